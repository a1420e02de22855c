package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.AssistEngine;
import deskside.assist.Fixtures;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Promotion;
import deskside.domain.customer.Tier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SolvedValidityTest {

    @Test
    void what_names_a_promotion_that_is_over_may_not_be_said() {
        var running = Fixtures.coupon();
        var answer = "黑金每月 95 折券可以和满减一起用，结算时勾选就行。";
        assertThat(holds(answer, snapshot(List.of(Fixtures.priceProtection()), List.of(running)))).isTrue();
        var over = new Promotion(running.id(), 2, running.title(), running.kind(), running.rule(), running.validFrom(), Fixtures.NOW.minus(Duration.ofDays(1)),
                running.skus(), running.categories(), running.tiers(), running.value(), running.threshold(), running.stackable());
        assertThat(holds(answer, snapshot(List.of(Fixtures.priceProtection()), List.of(over)))).isFalse();
    }

    @Test
    void what_names_a_policy_that_has_ended_may_not_be_said_unless_it_goes_on_under_the_same_title() {
        var ended = policy("P-OLD", LocalDate.of(2026, 10, 31));
        var renewed = policy("P-NEW", null);
        var answer = "按老客安心退规则，申请入口在订单页的“售后”里。";
        assertThat(holds(answer, snapshot(List.of(ended), List.of()))).isFalse();
        assertThat(holds(answer, snapshot(List.of(ended, renewed), List.of()))).isTrue();
    }

    @Test
    void what_promises_more_than_the_policies_allow_by_now_may_not_be_said() {
        assertThat(holds("付款后 7 天内降价都可以申请退还差价。", snapshot(List.of(Fixtures.priceProtection()), List.of()))).isTrue();
        assertThat(holds("我们店支持 30 天价格保护，付款后 30 天内降价都可以申请退还差价。", snapshot(List.of(Fixtures.priceProtection()), List.of()))).isFalse();
    }

    private static boolean holds(String answer, AssistSnapshot snapshot) {
        return SolvedValidity.holds(answer, Language.ZH, snapshot, AssistEngine.SHOP_ZONE);
    }

    private static AssistSnapshot snapshot(List<Policy> policies, List<Promotion> promotions) {
        var of = Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("你好"));
        return new AssistSnapshot(of.conversation(), of.messages(), of.customer(), of.orders(), of.products(), policies, promotions, of.agentName(), of.factsAsOf(),
                of.now());
    }

    private static Policy policy(String id, LocalDate validTo) {
        return new Policy(id, 1, new LocalText("老客安心退", "Easy returns"), 1, "售后", LocalDate.of(2026, 1, 1), validTo, List.of("return.policy"), List.of(),
                List.of(), List.of(), Map.of(), List.of(), new LocalText("可以退。", "Yes."));
    }
}
