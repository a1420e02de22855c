package deskside.usecases.aftersales;

import deskside.domain.Settings;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Cases;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.GoodsReturn.StepKind;
import deskside.domain.aftersales.Ground;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.notice.NoticeKind;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Orders;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.usecases.assist.Insights;
import deskside.usecases.conversation.SendReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the customer of an open conversation should be told without having asked, from the facts of parcels and cases: offered to the agent, never sent
 * by itself, and each event once: the hub refuses a second message about it, whichever desk it comes from. Blocks on the store.
 */
public final class DueNotices {

    /** What the shop's knowledge calls "not updated for long". */
    static final Duration STUCK = Duration.ofHours(48);
    /** Later, nobody needs to be told any more. */
    private static final Duration FRESH_DELIVERY = Duration.ofDays(3);
    private static final Duration FRESH_DOUBT = Duration.ofDays(7);
    private static final Duration FRESH_CASE = Duration.ofDays(14);
    private static final int ORDERS = 10;
    private static final int MESSAGES = 300;
    private static final int EARLIER_CONVERSATIONS = 4;
    private static final String WAVED = "notices.waved";
    /** Kept, the newest; older events are not fresh any more. */
    private static final int MOST_WAVED = 400;
    private static final Set<OrderStatus> OVER = EnumSet.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED, OrderStatus.UNPAID);
    /** Somebody or something else than the customer took the parcel. */
    private static final Pattern TAKEN_BY_OTHERS = Pattern.compile("代收|驿站|丰巢|快递柜|自提柜|门卫|物业|前台|邻居|locker|neighbou?r|reception|concierge", Pattern.CASE_INSENSITIVE);

    private final Conversations conversations;
    private final Orders orders;
    private final Cases cases;
    private final Outbox outbox;
    private final Session session;
    private final Settings settings;
    private final Insights insights;
    private final CaseRules rules;
    private final SendReply sendReply;
    private final InstantSource clock;

    public DueNotices(
            Conversations conversations, Orders orders, Cases cases, Outbox outbox, Session session, Settings settings, Insights insights, CaseRules rules,
            SendReply sendReply, InstantSource clock) {
        this.conversations = conversations;
        this.orders = orders;
        this.cases = cases;
        this.outbox = outbox;
        this.session = session;
        this.settings = settings;
        this.insights = insights;
        this.rules = rules;
        this.sendReply = sendReply;
        this.clock = clock;
    }

    /**
     * Something to tell.
     *
     * @param key  of the event, the same at every desk
     * @param at   when it happened
     * @param text in the customer's language
     */
    public record Notice(String conversationId, NoticeKind kind, String key, Instant at, String text) {
    }

    /** Newest event first; nothing in conversations of others or that are over. */
    public List<Notice> of(String conversationId) {
        return conversations.find(conversationId).filter(this::isMine).map(this::due).orElse(List.of());
    }

    private boolean isMine(Conversation conversation) {
        return (conversation.status() == ConversationStatus.ACTIVE || conversation.status() == ConversationStatus.FOLLOW_UP)
                && session.account().map(Account::id).filter(id -> id.equals(conversation.assigneeId())).isPresent();
    }

    private List<Notice> due(Conversation conversation) {
        var all = new ArrayList<Notice>();
        var texts = new NoticeText(conversation.language(), rules.zone());
        var doubts = doubtsDelivery(conversation);
        ordersOf(conversation).forEach(order -> order.shipments().forEach(parcel -> ofParcel(conversation, order, parcel, doubts, texts).ifPresent(all::add)));
        cases.ofConversation(conversation.id()).forEach(one -> ofCase(conversation, one, texts).ifPresent(all::add));
        if (all.isEmpty()) {
            return all;
        }
        var told = told(conversation);
        all.removeIf(notice -> told.contains(notice.key()));
        all.sort(Comparator.comparing(Notice::at).reversed());
        return List.copyOf(all);
    }

    /** The order that the conversation is about first; the others only while they are on their way. */
    private List<Order> ordersOf(Conversation conversation) {
        return orders.ofCustomer(conversation.customerId(), ORDERS).stream().filter(order -> !OVER.contains(order.status()))
                .filter(order -> conversation.orderId() == null || order.id().equals(conversation.orderId()) || order.status() != OrderStatus.COMPLETED).toList();
    }

    /** Whether the customer seems to say that something has not come: known from the policies that have rules for that. */
    private boolean doubtsDelivery(Conversation conversation) {
        return insights.ofConversation(conversation).stream().flatMap(insight -> insight.intents().stream())
                .anyMatch(intent -> rules.wishes(intent.intentId()).stream().anyMatch(wish -> wish.ground() == Ground.NOT_RECEIVED));
    }

    private Optional<Notice> ofParcel(Conversation conversation, Order order, Shipment parcel, boolean doubts, NoticeText texts) {
        if (parcel.events().isEmpty()) {
            return Optional.empty();
        }
        var last = parcel.events().getLast();
        return kind(order, last, doubts && order.id().equals(conversation.orderId())).map(kind -> new Notice(conversation.id(), kind,
                kind.key(parcel.id(), last.at().getEpochSecond()), last.at(), texts.ofParcel(kind, order, parcel, last)));
    }

    private Optional<NoticeKind> kind(Order order, TrackingEvent last, boolean doubts) {
        var age = Duration.between(last.at(), clock.instant());
        if (age.isNegative()) {
            return Optional.empty();
        }
        return switch (last.state()) {
            case "signed" -> {
                var doubtful = doubts || TAKEN_BY_OTHERS.matcher(last.text()).find();
                yield doubtful && age.compareTo(FRESH_DOUBT) <= 0 ? Optional.of(NoticeKind.PARCEL_NOT_RECEIVED)
                        : age.compareTo(FRESH_DELIVERY) <= 0 && order.status() == OrderStatus.SIGNED ? Optional.of(NoticeKind.PARCEL_DELIVERED) : Optional.empty();
            }
            case "returned" -> Optional.empty();
            case "exception" -> Optional.of(NoticeKind.PARCEL_DELAYED);
            default -> age.compareTo(STUCK) >= 0 ? Optional.of(NoticeKind.PARCEL_DELAYED) : Optional.empty();
        };
    }

    private Optional<Notice> ofCase(Conversation conversation, Case one, NoticeText texts) {
        var kind = kind(one);
        var at = since(one);
        return at.plus(FRESH_CASE).isBefore(clock.instant()) ? Optional.empty() : kind.map(known -> new Notice(conversation.id(), known,
                known.key(one.id(), one.state().ordinal()), at, texts.ofCase(known, one)));
    }

    private static Optional<NoticeKind> kind(Case one) {
        return switch (one.state()) {
            case AWAITING_PARCEL -> Optional.of(NoticeKind.RETURN_INSTRUCTIONS);
            case INSPECTING -> Optional.of(NoticeKind.GOODS_RECEIVED);
            case GOODS_REFUSED -> Optional.of(NoticeKind.GOODS_REFUSED);
            case DONE -> one.kind() == CaseKind.RETURN ? Optional.of(NoticeKind.REFUND_PAID)
                    : one.kind() == CaseKind.EXCHANGE ? Optional.of(NoticeKind.REPLACEMENT_SENT)
                    : one.decidedBy() != null && one.effect() == Effect.REFUND ? Optional.of(NoticeKind.REQUEST_DECIDED) : Optional.empty();
            case DECLINED -> Optional.of(NoticeKind.REQUEST_DECIDED);
            case AWAITING_APPROVAL, PARCEL_UNDERWAY, REFUND_DUE, RESEND_DUE, WITHDRAWN, LAPSED, SENT_BACK -> Optional.empty();
        };
    }

    private static Instant since(Case one) {
        var goods = one.goods();
        if (goods != null && !goods.steps().isEmpty() && goods.step(StepKind.RECEIVED).isPresent()) {
            return goods.steps().getLast().at();
        }
        return one.decidedAt() == null ? one.openedAt() : one.decidedAt();
    }

    /** By this conversation or earlier ones of the customer, by replies on their way, or waved off at this desk. */
    private Set<String> told(Conversation conversation) {
        var told = new HashSet<>(waved());
        Stream.concat(Stream.of(conversation), conversations.ofCustomer(conversation.customerId(), EARLIER_CONVERSATIONS).stream()).map(Conversation::id).distinct()
                .flatMap(id -> conversations.messages(id, MESSAGES).stream()).map(Message::about).filter(Objects::nonNull).forEach(told::add);
        outbox.pending().stream().map(item -> item.command() instanceof Command.SendReply reply ? reply.suggestionId() : null).filter(NoticeKind::isKey)
                .forEach(told::add);
        return told;
    }

    /** Sends it as it is; the same checks as for any reply. */
    public SendReply.Outcome send(Notice notice) {
        return sendReply.send(notice.conversationId(), notice.text(), notice.key());
    }

    /** The agent does not want it, or tells it in other words: it is not offered again at this desk. */
    public void waveOff(Notice notice) {
        var all = new LinkedHashSet<>(waved());
        all.add(notice.key());
        settings.put(WAVED, String.join("\n", all.stream().skip(Math.max(0, all.size() - MOST_WAVED)).toList()));
    }

    private List<String> waved() {
        return settings.get(WAVED).map(text -> Arrays.asList(text.split("\n"))).orElse(List.of());
    }
}
