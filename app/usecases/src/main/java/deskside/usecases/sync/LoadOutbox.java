package deskside.usecases.sync;

import deskside.domain.Language;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists what waits, is on its way, arrived, or needs a decision. */
public final class LoadOutbox {

    /** A durable command is tried without end; after so long its author is told. */
    public static final Duration ALERT = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final Conversations conversations;
    private final Customers customers;

    public LoadOutbox(Outbox outbox, Conversations conversations, Customers customers) {
        this.outbox = outbox;
        this.conversations = conversations;
        this.customers = customers;
    }

    /** The newest {@code limit} commands, newest first. */
    public List<Row> recent(int limit) {
        var first = new HashMap<String, OutboxItem>();
        outbox.pending().forEach(item -> first.putIfAbsent(item.command().aggregate(), item));
        return outbox.recent(limit).stream().map(item -> row(item, first.get(item.command().aggregate()))).toList();
    }

    /** How many have not arrived yet, held ones included. */
    public int waiting() {
        return outbox.pending().size();
    }

    /** How many that should be sent by themselves have waited for longer than {@link #ALERT}: somebody should know. */
    public int overdue(Instant now) {
        return (int) outbox.pending().stream().filter(item -> item.state() != OutboxState.HELD && item.createdAt().plus(ALERT).isBefore(now)).count();
    }

    private Row row(OutboxItem item, @Nullable OutboxItem first) {
        var conversation = conversations.find(item.command().conversationId());
        // a chat that this very command begins is not there yet
        var customer = (item.command() instanceof Command.TellCustomer tell ? Optional.of(tell.customerId()) : conversation.map(Conversation::customerId)).flatMap(customers::find);
        var customerName = customer.map(Customer::name).map(Masking::name).orElse(item.command().conversationId());
        var written = switch (item.command()) {
            case Command.SendReply reply -> Attachment.preview(reply.text(), reply.attachments(), conversation.map(Conversation::language).orElse(Language.ZH));
            case Command.RequestReply asked -> asked.text();
            case Command.TellCustomer tell -> tell.text();
            default -> "";
        };
        var text = written.isEmpty() ? "" : customer.map(Masking::of).orElse(Masking.ofAnybody()).text(written);
        var waits = item.state() == OutboxState.READY && first != null && !first.command().equals(item.command());
        return new Row(item, customerName, text, waits ? first : null);
    }

    /**
     * @param customerName masked
     * @param text         of a reply, masked; else blank
     * @param waitsFor     the one before it of the same aggregate that has to be done first; null when it is its turn, or over
     */
    public record Row(OutboxItem item, String customerName, String text, @Nullable OutboxItem waitsFor) {
    }
}
