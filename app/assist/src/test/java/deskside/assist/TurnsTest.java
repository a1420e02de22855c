package deskside.assist;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.entity.EntityContext;
import deskside.assist.entity.ProductNames;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final ProductNames NAMES = ProductNames.of(Fixtures.products().values());

    private final Turns turns = new Turns();

    @Test
    void a_message_is_made_ready_once_a_day() {
        var message = Fixtures.customer("昨天买的空气炸锅");

        var first = turns.of(message, context(List.of(), Fixtures.NOW));
        var soon = turns.of(message, context(List.of(), Fixtures.NOW.plusSeconds(1)));
        var nextDay = turns.of(message, context(List.of(), Fixtures.NOW.plus(Duration.ofDays(1))));

        assertThat(soon).isSameAs(first);
        assertThat(nextDay.entities()).isNotEqualTo(first.entities());
    }

    @Test
    void another_order_or_catalogue_makes_it_ready_anew() {
        var message = Fixtures.customer("空气炸锅坏了");

        var unknown = turns.of(message, context(List.of(), Fixtures.NOW));
        var bought = turns.of(message, context(List.of(Fixtures.order(OrderStatus.SIGNED, 4)), Fixtures.NOW));
        var nothing = turns.of(message, new EntityContext(List.of(), ProductNames.NONE, List.of(), Fixtures.NOW, ZoneId.of("Asia/Shanghai")));

        assertThat(unknown.entities()).extracting(RecognizedEntity::orderId).containsOnlyNulls();
        assertThat(bought.entities()).extracting(RecognizedEntity::orderId).doesNotContainNull().isNotEmpty();
        assertThat(nothing.entities()).isEmpty();
    }

    private static EntityContext context(List<Order> orders, Instant now) {
        return new EntityContext(orders, NAMES, List.of(), now, ZoneId.of("Asia/Shanghai"));
    }
}
