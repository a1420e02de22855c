package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.order.Order;
import deskside.testkit.TestShop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.conversation.Conversations} and {@link deskside.domain.order.Orders} promise. */
public abstract class ConversationsContract extends PortsContract {

    @Test
    void open_conversations_come_most_recently_written_first() {
        pullTestShop();
        assertThat(ports.conversations().open()).extracting(Conversation::id).containsExactly("k-wang", "k-chen", "k-alvarez");
    }

    @Test
    void conversations_written_since_come_most_recently_written_first_with_closed_ones() {
        pullTestShop();
        assertThat(ports.conversations().writtenSince(Instant.EPOCH)).hasSizeGreaterThan(3).contains(TestShop.WANG_CLOSED)
                .isSortedAccordingTo(Comparator.comparing(Conversation::lastMessageAt).reversed());
        assertThat(ports.conversations().writtenSince(TestShop.WANG_ASKS.lastMessageAt())).startsWith(TestShop.WANG_ASKS).hasSize(1);
    }

    @Test
    void a_customers_conversations_come_newest_first_with_closed_ones() {
        pullTestShop();
        assertThat(ports.conversations().ofCustomer("c-wang", 9)).containsExactly(TestShop.WANG_ASKS, TestShop.WANG_CLOSED);
        assertThat(ports.conversations().ofCustomer("c-wang", 1)).containsExactly(TestShop.WANG_ASKS);
        assertThat(ports.conversations().ofCustomer("nobody", 1)).isEmpty();
    }

    @Test
    void messages_are_the_last_ones_oldest_first_in_the_hubs_order() {
        var messages = new ArrayList<Message>();
        for (var seq = 12; seq >= 1; seq--) {
            messages.add(TestShop.message("x-" + seq, TestShop.WANG_ASKS, seq, Sender.CUSTOMER, "c-wang", "第" + seq + "句", NOW));
        }
        ports.replica().apply(TestShop.page("cursor-2", messages), NOW);
        assertThat(ports.conversations().messages("k-wang", 3)).extracting(Message::seq).containsExactly(10L, 11L, 12L);
        assertThat(ports.conversations().messages("k-wang", 100)).hasSize(12).contains(messages.getFirst());
        assertThat(ports.conversations().messages("nobody", 3)).isEmpty();
    }

    @Test
    void messages_are_read_backwards_page_by_page_and_forwards_from_one_on() {
        var messages = new ArrayList<Message>();
        for (var seq = 1; seq <= 12; seq++) {
            messages.add(TestShop.message("x-" + seq, TestShop.WANG_ASKS, seq, Sender.CUSTOMER, "c-wang", "第" + seq + "句", NOW));
        }
        ports.replica().apply(TestShop.page("cursor-2", messages), NOW);
        assertThat(ports.conversations().messagesBefore("k-wang", 10, 3)).extracting(Message::seq).containsExactly(7L, 8L, 9L);
        assertThat(ports.conversations().messagesBefore("k-wang", 3, 100)).extracting(Message::seq).containsExactly(1L, 2L);
        assertThat(ports.conversations().messagesBefore("k-wang", 1, 100)).isEmpty();
        assertThat(ports.conversations().messagesFrom("k-wang", 11)).extracting(Message::seq).containsExactly(11L, 12L);
        assertThat(ports.conversations().messagesFrom("k-wang", 13)).isEmpty();
    }

    @Test
    void a_read_mark_only_moves_forward() {
        pullTestShop();
        assertThat(ports.readMarks().find("k-wang")).isEmpty();
        ports.readMarks().save("k-wang", 5);
        ports.readMarks().save("k-wang", 3);
        assertThat(ports.readMarks().find("k-wang")).hasValue(5);
        ports.readMarks().save("k-wang", 6);
        ports.readMarks().save("k-chen", 1);
        assertThat(ports.conversations().open()).extracting(Conversation::id).contains("k-wang");
        assertThat(ports.readMarks().ofOpenConversations()).contains(Map.entry("k-wang", 6L));
    }

    @Test
    void customers_are_listed_by_id() {
        pullTestShop();
        var all = ports.customers().list(100);
        assertThat(all).extracting(Customer::id).isSorted().contains("c-wang");
        assertThat(ports.customers().list(1)).containsExactly(all.getFirst());
    }

    @Test
    void a_customers_orders_come_newest_first() {
        pullTestShop();
        assertThat(ports.orders().ofCustomer("c-wang", 9)).extracting(Order::id).containsExactly("20260628100231", "20260510184417");
        assertThat(ports.orders().ofCustomer("c-wang", 1)).containsExactly(TestShop.FRYER_ON_THE_WAY);
    }
}
