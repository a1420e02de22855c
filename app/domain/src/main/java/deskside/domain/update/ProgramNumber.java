package deskside.domain.update;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The number of a program's version; the third part is 0 where it is not written. */
public record ProgramNumber(int major, int minor, int patch) implements Comparable<ProgramNumber> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\.(\\d{1,5})(?:\\.(\\d{1,5}))?");
    private static final Comparator<ProgramNumber> ORDER =
            Comparator.comparingInt(ProgramNumber::major).thenComparingInt(ProgramNumber::minor).thenComparingInt(ProgramNumber::patch);

    /** @throws IllegalArgumentException for anything but two or three numbers with dots between */
    public static ProgramNumber parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("no version: " + text);
        }
        return new ProgramNumber(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                match.group(3) == null ? 0 : Integer.parseInt(match.group(3)));
    }

    public boolean isNewerThan(ProgramNumber other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(ProgramNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
