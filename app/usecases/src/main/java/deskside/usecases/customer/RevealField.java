package deskside.usecases.customer;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customers;
import deskside.domain.people.Account;
import deskside.domain.people.Right;
import deskside.domain.people.Session;
import deskside.domain.privacy.PersonalField;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.conversation.Overlay;
import deskside.usecases.conversation.Ownership;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows one field of a customer in clear for a moment. That it was seen is durable before it is shown, and goes to the hub's audit when there is a
 * line, whenever that is.
 */
public final class RevealField {

    /** How long it stays in clear. */
    public static final Duration SHOWN = Duration.ofSeconds(30);
    public static final int LONGEST_REASON = 200;
    /** What somebody saw stays true: unlike a reply it never comes too late. */
    static final Duration TERM = Duration.ofDays(3_650);

    private final Conversations conversations;
    private final Customers customers;
    private final Outbox outbox;
    private final Session session;
    private final Outgoing outgoing;

    public RevealField(Conversations conversations, Customers customers, Outbox outbox, Session session, Outgoing outgoing) {
        this.conversations = conversations;
        this.customers = customers;
        this.outbox = outbox;
        this.session = session;
        this.outgoing = outgoing;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** @param value in clear, to be hidden again after {@link #SHOWN} */
        record Shown(PersonalField field, String value) implements Outcome {
        }

        /** Nothing was shown and nothing is recorded. */
        record Refused(Refusal why) implements Outcome {
        }
    }

    /** Why nothing is shown. */
    public enum Refusal { NO_REASON, LONG_REASON, NOT_YOURS, UNKNOWN }

    /** @throws deskside.domain.sync.StoreFailure when it could not be recorded; then it must not be shown */
    public Outcome reveal(String conversationId, PersonalField field, String reason) {
        if (reason.isBlank()) {
            return new Outcome.Refused(Refusal.NO_REASON);
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return new Outcome.Refused(Refusal.LONG_REASON);
        }
        var conversation = conversations.find(conversationId);
        var customer = conversation.map(Conversation::customerId).flatMap(customers::find);
        var value = customer.map(field::of).orElse("");
        if (conversation.isEmpty() || customer.isEmpty() || value.isBlank()) {
            return new Outcome.Refused(Refusal.UNKNOWN);
        }
        if (!isAllowed(conversation.get())) {
            return new Outcome.Refused(Refusal.NOT_YOURS);
        }
        outgoing.queue(id -> new Command.RevealField(id, conversationId, customer.get().id(), field, reason.strip()), TERM);
        return new Outcome.Shown(field, value);
    }

    /** Whoever has the conversation, and those who lead. */
    private boolean isAllowed(Conversation conversation) {
        var me = session.account();
        var may = me.filter(account -> account.role().may(Right.REVEAL)).isPresent();
        return may && (leads(me) || Overlay.ownership(conversation, outbox.ofConversation(conversation.id()), me.map(Account::id).orElse(null)) == Ownership.MINE);
    }

    private static boolean leads(Optional<Account> me) {
        return me.filter(account -> account.role().may(Right.LEAD)).isPresent();
    }
}
