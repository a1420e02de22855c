package deskside.testkit;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.PolicyRule;
import java.util.List;

/**
 * The policies of {@link TestShop} with rules. They are no part of the shop: most tests are about a shop without them. Wang's fryer became 50.00 cheaper
 * on 4 July.
 */
public final class TestShopRules {

    public static final Policy PRICE_PROTECTION = with(TestShopGoods.PRICE_PROTECTION, TestShopGoods.PRICE_PROTECTION.intents(), new PolicyRule("price.claim", CaseKind.PRICE_PROTECTION,
            List.of(Ground.PRICE_DROP), List.of(), null,
            List.of(new PolicyRule.Condition("1", "order.daysSincePaid <= limit.days",
                            new LocalText("付款后第 {order.daysSincePaid} 天，{limit.days} 天内可申请", "day {order.daysSincePaid} after payment, {limit.days} days to claim")),
                    new PolicyRule.Condition("1", "line.priceDrop > 0",
                            new LocalText("同一 SKU 降价：{line.unitPaid} → {line.price}", "same SKU fell from {line.unitPaid} to {line.price}")),
                    new PolicyRule.Condition("2", "!line.protected", new LocalText("未申请过价保", "not claimed before"))),
            List.of(), "line.priceDrop * claim.quantity", Effect.REFUND, "limit.agentAmount", new LocalText("补偿券", "a coupon")));

    /** Broken goods are paid back once there is a photo. */
    public static final Policy RETURNS = with(TestShopGoods.RETURNS, List.of("exchange_goods"), new PolicyRule("broken.refund", CaseKind.REFUND, List.of(Ground.DAMAGED), List.of(), null,
            List.of(new PolicyRule.Condition("1", "order.paid > 0", new LocalText("实付 {order.paid}", "paid {order.paid}"))),
            List.of(Evidence.PHOTO), "claim.value", Effect.REFUND, null, null));

    private TestShopRules() {
    }

    private static Policy with(Policy words, List<String> intents, PolicyRule rule) {
        return new Policy(words.id(), words.version() + 1, words.title(), words.revision(), words.category(), words.validFrom(), words.validTo(),
                intents, words.categories(), words.skus(), words.tiers(), words.limits(), words.clauses(), words.answer(), List.of(rule));
    }
}
