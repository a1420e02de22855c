package deskside.hub.shop;

import deskside.domain.catalog.Promotion;
import java.util.ArrayList;
import java.util.List;

/** {@code promotions.yaml}. */
final class PromotionFile {

    private static final List<String> KINDS = List.of("threshold", "percent", "bundle", "gift", "presale", "flash", "coupon");

    private final ImportLog log;

    PromotionFile(ImportLog log) {
        this.log = log;
    }

    List<Promotion> read(ShopFolder folder) {
        var promotions = new ArrayList<Promotion>();
        folder.required("promotions.yaml").ifPresent(file -> {
            for (var fields : new YamlReader(file, log).list()) {
                promotions.add(promotion(fields));
            }
        });
        return promotions;
    }

    private static Promotion promotion(Fields fields) {
        var from = fields.instant("validFrom");
        var to = fields.instant("validTo");
        if (to.isBefore(from)) {
            fields.problem("validTo", "'validTo' lies before 'validFrom': correct one of them");
        }
        var promotion = new Promotion(fields.id("id", "promotion"), 1, fields.localText("title"), fields.oneOf("kind", KINDS),
                fields.localText("rule"), from, to, fields.references("skus", "product"), fields.references("categories", "category"),
                PolicyFiles.tiers(fields, "tiers"), fields.decimal("value"), fields.optionalDecimal("threshold"),
                fields.flag("stackable"));
        fields.done();
        return promotion;
    }
}
