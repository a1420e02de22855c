package deskside.usecases.sync;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import java.util.List;

/** Lists what waits, is on its way, arrived, or needs a decision. */
public final class LoadOutbox {

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
        return outbox.recent(limit).stream().map(this::row).toList();
    }

    /** How many have not arrived yet, held ones included. */
    public int waiting() {
        return outbox.pending().size();
    }

    private Row row(OutboxItem item) {
        var customer = conversations.find(item.command().conversationId()).map(Conversation::customerId).flatMap(customers::find);
        var customerName = customer.map(Customer::name).map(Masking::name).orElse(item.command().conversationId());
        var text = item.command() instanceof Command.SendReply reply ? customer.map(Masking::of).orElse(Masking.ofAnybody()).text(reply.text()) : "";
        return new Row(item, customerName, text);
    }

    /** @param customerName masked; @param text of a reply, masked; else blank */
    public record Row(OutboxItem item, String customerName, String text) {
    }
}
