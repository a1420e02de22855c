package deskside.assist.entity;

import java.util.Map;
import java.util.OptionalInt;

/** SIXTY FIVE → 65, TWO HUNDRED AND FIFTY → 250, A DOZEN → 12, 50 → 50. Stateless. */
final class EnglishNumber {

    private static final String SMALL = "ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|THIRTEEN|FOURTEEN|FIFTEEN|SIXTEEN|SEVENTEEN"
            + "|EIGHTEEN|NINETEEN";
    private static final String TENS = "TWENTY|THIRTY|FORTY|FIFTY|SIXTY|SEVENTY|EIGHTY|NINETY";
    /** For patterns: a number in words. */
    static final String WORDS = "(?:(?:A |" + SMALL + "|" + TENS + ")(?:(?:\\s|-| AND )?(?:HUNDRED|THOUSAND|" + SMALL + "|" + TENS + "))*)";
    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("A", 1), Map.entry("AN", 1), Map.entry("ONE", 1), Map.entry("TWO", 2), Map.entry("THREE", 3), Map.entry("FOUR", 4), Map.entry("FIVE", 5),
            Map.entry("SIX", 6), Map.entry("SEVEN", 7), Map.entry("EIGHT", 8), Map.entry("NINE", 9), Map.entry("TEN", 10), Map.entry("ELEVEN", 11),
            Map.entry("TWELVE", 12), Map.entry("THIRTEEN", 13), Map.entry("FOURTEEN", 14), Map.entry("FIFTEEN", 15), Map.entry("SIXTEEN", 16),
            Map.entry("SEVENTEEN", 17), Map.entry("EIGHTEEN", 18), Map.entry("NINETEEN", 19), Map.entry("TWENTY", 20), Map.entry("THIRTY", 30),
            Map.entry("FORTY", 40), Map.entry("FIFTY", 50), Map.entry("SIXTY", 60), Map.entry("SEVENTY", 70), Map.entry("EIGHTY", 80),
            Map.entry("NINETY", 90));

    private EnglishNumber() {
    }

    static OptionalInt parse(String text) {
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        var total = 0;
        var section = 0;
        for (var word : text.strip().split("[\\s-]+")) {
            switch (word) {
                case "AND", "OF" -> {
                    // Says nothing.
                }
                case "COUPLE", "PAIR" -> section = 2 * Math.max(section, 1);
                case "DOZEN" -> section = 12 * Math.max(section, 1);
                case "HUNDRED" -> section = 100 * Math.max(section, 1);
                case "THOUSAND" -> {
                    total += 1000 * Math.max(section, 1);
                    section = 0;
                }
                default -> {
                    var value = VALUES.get(word);
                    if (value == null) {
                        return OptionalInt.empty();
                    }
                    section += value;
                }
            }
        }
        return OptionalInt.of(total + section);
    }
}
