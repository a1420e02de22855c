package deskside.domain.privacy;

import java.util.regex.Pattern;

/** Masks personal data for the screen. Stateless. */
public final class Masking {

    /** A mainland mobile number, not inside a longer number. */
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("([A-Za-z0-9])[A-Za-z0-9._%+-]*(@[A-Za-z0-9.-]+\\.[A-Za-z]{2,})");
    private static final Pattern IDENTITY_CARD = Pattern.compile("(?<!\\d)(\\d{3})\\d{11}(\\d{3}[\\dXx])(?!\\d)");
    private static final Pattern BANK_CARD = Pattern.compile("(?<!\\d)(\\d{4})\\d{8,11}(\\d{4})(?!\\d)");

    private Masking() {
    }

    /** 王小敏 → 王*敏, 王敏 → 王*, Julia Alvarez → J. Alvarez. */
    public static String name(String name) {
        var trimmed = name.strip();
        if (trimmed.length() < 2) {
            return trimmed;
        }
        var space = trimmed.indexOf(' ');
        if (space > 0) {
            return trimmed.charAt(0) + "." + trimmed.substring(trimmed.lastIndexOf(' '));
        }
        return trimmed.length() == 2
                ? trimmed.charAt(0) + "*"
                : trimmed.charAt(0) + "*" + trimmed.charAt(trimmed.length() - 1);
    }

    /** 13800002207 → 138****2207; other numbers keep their last four digits. */
    public static String phone(String phone) {
        var masked = MOBILE.matcher(phone).replaceAll("$1****$2");
        return masked.equals(phone) && phone.length() > 4 ? "****" + phone.substring(phone.length() - 4) : masked;
    }

    /** The city stays, the rest goes. */
    public static String address(String city, String address) {
        return address.isBlank() ? "" : city + "****";
    }

    /** Personal data inside free text: mobile numbers, e-mail addresses, identity cards, bank cards that pass the Luhn check. */
    public static String text(String text) {
        var masked = MOBILE.matcher(text).replaceAll("$1****$2");
        masked = EMAIL.matcher(masked).replaceAll("$1****$2");
        masked = IDENTITY_CARD.matcher(masked).replaceAll(m -> isIdentityCard(m.group()) ? m.group(1) + "***********" + m.group(2) : m.group());
        return BANK_CARD.matcher(masked).replaceAll(m -> isLuhn(m.group()) ? m.group(1) + "********" + m.group(2) : m.group());
    }

    /** GB 11643-1999: weighted sum modulo 11 decides the last character. */
    private static boolean isIdentityCard(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(digits.charAt(17));
    }

    /** ISO/IEC 7812-1. */
    private static boolean isLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }
}
