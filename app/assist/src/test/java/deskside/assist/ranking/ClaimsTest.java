package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.AssistEngine;
import deskside.assist.Fixtures;
import deskside.domain.customer.Tier;
import deskside.domain.order.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void the_same_text_is_held_against_the_facts_of_each_order() {
        var text = "查到了，订单还没发货，您再等等。";

        assertThat(Claims.contradict(text, facts(OrderStatus.PAID))).isFalse();
        assertThat(Claims.contradict(text, facts(OrderStatus.SIGNED))).isTrue();
        assertThat(Claims.contradict(text, facts(OrderStatus.PAID))).isFalse();
    }

    @Test
    void a_condition_asserts_nothing_and_another_sentence_beside_it_does() {
        assertThat(Claims.contradict("如果订单还没发货，可以直接取消。", facts(OrderStatus.SIGNED))).isFalse();
        assertThat(Claims.contradict("如果不想要了可以取消。您的包裹已经发出。", facts(OrderStatus.PAID))).isTrue();
    }

    private static ShopFacts facts(OrderStatus status) {
        var snapshot = Fixtures.snapshot(Tier.REGULAR, List.of(Fixtures.order(status, 4)), Fixtures.customer("发货了吗"));
        return ShopFacts.of(snapshot, List.of(), AssistEngine.SHOP_ZONE);
    }
}
