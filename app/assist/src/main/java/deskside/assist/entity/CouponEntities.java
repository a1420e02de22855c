package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Coupon codes: words that look like one where the message speaks for it, and the shop's own coupons by id or title. The value is the code in
 * capitals without spaces, or the promotion's id. Stateless.
 */
final class CouponEntities {

    /** As gift cards and vouchers are printed: 8H2K 9QLM 4TZP. */
    private static final Pattern GROUPS = Pattern.compile("(?:码|[券卷]号?|礼品卡\\S{0,3}|卡密|CODE|VOUCHER|GIFT CARD|COUPON)\\s*(?:是|为|IS)?\\s*[:#]?\\s*"
            + "((?=[A-Z0-9 ]*[A-Z])(?=[A-Z0-9 ]*\\d)[A-Z0-9]{4}(?: [A-Z0-9]{4}){1,4})(?![A-Z0-9-])");
    private static final int SHORTEST_TITLE = 4;

    private CouponEntities() {
    }

    /** @param message as written: capitals matter; @param text the same, folded */
    static List<RecognizedEntity> find(String message, String text, EntityContext context) {
        var found = new ArrayList<RecognizedEntity>();
        Finds.addNew(found, Finds.all(GROUPS, text, 1, Kind.COUPON, m -> Optional.of(m.group(1).replace(" ", ""))));
        Finds.addNew(found, codes(message, text, context));
        for (var promotion : context.promotions()) {
            for (var name : List.of(promotion.id(), promotion.title().zh(), promotion.title().en())) {
                var at = name.length() < SHORTEST_TITLE || !promotion.kind().equals("coupon") ? -1 : text.indexOf(Folded.of(name));
                if (at >= 0 && Finds.isFree(found, at, at + name.length())) {
                    found.add(new RecognizedEntity(Kind.COUPON, at, at + name.length(), name, promotion.id()));
                }
            }
        }
        return found;
    }

    private static List<RecognizedEntity> codes(String message, String text, EntityContext context) {
        // "AF-500 优惠券": a product, no code
        var words = CodeWord.of(message, text).stream().filter(word -> !context.products().isSku(word.text())).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var signs = new CodeSigns(text);
        var codes = new ArrayList<>(words.stream().filter(signs::speakFor).toList());
        for (var word : words) {
            if (word.shape() != CodeWord.Shape.DIGITS && !codes.contains(word)
                    && codes.stream().anyMatch(code -> signs.join(code, word) || signs.join(word, code))) {
                codes.add(word);
            }
        }
        return codes.stream().map(code -> new RecognizedEntity(Kind.COUPON, code.start(), code.end(), code.text(), code.text())).toList();
    }
}
