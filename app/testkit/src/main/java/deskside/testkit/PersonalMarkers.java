package deskside.testkit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Personal data of nobody: 50 values of 8 kinds, valid where a kind has a check, and sentences in which customers write them. */
public final class PersonalMarkers {

    /** What it is. */
    public enum Kind { NAME, MOBILE, LANDLINE, EMAIL, ADDRESS, IDENTITY_CARD, BANK_CARD, ORDER_NOTE }

    /** @param sentence as somebody writes it in a chat; {@code value} may be disguised in it */
    public record Marker(Kind kind, String value, String sentence) {

        /** Whether a text shows it, whatever its width and whatever stands between its characters. */
        public boolean isIn(String text) {
            return plain(text).contains(plain(value));
        }
    }

    private static final String SURNAMES = "赵钱孙李周吴郑王";
    private static final String GIVEN = "梓涵雨桐浩宇欣妍子墨思远";
    private static final List<String> STREETS = List.of("文一西路", "建国门外大街", "天府大道", "中山北路", "解放东路", "学院路", "滨江大道");
    private static final List<String> CITIES = List.of("杭州市余杭区", "北京市朝阳区", "成都市高新区", "南京市鼓楼区", "西安市新城区", "武汉市洪山区", "苏州市吴中区");

    private PersonalMarkers() {
    }

    /** The same for the same seed. */
    public static List<Marker> of(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Marker>();
        for (var i = 0; i < 7; i++) {
            var mobile = "1" + (3 + random.nextInt(7)) + digits(random, 9);
            all.add(new Marker(Kind.MOBILE, mobile, "电话" + disguised(mobile, i, 3, 4, 4)));
            var email = "user" + digits(random, 5) + "@mail" + i + ".example.com";
            all.add(new Marker(Kind.EMAIL, email, "邮箱 " + (i % 3 == 1 ? full(email) : i % 3 == 2 ? email.replace("@", " @ ") : email)));
            var address = CITIES.get(i) + STREETS.get(i) + (100 + random.nextInt(800)) + "号" + (1 + random.nextInt(30)) + "幢" + (101 + random.nextInt(900)) + "室";
            all.add(new Marker(Kind.ADDRESS, address.substring(address.indexOf('区') + 1), "寄到" + (i % 2 == 0 ? address : full(address)) + "，谢谢"));
            var card = identityCard(random);
            all.add(new Marker(Kind.IDENTITY_CARD, card, "身份证号" + disguised(card, i, 6, 8, 4)));
            var bank = luhn("622202" + digits(random, 12));
            all.add(new Marker(Kind.BANK_CARD, bank, "卡号" + disguised(bank, i, 4, 4, 4, 4, 3)));
            var name = "" + SURNAMES.charAt(i) + pick(random) + pick(random);
            all.add(new Marker(Kind.NAME, name, "收件人" + (i % 2 == 0 ? "：" : "是") + name));
        }
        for (var i = 0; i < 4; i++) {
            var landline = "0571" + (2 + random.nextInt(7)) + digits(random, 7);
            all.add(new Marker(Kind.LANDLINE, landline, "座机" + landline.substring(0, 4) + "-" + landline.substring(4)));
            var note = "门锁密码" + digits(random, 6) + "#放三号柜";
            all.add(new Marker(Kind.ORDER_NOTE, note, ""));
        }
        return List.copyOf(all);
    }

    /** Those of {@code markers} that a text shows, however long it is. */
    public static List<Marker> in(String text, List<Marker> markers) {
        var plain = plain(text);
        return markers.stream().filter(marker -> plain.contains(plain(marker.value()))).toList();
    }

    private static char pick(Random random) {
        return GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++) {
            // no 0 and 1: what is masked keeps some digits, which must not make up another marker
            digits.append(2 + random.nextInt(8));
        }
        return digits.toString();
    }

    /** As it is, in full width, in groups, or with a dash between groups. */
    private static String disguised(String digits, int way, int... groups) {
        if (way % 4 == 0) {
            return digits;
        }
        if (way % 4 == 1) {
            return full(digits);
        }
        var parts = new ArrayList<String>();
        var from = 0;
        for (var group : groups) {
            parts.add(digits.substring(from, Math.min(digits.length(), from + group)));
            from = Math.min(digits.length(), from + group);
        }
        return String.join(way % 4 == 2 ? " " : "-", parts);
    }

    private static String full(String text) {
        var full = new StringBuilder();
        text.chars().forEach(c -> full.append((char) (c > ' ' && c <= '~' ? c + 0xfee0 : c)));
        return full.toString();
    }

    private static String identityCard(Random random) {
        var first = "330106" + (1960 + random.nextInt(40)) + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)) + digits(random, 3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (first.charAt(i) - '0') * weights[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    private static String luhn(String first) {
        var sum = 0;
        for (var i = 0; i < first.length(); i++) {
            var digit = first.charAt(first.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return first + (10 - sum % 10) % 10;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.\\-·_\\u200b-\\u200f\\ufe0f\\u20e3]", "");
    }
}
