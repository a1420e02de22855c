package deskside.assist.entity;

import java.util.List;

/**
 * A stretch of a message that names products.
 *
 * @param start first place in the message; {@code end} exclusive
 * @param score how many of its letters are those of the name, a little less for others that sound alike
 * @param meant the products whose names fit equally well
 * @param name  the name as the catalogue or our list of other names has it
 */
record NameMatch(int start, int end, double score, List<NamedProduct> meant, String name) {

    int length() {
        return end - start;
    }

    boolean overlaps(NameMatch other) {
        return start < other.end && other.start < end;
    }
}
