package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Order numbers, tracking numbers and phone numbers. Stateless. */
final class NumberEntities {

    /** The shop's own: the day and five digits. */
    private static final Pattern ORDER = Pattern.compile("(?<!\\d)20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{5}(?!\\d)");
    /** Any long number that is called one. */
    private static final Pattern NAMED_ORDER = Pattern.compile(
            "(?:订单(?:编?号)?码?|訂單(?:編?號)?|单号|ORDER(?:\\s*(?:NUMBER|NO\\.?|ID))?)\\s*(?:是|为|IS)?\\s*[:#]?\\s*(\\d{8,20})(?!\\d)");
    /**
     * By the carriers' published forms: 顺丰 SF + 12–15 digits, 圆通 YT + 13, 中通 ZTO or 7[3-9] + 12, 京东 JD + 11–15, 极兔 JT + 13,
     * 韵达 4[36] or 31 + 11–13, postal S10 (two letters, nine digits, two letters).
     */
    private static final Pattern TRACKING = Pattern.compile(
            "(?<![A-Z0-9])(SF\\d{12,15}|YT\\d{13,15}|ZTO?\\d{12,14}|JT\\d{13}|JD[A-Z]{0,2}\\d{10,15}|YD\\d{13,15}|DPK\\d{12}|STO?\\d{12,13}"
            + "|[A-Z]{2}\\d{9}CN|7[3-9]\\d{12}|4[36]\\d{13}|31\\d{11,13})(?![A-Z0-9])");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?(1[3-9]\\d)[- ]?(\\d{4})[- ]?(\\d{4})(?!\\d)");

    private NumberEntities() {
    }

    static List<RecognizedEntity> orders(String text, EntityContext context) {
        var found = new ArrayList<RecognizedEntity>();
        for (var order : context.orders()) {
            found.addAll(literal(text, order.id(), Kind.ORDER_NUMBER));
        }
        addNew(found, Finds.all(ORDER, text, 0, Kind.ORDER_NUMBER, m -> Optional.of(m.group())));
        addNew(found, Finds.all(NAMED_ORDER, text, 1, Kind.ORDER_NUMBER, m -> Optional.of(m.group(1))
                .filter(digits -> !PHONE.matcher(digits).matches())));
        return found;
    }

    static List<RecognizedEntity> trackingNumbers(String text, EntityContext context) {
        var found = new ArrayList<RecognizedEntity>();
        for (var order : context.orders()) {
            order.shipments().forEach(s -> addNew(found, literal(text, s.trackingNumber(), Kind.TRACKING_NUMBER)));
        }
        addNew(found, Finds.all(TRACKING, text, 1, Kind.TRACKING_NUMBER, m -> Optional.of(m.group(1))));
        return found;
    }

    static List<RecognizedEntity> phones(String text) {
        return Finds.all(PHONE, text, 0, Kind.PHONE, m -> Optional.of(m.group(1) + m.group(2) + m.group(3)));
    }

    private static List<RecognizedEntity> literal(String text, String number, Kind kind) {
        if (number.isBlank()) {
            return List.of();
        }
        var pattern = Pattern.compile("(?<![A-Z0-9])" + Pattern.quote(Folded.of(number)) + "(?![A-Z0-9])");
        return Finds.all(pattern, text, 0, kind, m -> Optional.of(number));
    }

    private static void addNew(List<RecognizedEntity> found, List<RecognizedEntity> more) {
        for (var entity : more) {
            if (found.stream().noneMatch(f -> f.start() < entity.end() && entity.start() < f.end())) {
                found.add(entity);
            }
        }
    }
}
