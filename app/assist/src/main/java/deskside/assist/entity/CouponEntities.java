package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Coupon codes that are called so, and the shop's own promotions by id or title; the value is the code or the promotion's id. Stateless. */
final class CouponEntities {

    private static final Pattern CODE = Pattern.compile(
            "(?:券码|优惠码|优惠券码|兑换码|折扣码|COUPON(?:\\s+CODE)?|VOUCHER(?:\\s+CODE)?|PROMO(?:\\s+CODE)?|DISCOUNT CODE)\\s*(?:是|为|IS)?\\s*[:：]?\\s*"
            + "(?=[A-Z0-9-]*\\d)([A-Z0-9][A-Z0-9-]{3,19})(?![A-Z0-9])");
    private static final int SHORTEST_TITLE = 4;

    private CouponEntities() {
    }

    static List<RecognizedEntity> find(String text, EntityContext context) {
        var found = new ArrayList<>(Finds.all(CODE, text, 1, Kind.COUPON, m -> Optional.of(m.group(1))));
        for (var promotion : context.promotions()) {
            for (var name : List.of(promotion.id(), promotion.title().zh(), promotion.title().en())) {
                var at = name.length() < SHORTEST_TITLE ? -1 : text.indexOf(Folded.of(name));
                if (at >= 0 && found.stream().noneMatch(f -> f.start() < at + name.length() && at < f.end())) {
                    found.add(new RecognizedEntity(Kind.COUPON, at, at + name.length(), name, promotion.id()));
                }
            }
        }
        return found;
    }
}
