package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotFillerTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void facts_of_the_order_fill_the_text_and_are_named_as_its_source() {
        var filled = fill("订单 {order.number} 的{product.name}付了 {product.price_paid}，现价 {product.price_now}，可补 {price.difference}。",
                List.of(Fixtures.order(OrderStatus.SIGNED, 2)));

        assertThat(filled.isComplete()).isTrue();
        assertThat(filled.text()).isEqualTo("订单 " + Fixtures.ORDER + " 的空气炸锅 5L付了 ¥599，现价 ¥479，可补 ¥120。");
        assertThat(filled.used()).contains(SuggestionSource.Kind.ORDER, SuggestionSource.Kind.PRODUCT);
    }

    @Test
    void a_slot_without_its_fact_stays_and_is_reported() {
        var filled = fill("您的订单 {order.number} 已发货。", List.of());

        assertThat(filled.isComplete()).isFalse();
        assertThat(filled.missing()).containsExactly("order.number");
        assertThat(filled.text()).isEqualTo("您的订单 {order.number} 已发货。");
    }

    @Test
    void a_slot_that_nobody_knows_is_missing_and_braces_that_are_no_slot_are_left_alone() {
        assertThat(fill("{moon.phase}", List.of()).missing()).containsExactly("moon.phase");
        assertThat(fill("请点 {设置}", List.of()).isComplete()).isTrue();
    }

    @Test
    void a_value_with_special_characters_is_put_in_as_it_is() {
        var snapshot = Fixtures.snapshot(Tier.GOLD, List.of(), Fixtures.customer("在吗"));

        assertThat(SlotFiller.fill("$1 {agent.name} \\", Language.ZH, ShopFacts.of(snapshot, List.of(), SHANGHAI)).text())
                .isEqualTo("$1 " + snapshot.agentName() + " \\");
    }

    private static SlotFiller.Filled fill(String text, List<Order> orders) {
        var snapshot = Fixtures.snapshot(Tier.GOLD, orders, Fixtures.customer("刚买就降价了，能退差价吗"));
        return SlotFiller.fill(text, Language.ZH, ShopFacts.of(snapshot, List.of(), SHANGHAI));
    }
}
