package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.order.Order;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.testkit.TestShop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void orders_are_found_by_the_news_of_the_parcel_that_is_behind() {
        pullTestShop();
        var stuck = TestShop.FRYER_ON_THE_WAY.parcelNews().orElseThrow().at();
        assertThat(withNews(Set.of("in_transit", "created"), stuck, stuck.plusNanos(1), 9)).containsExactly(TestShop.FRYER_ON_THE_WAY);
        assertThat(withNews(Set.of("in_transit"), Instant.EPOCH, stuck, 9)).as("the end is not within").isEmpty();
        assertThat(withNews(Set.of("in_transit"), stuck.plusNanos(1), NOW, 9)).isEmpty();
        assertThat(withNews(Set.of("signed"), Instant.EPOCH, NOW, 9)).containsExactly(TestShop.HEADPHONES_SIGNED, TestShop.KETTLE_SIGNED);
        assertThat(withNews(Set.of("signed"), Instant.EPOCH, NOW, 1)).containsExactly(TestShop.HEADPHONES_SIGNED);
        assertThat(withNews(Set.of(), Instant.EPOCH, NOW, 9)).isEmpty();
        var known = TestShop.KETTLE_SIGNED;
        var later = new Shipment("ship-9", "中通快递", "ZT7550032119", List.of(new TrackingEvent(stuck.minusSeconds(60), "in_transit", "嘉兴", "运输中")));
        var two = new Order(known.id(), known.version() + 1, known.customerId(), known.status(), known.placedAt(), known.paidAt(), known.lines(), known.discount(), known.freight(),
                known.total(), known.payments(), List.of(known.shipments().getFirst(), later), known.shippingAddress(), known.note());
        ports.replica().apply(TestShop.page("cursor-2", List.of(two)), NOW);
        assertThat(withNews(Set.of("signed"), Instant.EPOCH, NOW, 9)).containsExactly(TestShop.HEADPHONES_SIGNED);
        assertThat(withNews(Set.of("in_transit"), Instant.EPOCH, NOW, 9)).containsExactly(TestShop.FRYER_ON_THE_WAY, two);
    }

    private List<Order> withNews(Set<String> states, Instant from, Instant until, int limit) {
        return ports.orders().withParcelNews(states, from, until, limit);
    }

    @Test
    void what_was_told_is_known_in_whatever_conversation_it_was() {
        pullTestShop();
        var told = new Message("m-told", 1, TestShop.WANG_CLOSED.id(), 2, Sender.AGENT, "agent-wu", "已签收", NOW, "cmd-x", null, "notice:parcel_delivered:ship-2:7", List.of());
        ports.replica().apply(TestShop.page("cursor-2", List.of(told)), NOW);
        assertThat(ports.conversations().told(Set.of("notice:parcel_delivered:ship-2:7", "notice:parcel_delayed:ship-1:7"))).containsExactly("notice:parcel_delivered:ship-2:7");
        assertThat(ports.conversations().told(Set.of())).isEmpty();
    }
}
