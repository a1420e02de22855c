package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import java.util.Optional;

/** The facts that filled a suggestion's slots, as sources with the time they are as of. Stateless. */
final class FactSources {

    private FactSources() {
    }

    static Optional<SuggestionSource> of(SuggestionSource.Kind kind, Candidate candidate, ShopFacts facts) {
        var language = candidate.language();
        var asOf = facts.snapshot().factsAsOf();
        return switch (kind) {
            case ORDER -> facts.order().map(order -> new SuggestionSource(kind, order.id(),
                    (language == Language.ZH ? "订单 " : "Order ") + order.id(), 0, order.status().label().in(language) + " · "
                    + SlotValues.money(order.total()) + facts.line().map(l -> " · " + l.productName()).orElse(""), asOf));
            case PRODUCT -> facts.product().map(product -> new SuggestionSource(kind, product.id(), product.name().in(language), 0,
                    SlotValues.money(product.price()) + (language == Language.ZH ? " · 库存 " : " · stock ") + product.stock(), asOf));
            case PROMOTION -> facts.promotion(SlotFiller.hasSlot(candidate.text(), "coupon.title")
                            || SlotFiller.hasSlot(candidate.text(), "coupon.expires"))
                    .map(p -> new SuggestionSource(kind, p.id(), p.title().in(language), 0, p.rule().in(language), asOf));
            case ARTICLE, SCRIPT, POLICY, SOLVED -> Optional.empty();
        };
    }
}
