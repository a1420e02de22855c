package deskside.launcher.bench;

/**
 * How much is checked.
 *
 * @param characters of each text, in UTF-16 units
 * @param texts      in a round, none twice
 * @param rounds     a figure is the median of so many
 */
public record RiskPlan(int characters, int texts, int rounds) {
}
