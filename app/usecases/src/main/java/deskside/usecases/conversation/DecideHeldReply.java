package deskside.usecases.conversation;

import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Drafts;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.conversation.ReplyRequests;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.time.InstantSource;

/** The person's decision on a reply that was held because the world went on meanwhile: send as it is, edit, or drop. */
public final class DecideHeldReply {

    private final Outbox outbox;
    private final Drafts drafts;
    private final InstantSource clock;
    private final ReplyRequests replyRequests;

    public DecideHeldReply(Outbox outbox, Drafts drafts, InstantSource clock, ReplyRequests replyRequests) {
        this.replyRequests = replyRequests;
        this.outbox = outbox;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Sends it as it is. Does nothing when it is no longer held. */
    public void send(String commandId) {
        if (isHeld(commandId)) {
            outbox.release(commandId, Outgoing.termFrom(clock.instant()));
        }
    }

    /**
     * Puts its text into the conversation's draft, before what is typed there. A held reply is dropped; one that was not sent after all, or that a
     * second person has declined, stays as it is, for the record. Does nothing for others.
     */
    public void edit(String commandId) {
        outbox.find(commandId).filter(item -> isHeld(item) || DeliveryState.of(item.state()) == DeliveryState.FAILED).ifPresent(item -> {
            switch (item.command()) {
                case Command.SendReply reply -> draft(reply.conversationId(), reply.text());
                case Command.RequestReply asked -> draft(asked.conversationId(), asked.text());
                default -> { }
            }
            drop(commandId);
        });
        replyRequests.find(commandId).filter(one -> one.state() == ReplyRequestState.DECLINED).ifPresent(one -> draft(one.conversationId(), one.text()));
    }

    private void draft(String conversationId, String reply) {
        var typed = drafts.find(conversationId).map(Draft::text).orElse("");
        var text = typed.isBlank() ? reply : reply + "\n" + typed;
        drafts.save(new Draft(conversationId, text, reply.length(), clock.instant()));
    }

    /** Gives it up; it stays in the list of what was queued. */
    public void drop(String commandId) {
        if (isHeld(commandId)) {
            outbox.settle(commandId, OutboxState.DROPPED, null, null, clock.instant());
        }
    }

    private boolean isHeld(String commandId) {
        return outbox.find(commandId).filter(this::isHeld).isPresent();
    }

    private boolean isHeld(OutboxItem item) {
        return item.state() == OutboxState.HELD;
    }
}
