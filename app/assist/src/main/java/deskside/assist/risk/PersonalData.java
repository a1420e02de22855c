package deskside.assist.risk;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.RiskClass;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Telephone, identity card and bank card numbers and e-mail addresses in clear, also written apart, full width or in Chinese
 * digits. Stateless.
 */
final class PersonalData {

    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    /** Not part of a longer number or of a code such as SF139…. */
    private static final String ALONE = "(?<![a-z\\d.])";
    /** Mainland mobile numbers: 1, then 3 to 9, eleven digits. */
    private static final Pattern MOBILE = Pattern.compile(ALONE + "1[3-9]\\d(?:[ -]?\\d){8}(?![a-z\\d])");
    /** GB 11643-1999: eighteen characters with a date in the middle. */
    private static final Pattern IDENTITY = Pattern.compile(ALONE + "[1-9]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dx](?![a-z\\d])");
    /** UnionPay starts with 62, Visa with 4, Mastercard with 51 to 55; order numbers start with 20. */
    private static final Pattern CARD = Pattern.compile(ALONE + "(?:62|4\\d|5[1-5])\\d{2}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?![a-z\\d])");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    /** Of a mobile number, the shortest of the three. */
    private static final int LEAST_DIGITS = 11;

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    List<RiskHit> find(String text, TextView view, Language language) {
        var hits = new ArrayList<RiskHit>();
        var digits = withArabicDigits(view.text());
        // most messages hold no number of that length, and looking for it is a good part of a check
        if (digits.chars().filter(PersonalData::isDigit).limit(LEAST_DIGITS).count() == LEAST_DIGITS) {
            add(hits, MOBILE, "phone", new LocalText("尾号已登记的手机号", "the phone number on file"), digits, text, view, language);
            add(hits, IDENTITY, "identity", new LocalText("已登记的证件信息", "the identity document on file"), digits, text, view, language);
            add(hits, CARD, "card", new LocalText("您付款时使用的银行卡", "the card you paid with"), digits, text, view, language);
        }
        if (text.indexOf('@') >= 0) {
            var email = EMAIL.matcher(text);
            while (email.find()) {
                hits.add(hit(email.start(), email.end(), "email", new LocalText("您登记的邮箱", "the e-mail address on file"), text, language));
            }
        }
        return hits;
    }

    private static void add(List<RiskHit> hits, Pattern pattern, String kind, LocalText instead, String digits, String text, TextView view, Language language) {
        var matcher = pattern.matcher(digits);
        while (matcher.find()) {
            hits.add(hit(view.from(matcher.start()), view.to(matcher.end() - 1), kind, instead, text, language));
        }
    }

    private static RiskHit hit(int start, int end, String kind, LocalText instead, String text, Language language) {
        return new RiskHit(start, end, RiskClass.PERSONAL_DATA, RiskVerdict.BLOCK, "personal-data/" + kind, instead.in(language),
                "risk.privacy." + kind, List.of(text.substring(start, end), "", ""));
    }

    private static String withArabicDigits(String units) {
        var out = units.toCharArray();
        for (var i = 0; i < out.length; i++) {
            var digit = out[i] == '幺' ? 1 : CHINESE_DIGITS.indexOf(out[i]);
            out[i] = digit < 0 ? out[i] : (char) ('0' + digit);
        }
        return new String(out);
    }
}
