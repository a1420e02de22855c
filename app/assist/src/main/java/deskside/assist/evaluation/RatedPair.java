package deskside.assist.evaluation;

/** Two texts and how alike people find them; any scale, higher is more alike. */
public record RatedPair(String first, String second, double rating) {
}
