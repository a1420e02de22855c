package deskside.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextSlotsTest {

    @Test
    void what_has_a_value_is_filled_and_the_rest_stays() {
        var asked = new ArrayList<String>();
        assertThat(TextSlots.filled("{customer.name}您好，{order.number} 由 {order.parcel.carrier} 承运", slot -> {
            asked.add(slot);
            return slot.equals("customer.name") ? Optional.of("$1 \\ 王女士") : Optional.empty();
        })).isEqualTo("$1 \\ 王女士您好，{order.number} 由 {order.parcel.carrier} 承运");
        assertThat(asked).containsExactly("customer.name", "order.number", "order.parcel.carrier");
    }

    @Test
    void braces_around_anything_else_are_no_slot() {
        assertThat(TextSlots.first("请点 {设置}，{order}，{Order.number}，{order.}")).isEmpty();
        assertThat(TextSlots.first("单号 {order.number}，{customer.name}")).contains("{order.number}");
    }
}
