package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Order numbers, tracking numbers and phone numbers; their digits may be grouped with spaces or hyphens. Stateless. */
final class NumberEntities {

    private static final String GAP = "[ -]?";
    /** The shop's own: the day and five digits. */
    private static final Pattern ORDER = Pattern.compile(
            "(?<![\\dA-Z])20\\d\\d" + GAP + "(?:0[1-9]|1[0-2])" + GAP + "(?:0[1-9]|[12]\\d|3[01])" + GAP + "\\d" + GAP + "\\d" + GAP + "\\d" + GAP + "\\d" + GAP + "\\d(?!\\d)");
    /** Any long number that is called one. */
    private static final Pattern NAMED_ORDER = Pattern.compile(
            "(?:订单(?:编?号)?码?|(?<!快递|物流|运|货|[通达圆丰递政LXS])单号|ORDER(?:\\s*(?:NUMBER|NO\\.?|ID))?)\\s*(?:是|为|IS)?\\s*[:#]?\\s*(\\d{8,20})(?!\\d)");
    /** 尾号 0423: the end of a number that the customer has. */
    private static final Pattern ORDER_END = Pattern.compile(
            "(?:尾号|末尾|[后末]\\s?[四五六]位|ENDING (?:IN|WITH)|LAST (?:FOUR|FIVE|SIX|4|5|6) DIGITS)\\s*(?:数字)?\\s*(?:是|为|ARE|IS)?\\s*[:#]?\\s*(\\d{4,6})(?!\\d)");
    /**
     * By the carriers' published forms: 顺丰 SF + 12–15 digits, 圆通 YT + 13, 中通 ZTO or 7[3-9] + 12, 京东 JD + 11–15, 极兔 JT + 13,
     * 韵达 4[36] + 13 or 31 + 11–13, 申通 77 + 13 or STO + 12–13, 德邦 DPK + 12, postal S10 (two letters, nine digits, two letters).
     */
    private static final Pattern TRACKING = Pattern.compile("(?<![A-Z0-9])(" + String.join("|",
            "SF" + digits(12, 15), "YT" + digits(13, 15), "ZTO?" + digits(12, 14), "JT" + digits(13, 13), "JD[A-Z]{0,2}" + digits(10, 15),
            "YD" + digits(13, 15), "DPK" + digits(12, 12), "STO?" + digits(12, 13), "[A-Z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[A-Z]{2}",
            "77\\d{13}", "7[3-9]" + digits(12, 12), "4[36]" + digits(13, 13), "31\\d{11,13}") + ")(?![A-Z0-9])");
    private static final Pattern NAMED_TRACKING = Pattern.compile(
            "(?:(?:快递|物流|运|包裹)单?(?:编?号)?|(?:顺丰|圆通|中通|韵达|申通|极兔|京东|邮政|EMS|德邦|百世|DHL|FEDEX|UPS)(?:快递|速递|速运|物流)?(?:的?单)?号?|TRACKING\\s*(?:NUMBER|NO\\.?|ID|#)?|PARCEL)"
            + "\\s*(?:是|为|IS)?\\s*[:#]?\\s*([A-Z]{0,4}\\d{10,20})(?![A-Z0-9])");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![\\dA-Z])(?:\\(?\\s?(?:\\+|00)?86\\s?\\)?[ -]?)?(\\(?1[ .-]?[3-9](?:[ .-]?\\d){2}\\)?(?:[ .-]?\\d){7}|1[3-9]\\d\\)?(?:[ .-]?\\d){8})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<![\\dA-Z.-])(?:\\(?0(?:10|2\\d|[3-9]\\d\\d)(?:[ -]|\\)\\s?)(?:\\d{7,8}|\\d{3,4}[ -]\\d{4})|400[ -]?\\d{3,4}[ -]?\\d{3,4})(?![\\d-])");
    private static final Pattern FOREIGN = Pattern.compile("(?<![\\dA-Z])\\+(?!86)([1-9]\\d{0,2}(?:[ -]?\\(?\\d{2,5}\\)?){2,4})(?!\\d)");

    private NumberEntities() {
    }

    private static String digits(int least, int most) {
        return "(?:[ -]?\\d){" + least + "," + most + "}";
    }

    static List<RecognizedEntity> orders(String text, EntityContext context) {
        var found = new ArrayList<RecognizedEntity>();
        for (var order : context.orders()) {
            Finds.addNew(found, literal(text, order.id(), Kind.ORDER_NUMBER));
        }
        Finds.addNew(found, Finds.all(ORDER, text, 0, Kind.ORDER_NUMBER, NumberEntities::bare));
        Finds.addNew(found, Finds.all(NAMED_ORDER, text, 1, Kind.ORDER_NUMBER, m -> Optional.of(m.group(1))
                .filter(digits -> !MOBILE.matcher(digits).matches() && !TRACKING.matcher(digits).matches())));
        Finds.addNew(found, Finds.all(ORDER_END, text, 1, Kind.ORDER_NUMBER, m -> ending(text, m, context)));
        return found;
    }

    private static Optional<String> bare(MatchResult match) {
        return Optional.of(match.group().replaceAll("[ .()-]", ""));
    }

    /** The whole number when a single order of the customer ends so; without that only where an order is spoken of. */
    private static Optional<String> ending(String text, MatchResult match, EntityContext context) {
        var digits = match.group(1);
        var orders = context.orders().stream().filter(order -> order.id().endsWith(digits)).toList();
        if (orders.size() == 1) {
            return Optional.of(orders.getFirst().id());
        }
        var before = text.substring(Math.max(0, match.start() - 10), match.start());
        return before.contains("订单") || before.contains("单号") || before.contains("ORDER") ? Optional.of(digits) : Optional.empty();
    }

    static List<RecognizedEntity> trackingNumbers(String text, EntityContext context) {
        var found = new ArrayList<RecognizedEntity>();
        for (var order : context.orders()) {
            order.shipments().forEach(s -> Finds.addNew(found, literal(text, s.trackingNumber(), Kind.TRACKING_NUMBER)));
        }
        Finds.addNew(found, Finds.all(TRACKING, text, 1, Kind.TRACKING_NUMBER, NumberEntities::bare));
        Finds.addNew(found, Finds.all(NAMED_TRACKING, text, 1, Kind.TRACKING_NUMBER, m -> Optional.of(m.group(1))
                .filter(digits -> !MOBILE.matcher(digits).matches())));
        return found;
    }

    static List<RecognizedEntity> phones(String text) {
        var found = new ArrayList<>(Finds.all(MOBILE, text, 0, Kind.PHONE, NumberEntities::national));
        Finds.addNew(found, Finds.all(LANDLINE, text, 0, Kind.PHONE, NumberEntities::bare));
        Finds.addNew(found, Finds.all(FOREIGN, text, 0, Kind.PHONE, m -> Optional.of(m.group().replaceAll("[ ()-]", ""))));
        return found;
    }

    private static Optional<String> national(MatchResult match) {
        return Optional.of(match.group(1).replaceAll("\\D", ""));
    }

    private static List<RecognizedEntity> literal(String text, String number, Kind kind) {
        var folded = Folded.of(number);
        var found = new ArrayList<RecognizedEntity>();
        for (var at = number.isBlank() ? -1 : text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
            if (!isAlphanumeric(text, at - 1) && !isAlphanumeric(text, at + folded.length())) {
                found.add(new RecognizedEntity(kind, at, at + folded.length(), number, number));
            }
        }
        return found;
    }

    private static boolean isAlphanumeric(String text, int place) {
        return place >= 0 && place < text.length() && (text.charAt(place) >= '0' && text.charAt(place) <= '9' || text.charAt(place) >= 'A' && text.charAt(place) <= 'Z');
    }
}
