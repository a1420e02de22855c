package deskside.domain.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds telephone numbers, identity cards and bank cards, however their digits are grouped or written (138 0000 2207, 1-3-8-…, 一三八…). Only whole
 * groups of digits count, so that nothing is found inside a longer number. Stateless.
 */
final class NumberFinder {

    /** Characters between two digits of one number, at the most. */
    private static final int GAP = 2;
    private static final String SEPARATORS = " -.·_/~()";
    private static final String HAN_DIGITS = "零一二三四五六七八九";
    private static final String FORMAL_DIGITS = "〇壹贰叁肆伍陆柒捌玖";
    private static final int MOST_DIGITS = 19;
    private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86)?(1[3-9]\\d)\\d{4}(\\d{4})");
    private static final Pattern LANDLINE = Pattern.compile("(?:(?:00)?86)?0(?:10|2\\d|[3-9]\\d{2})[2-8]\\d{6,7}");
    /** First digits of cards by ISO/IEC 7812 that are in use; an order number begins with the year. */
    private static final Pattern CARD = Pattern.compile("(?:62|60|65|4\\d|5[0-8]|3[4-7]|2[2-7]|9[0-9])\\d{12,17}");
    /** The check character of an identity card, a gap before it. */
    private static final Pattern CHECK_X = Pattern.compile("[ -]?[Xx](?![A-Za-z])");
    /** 415-555-2671, (415) 555-2671. */
    private static final Pattern AMERICAN_GROUPS = Pattern.compile("(?:1[ .-]?)?\\(?\\d{3}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}(?!\\d)");
    private static final Pattern AMERICAN = Pattern.compile("1?[2-9]\\d{2}[2-9]\\d{6}");

    private NumberFinder() {
    }

    /** Digits without anything between them. @param start in the view, {@code end} exclusive */
    private record Group(int start, int end, String digits) {
    }

    /** @param view see {@link PlainView#text}; @return places in it */
    static List<Find> in(String view) {
        var finds = new ArrayList<Find>();
        var run = new ArrayList<Group>();
        for (var i = 0; i < view.length(); ) {
            if (digit(view.charAt(i)) < 0) {
                i++;
                continue;
            }
            var group = group(view, i);
            if (!run.isEmpty() && !isGap(view, run.getLast().end(), group.start())) {
                search(view, run, finds);
                run.clear();
            }
            run.add(group);
            i = group.end();
        }
        search(view, run, finds);
        return finds;
    }

    private static Group group(String view, int start) {
        var digits = new StringBuilder();
        var end = start;
        while (end < view.length() && digit(view.charAt(end)) >= 0) {
            digits.append(digit(view.charAt(end++)));
        }
        return new Group(start, end, digits.toString());
    }

    private static boolean isGap(String view, int from, int to) {
        return to - from <= GAP && view.substring(from, to).chars().allMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    /** The longest numbers first, from the left. */
    private static void search(String view, List<Group> run, List<Find> finds) {
        for (var first = 0; first < run.size(); ) {
            var next = first + 1;
            for (var last = lastOf(run, first); last >= first; last--) {
                var find = find(view, run, first, last);
                if (find != null) {
                    finds.add(find);
                    next = last + 1;
                    break;
                }
            }
            first = next;
        }
    }

    private static int lastOf(List<Group> run, int first) {
        var digits = 0;
        var last = first;
        for (; last < run.size() && digits + run.get(last).digits().length() <= MOST_DIGITS; last++) {
            digits += run.get(last).digits().length();
        }
        return Math.max(first, last - 1);
    }

    private static @Nullable Find find(String view, List<Group> run, int first, int last) {
        var digits = new StringBuilder();
        run.subList(first, last + 1).forEach(group -> digits.append(group.digits()));
        var start = run.get(first).start();
        var end = run.get(last).end();
        var check = CHECK_X.matcher(view).region(end, view.length());
        if (digits.length() == 17 && check.lookingAt()) {
            digits.append('X');
            end = check.end();
        }
        var masked = masked(view, start, digits.toString(), first < last);
        return masked == null ? null : new Find(view.startsWith("+", start - 1) ? start - 1 : start, end, masked);
    }

    private static @Nullable String masked(String view, int start, String digits, boolean grouped) {
        var plus = start > 0 && view.charAt(start - 1) == '+';
        var mobile = MOBILE.matcher(digits);
        if (mobile.matches() && (!plus || digits.startsWith("86"))) {
            return mobile.group(1) + "****" + mobile.group(2);
        }
        if (isIdentityCard(digits)) {
            return digits.substring(0, 3) + "***********" + digits.substring(14);
        }
        if (isBankCard(view, start, digits)) {
            return digits.substring(0, 4) + "********" + digits.substring(digits.length() - 4);
        }
        var phone = plus && digits.length() >= 8 && digits.length() <= 15 || LANDLINE.matcher(digits).matches()
                || grouped && AMERICAN.matcher(digits).matches() && AMERICAN_GROUPS.matcher(view).region(start, view.length()).lookingAt();
        return phone ? "****" + digits.substring(digits.length() - 4) : null;
    }

    private static boolean isBankCard(String view, int start, String digits) {
        // the number of a parcel has the carrier's letters before it, an order's its name
        var carrier = start > 0 && view.charAt(start - 1) >= 'A' && view.charAt(start - 1) <= 'Z';
        var before = view.substring(Math.max(0, start - 8), start);
        return !carrier && !before.contains("单号") && !before.contains("订单") && CARD.matcher(digits).matches() && isLuhn(digits);
    }

    /** GB 11643-1999: date of birth, and the weighted sum modulo 11 (ISO 7064 MOD 11-2) decides the last character. */
    static boolean isIdentityCard(String digits) {
        if (digits.length() != 18 || digits.charAt(0) == '0' || digits.indexOf('X') >= 0 && digits.indexOf('X') != 17) {
            return false;
        }
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11) == digits.charAt(17) && isDate(digits.substring(6, 14));
    }

    private static boolean isDate(String yyyymmdd) {
        try {
            var date = LocalDate.of(number(yyyymmdd, 0, 4), number(yyyymmdd, 4, 6), number(yyyymmdd, 6, 8));
            return date.getYear() >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** ISO/IEC 7812-1. */
    static boolean isLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c < '\u3000') {
            return -1;
        }
        if (c == '幺') {
            return 1;
        }
        var han = HAN_DIGITS.indexOf(c);
        return han >= 0 ? han : FORMAL_DIGITS.indexOf(c);
    }
}
