package deskside.usecases.conversation;

import deskside.domain.sync.Command;
import org.jspecify.annotations.Nullable;

/** Accepts, closes and transfers conversations; each is queued like a reply and works offline. */
public final class HandleConversation {

    private final Outgoing outgoing;

    public HandleConversation(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** Takes a waiting conversation. @throws deskside.domain.sync.StoreFailure when it could not be queued */
    public void accept(String conversationId) {
        outgoing.queue(id -> new Command.AcceptConversation(id, conversationId));
    }

    /** @throws deskside.domain.sync.StoreFailure when it could not be queued */
    public void close(String conversationId) {
        outgoing.queue(id -> new Command.CloseConversation(id, conversationId));
    }

    /**
     * Gives it back to the queue, or to one agent.
     *
     * @param toAccountId null: whoever takes it
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public void transfer(String conversationId, @Nullable String toAccountId, String note) {
        outgoing.queue(id -> new Command.TransferConversation(id, conversationId, toAccountId, note));
    }
}
