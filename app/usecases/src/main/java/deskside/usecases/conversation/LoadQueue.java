package deskside.usecases.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Drafts;
import deskside.domain.conversation.ReadMarks;
import deskside.domain.customer.Customers;
import deskside.domain.customer.Tier;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.usecases.assist.Insights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads the queue: all conversations that are not closed, most urgent first. */
public final class LoadQueue {

    /** How much earlier a customer of that tier is served, as if having waited so many seconds longer. */
    private static final Map<Tier, Long> HEAD_START_SECONDS = Map.of(Tier.REGULAR, 0L, Tier.SILVER, 15L, Tier.GOLD, 45L, Tier.BLACK, 120L);

    private final Conversations conversations;
    private final Customers customers;
    private final Drafts drafts;
    private final ReadMarks readMarks;
    private final Outbox outbox;
    private final Session session;
    private final Insights insights;

    public LoadQueue(
            Conversations conversations, Customers customers, Drafts drafts, ReadMarks readMarks, Outbox outbox, Session session,
            Insights insights) {
        this.conversations = conversations;
        this.customers = customers;
        this.drafts = drafts;
        this.readMarks = readMarks;
        this.outbox = outbox;
        this.session = session;
        this.insights = insights;
    }

    /** Those whose customer waits first, longest waiting (with the tier's head start) on top; then the others, newest first. */
    public List<QueueRow> load() {
        var pending = outbox.pending().stream().collect(Collectors.groupingBy(item -> item.command().conversationId()));
        var withDraft = drafts.conversationIds();
        var read = readMarks.ofOpenConversations();
        var me = session.account().map(Account::id).orElse(null);
        var rows = new ArrayList<QueueRow>();
        for (var conversation : conversations.open()) {
            rows.add(row(conversation, pending.getOrDefault(conversation.id(), List.of()), withDraft, read, me));
        }
        rows.removeIf(row -> row.ownership() == Ownership.CLOSED && row.waiting() == 0);
        rows.sort(Comparator.comparing(LoadQueue::urgency, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(QueueRow::lastAt, Comparator.reverseOrder()));
        return List.copyOf(rows);
    }

    /** {@link Insights#recognitions}: rows say what was seen. */
    public long recognitions() {
        return insights.recognitions();
    }

    private QueueRow row(Conversation conversation, List<OutboxItem> items, Set<String> withDraft, Map<String, Long> read, @Nullable String me) {
        var customer = customers.find(conversation.customerId());
        var lastText = conversation.lastText();
        var lastAt = conversation.lastMessageAt();
        for (var item : items) {
            if (item.command() instanceof Command.SendReply reply) {
                lastText = Attachment.preview(reply.text(), reply.attachments(), conversation.language());
                lastAt = item.createdAt();
            }
        }
        var masking = customer.map(Masking::of).orElse(Masking.ofAnybody());
        var reason = conversation.handOverReason();
        var waitingSince = Overlay.isAnswered(items) ? null : conversation.waitingSince();
        return new QueueRow(conversation.id(), customer.map(c -> Masking.name(c.name())).orElse(conversation.customerId()),
                customer.map(c -> c.tier()).orElse(null), conversation.language(), conversation.channel(),
                Overlay.ownership(conversation, items, me), conversation.status() == ConversationStatus.FOLLOW_UP, masking.text(lastText),
                lastAt, waitingSince, reason == null ? null : masking.text(reason), items.size(),
                items.stream().anyMatch(item -> item.state() == OutboxState.HELD), withDraft.contains(conversation.id()),
                Math.max(0, conversation.lastMessageSeq() - read.getOrDefault(conversation.id(), conversation.lastMessageSeq())),
                insights.ofConversation(conversation));
    }

    private static @Nullable Instant urgency(QueueRow row) {
        var since = row.waitingSince();
        var tier = row.tier();
        return since == null || tier == null ? since : since.minusSeconds(HEAD_START_SECONDS.getOrDefault(tier, 0L));
    }
}
