package deskside.usecases.phone;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customers;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.usecases.conversation.Outgoing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Records what a customer said on the telephone. The conversation is there at once and reaches the hub exactly once, also when it is offline. */
public final class RecordCall {

    /** Nobody else has heard the call: what was noted is sent also after a long outage. */
    public static final Duration TERM = Duration.ofDays(7);
    /** Of the notes, in UTF-16 units, as of any message. */
    public static final int LONGEST = 4_000;

    private final Conversations conversations;
    private final Customers customers;
    private final Session session;
    private final Outgoing outgoing;
    private final Ids ids;
    private final InstantSource clock;

    /** @param conversations with {@link CallsInHand} */
    public RecordCall(Conversations conversations, Customers customers, Session session, Outgoing outgoing, Ids ids, InstantSource clock) {
        this.conversations = conversations;
        this.customers = customers;
        this.session = session;
        this.outgoing = outgoing;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Recorded(String conversationId) implements Outcome {
        }

        record UnknownCustomer() implements Outcome {
        }

        /** @param length of the notes; 0: blank */
        record BadNotes(int length) implements Outcome {
        }
    }

    /**
     * Adds to the customer's call if this person has one open, else begins a new one.
     *
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public Outcome record(String customerId, String notes, Language language) {
        var text = notes.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return new Outcome.BadNotes(text.length());
        }
        if (customers.find(customerId).isEmpty()) {
            return new Outcome.UnknownCustomer();
        }
        var conversationId = going(customerId).map(Conversation::id).orElseGet(ids::next);
        outgoing.queue(id -> new Command.RecordCall(id, conversationId, customerId, null, language, text, clock.instant()), TERM);
        return new Outcome.Recorded(conversationId);
    }

    /** The customer's call that is in this person's hands. */
    private Optional<Conversation> going(String customerId) {
        var me = session.account().map(Account::id).orElse("");
        return conversations.open().stream().filter(one -> one.channel() == Channel.PHONE && one.customerId().equals(customerId)
                && me.equals(one.assigneeId())).findFirst();
    }
}
