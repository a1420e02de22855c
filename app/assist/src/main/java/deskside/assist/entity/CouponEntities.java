package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Coupon codes that are called so, and the shop's own coupons by id or title; the value is the code or the promotion's id. Stateless. */
final class CouponEntities {

    private static final String CODE = "((?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\\d)[A-Z0-9][A-Z0-9-]{2,18}[A-Z0-9])(?![A-Z0-9])";
    private static final Pattern CALLED = Pattern.compile(
            "(?:券码|优惠码|优惠券码?|兑换码|折扣码|口令|促销码|这个[码券]|(?<![证障维形条])码|券|COUPON(?:\\s+CODE)?|VOUCHER(?:\\s+CODE)?|PROMO(?:\\s+CODE)?|DISCOUNT\\s+CODE"
            + "|(?<!ERROR )(?<!QR )(?<!BAR )CODE)\\s*(?:是|为|叫|IS|CALLED)?\\s*[:\"'“”「]?\\s*" + CODE);
    private static final Pattern CALLED_AFTER = Pattern.compile(
            "(?<![A-Z0-9-])" + CODE + "[\"'”」]?\\s?(?:这个|这张|那个|那张|的)?\\s?(?:优惠|折扣|兑换|促销)?(?:券?码|券)|(?<![A-Z0-9-])" + CODE
            + "\\s+(?:COUPON|VOUCHER|PROMO|DISCOUNT|CODE)\\b");
    /** Without digits only in capitals, as codes are printed. */
    private static final Pattern LETTERS = Pattern.compile("(?:券码|优惠码|优惠券码|兑换码|折扣码|促销码|(?:coupon|promo|voucher|discount)(?: code)?|(?<!error )(?<!qr )code)"
            + "\\s*(?:是|为|is)?\\s*[:：\"'“「]?\\s*([A-ZＡ-Ｚ]{4,20})(?![A-Za-z0-9'’])");
    /** "VIP88 不能叠加": looks like a code where codes are spoken of. */
    private static final Pattern LIKE_A_CODE = Pattern.compile("(?<![A-Z0-9-])((?!IPHONE|IPAD|WIFI|USB|MATE|NOTE|WIN|IOS|TYPE|PD|QC|BT|PS|GPT|MP|HDMI)[A-Z]{2,10}\\d{2,4}|[A-Z]{4,10}\\d)(?![A-Z0-9-])");
    /** Letters and digits in one word, perhaps with hyphens: a code where codes are spoken of, but no measure. */
    private static final Pattern MIXED = Pattern.compile("(?<![A-Z0-9-])((?=[A-Z0-9-]*[A-Z]{2})(?=[A-Z0-9-]*\\d)"
            + "(?!IPHONE|IPAD|WIFI|USB|MATE|NOTE|WIN|IOS|TYPE|HDMI|MP\\d)(?!\\d+(?:GB|TB|ML|KG|CM|MM|MAH|PCS|HZ|KW|[AP]M|TH|ST|ND|RD|RMB|CNY)(?![A-Z0-9]))"
            + "[A-Z0-9]+(?:-[A-Z0-9]+){0,3})(?![A-Z0-9-])");
    private static final int SHORTEST_MIXED = 4;
    private static final int LONGEST_MIXED = 20;
    private static final Pattern CODES = Pattern.compile("券|优惠码|折扣码|兑换|口令|叠加|这个码|COUPON|VOUCHER|PROMO|\\bCODES?\\b|REDEEM");
    /** "used SAVE50 at checkout": looks like a code, is entered, and a discount is spoken of. */
    private static final Pattern ENTERED = Pattern.compile("(?:用了?|输入?了?|填了?|USED?|USING|ENTER(?:ED)?|APPLY|APPLIED|TRIED|TRY)\\s?(?:THE\\s)?((?!IPHONE|IPAD|WIFI|USB|MATE|NOTE)[A-Z]{3,10}\\d{1,4})(?![A-Z0-9])");
    private static final Pattern DISCOUNT = Pattern.compile("优惠|券|折|减|结算|下单|原价|码|DISCOUNT|COUPON|CHECKOUT|CODE|PROMO|OFF|PRICE");
    private static final int SHORTEST_TITLE = 4;

    private CouponEntities() {
    }

    /** @param message as written: capitals matter; @param text the same, folded */
    static List<RecognizedEntity> find(String message, String text, EntityContext context) {
        var found = new ArrayList<RecognizedEntity>();
        Finds.addNew(found, Finds.all(CALLED, text, 1, Kind.COUPON, m -> code(m.group(1), context)));
        Finds.addNew(found, Finds.all(CALLED_AFTER, text, 1, Kind.COUPON, m -> code(m.group(1), context)));
        Finds.addNew(found, Finds.all(CALLED_AFTER, text, 2, Kind.COUPON, m -> code(m.group(2), context)));
        Finds.addNew(found, Finds.all(LETTERS, message, 1, Kind.COUPON, m -> Optional.of(Folded.of(m.group(1)))));
        if (CODES.matcher(text).find()) {
            Finds.addNew(found, Finds.all(LIKE_A_CODE, text, 1, Kind.COUPON, m -> code(m.group(1), context)));
            Finds.addNew(found, Finds.all(MIXED, text, 1, Kind.COUPON, m -> m.group(1).length() >= SHORTEST_MIXED && m.group(1).length() <= LONGEST_MIXED
                    ? code(m.group(1), context) : Optional.empty()));
        }
        if (DISCOUNT.matcher(text).find()) {
            Finds.addNew(found, Finds.all(ENTERED, text, 1, Kind.COUPON, m -> code(m.group(1), context)));
        }
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

    /** "AF-500 优惠券": a product, no code. */
    private static Optional<String> code(String code, EntityContext context) {
        return context.products().isSku(code) ? Optional.empty() : Optional.of(code);
    }
}
