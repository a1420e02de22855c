package deskside.usecases.aftersales;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.Settings;
import deskside.domain.aftersales.Cases;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.StoreFailure;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.conversation.SendReply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What customers who are in no chat should be told: late parcels, deliveries, what was signed for by others, and how their cases go on. A person looks at
 * each and sends it, offline too; the hub takes it only while it is still so and tells each event once. Blocks on the store.
 */
public final class TellCustomers {

    /** Read for the list; more than anybody tells in a day. */
    private static final int ORDERS = 1_000;
    private static final int CASES = 500;
    private static final int CHATS = 10;
    private static final Set<String> ARRIVED = Set.of("signed");
    private static final Set<String> UNDERWAY = Set.of("created", "picked_up", "in_transit", "out_for_delivery");
    private static final Set<String> TROUBLE = Set.of("exception");

    private final Conversations conversations;
    private final Orders orders;
    private final Cases cases;
    private final Customers customers;
    private final CheckReply checkReply;
    private final Outgoing outgoing;
    private final Ids ids;
    private final InstantSource clock;
    private final EventNotices events;
    private final ToldNotices told;

    public TellCustomers(
            Conversations conversations, Orders orders, Cases cases, Customers customers, Outbox outbox, Settings settings, CaseRules rules, CheckReply checkReply,
            Outgoing outgoing, Ids ids, InstantSource clock) {
        this.conversations = conversations;
        this.orders = orders;
        this.cases = cases;
        this.customers = customers;
        this.checkReply = checkReply;
        this.outgoing = outgoing;
        this.ids = ids;
        this.clock = clock;
        this.events = new EventNotices(rules::zone, clock);
        this.told = new ToldNotices(conversations, outbox, settings);
    }

    /**
     * A customer to be told.
     *
     * @param customerName   masked
     * @param order          that it is about, masked
     * @param conversationId the chat they had last, in which they are told; null: they never had one
     */
    public record Row(Notice notice, String customerName, Tier tier, Order order, @Nullable String conversationId) {
    }

    /** In the order of their kinds, of one kind the newest first. @param limit of rows */
    public List<Row> due(int limit) {
        var inChat = conversations.open().stream().filter(one -> one.channel() != Channel.PHONE).map(Conversation::customerId).collect(Collectors.toUnmodifiableSet());
        var known = new HashMap<String, Order>();
        var all = new ArrayList<Notice>();
        orders().stream().filter(order -> !inChat.contains(order.customerId())).forEach(order -> {
            known.put(order.id(), order);
            events.ofOrder(order, false, language(order.customerId())).forEach(all::add);
        });
        cases.recent(CASES).stream().filter(one -> !inChat.contains(one.customerId()))
                .forEach(one -> events.ofCase(one, language(one.customerId())).ifPresent(all::add));
        return told.untold(all).stream()
                .sorted(Comparator.comparing(Notice::kind).thenComparing(Notice::at, Comparator.reverseOrder()).thenComparing(Notice::key))
                .flatMap(notice -> row(notice, known).stream()).limit(limit).toList();
    }

    /** Whose parcels have arrived lately, are in trouble, or have not moved for long. */
    private List<Order> orders() {
        var now = clock.instant();
        var all = new ArrayList<>(orders.withParcelNews(ARRIVED, now.minus(EventNotices.FRESH_DOUBT), after(now), ORDERS));
        all.addAll(orders.withParcelNews(TROUBLE, now.minus(EventNotices.FRESH_CASE), after(now), ORDERS));
        all.addAll(orders.withParcelNews(UNDERWAY, now.minus(EventNotices.FRESH_CASE), after(now.minus(EventNotices.STUCK)), ORDERS));
        return all;
    }

    private static Instant after(Instant last) {
        return last.plusNanos(1);
    }

    private Language language(String customerId) {
        return customers.find(customerId).map(Customer::language).orElse(Language.ZH);
    }

    /** Empty for who is not known here, or was erased. */
    private Optional<Row> row(Notice notice, Map<String, Order> known) {
        var order = Optional.ofNullable(known.get(notice.orderId())).or(() -> orders.find(notice.orderId()));
        return customers.find(notice.customerId()).flatMap(customer -> order.map(found -> new Row(notice, Masking.name(customer.name()), customer.tier(), Masking.order(found, customer),
                lastChat(customer.id()).map(Conversation::id).orElse(null))));
    }

    private Optional<Conversation> lastChat(String customerId) {
        return conversations.ofCustomer(customerId, CHATS).stream()
                .filter(one -> one.channel() != Channel.PHONE && one.status() == ConversationStatus.CLOSED && !one.lastText().isEmpty()).findFirst();
    }

    /**
     * Queues it, in these words; the same checks as for any reply.
     *
     * @return as for replies; nothing was queued when it is refused
     */
    public SendReply.Outcome tell(Row row, String text) {
        var trimmed = text.strip();
        var unfit = SendReply.unfit(trimmed);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        var notice = row.notice();
        var language = language(notice.customerId());
        var hits = checkReply.check(language, trimmed);
        var stopping = CheckReply.stopping(hits);
        if (stopping.isPresent()) {
            return new SendReply.Outcome.Refused(SendReply.Refusal.RISK, stopping.get().details().getFirst(), hits);
        }
        var conversationId = row.conversationId() == null ? ids.next() : row.conversationId();
        try {
            var item = outgoing.queue(id -> new Command.TellCustomer(id, conversationId, notice.customerId(), notice.orderId(), language, trimmed, notice.key()));
            return new SendReply.Outcome.Queued(item.command().commandId());
        } catch (StoreFailure e) {
            return new SendReply.Outcome.Refused(SendReply.Refusal.STORE, e.getMessage());
        }
    }

    /** They need not be told, or were told in another way: it is not offered again at this desk. */
    public void waveOff(Row row) {
        told.waveOff(row.notice());
    }
}
