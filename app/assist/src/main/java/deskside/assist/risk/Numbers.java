package deskside.assist.risk;

import java.math.BigDecimal;
import java.util.Map;

/** Reads numbers as they are written in messages: 12, 1.5, 两百八十, 半, twelve. Stateless. */
final class Numbers {

    /** Pattern of a number, without a group. */
    static final String PATTERN = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万半]+|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|half an?)\\b)";

    private static final Map<String, Integer> ENGLISH = Map.ofEntries(Map.entry("a", 1), Map.entry("an", 1), Map.entry("one", 1),
            Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12), Map.entry("thirty", 30));
    private static final String DIGITS = "零一二三四五六七八九";

    private Numbers() {
    }

    /** @param text what {@link #PATTERN} matched */
    static BigDecimal read(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return new BigDecimal(text);
        }
        if (text.startsWith("half") || text.equals("半")) {
            return new BigDecimal("0.5");
        }
        var english = ENGLISH.get(text);
        return BigDecimal.valueOf(english != null ? english : chinese(text));
    }

    private static long chinese(String text) {
        var total = 0L;
        var digit = 0L;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1_000;
                case '万' -> 10_000;
                default -> 0;
            };
            if (unit == 0) {
                digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
            } else {
                total += Math.max(1, digit) * unit;
                digit = 0;
            }
        }
        return total + digit;
    }
}
