package deskside.assist.entity;

import java.util.OptionalInt;

/** 三 → 3, 两百五 → 250, 一千二百 → 1200, 50 → 50. Stateless. */
final class ChineseNumber {

    /** For patterns: a run of digits, or of Chinese numerals. */
    static final String PATTERN = "(?:\\d+|[零〇一二两三四五六七八九十百千万]+)";
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {
    }

    static OptionalInt parse(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > 9 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        }
        var total = 0;
        var section = 0;
        var digit = -1;
        var lastUnit = 1;
        for (var c : text.replace('〇', '零').replace('两', '二').toCharArray()) {
            var value = DIGITS.indexOf(c);
            if (value >= 0) {
                if (digit > 0) {
                    // 四五百 is about so many: no number.
                    return OptionalInt.empty();
                }
                digit = value;
                lastUnit = value == 0 ? 1 : lastUnit;
                continue;
            }
            var unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                case '万' -> 10_000;
                default -> 0;
            };
            if (unit == 0) {
                return OptionalInt.empty();
            }
            if (unit == 10_000) {
                total = (section + Math.max(digit, 0)) * unit;
                section = 0;
            } else {
                section += (digit < 0 ? 1 : digit) * unit;
            }
            digit = -1;
            lastUnit = unit;
        }
        // 两百五 leaves the last unit out: 250, not 205.
        var rest = digit < 0 ? 0 : lastUnit >= 100 ? digit * lastUnit / 10 : digit;
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(total + section + rest);
    }
}
