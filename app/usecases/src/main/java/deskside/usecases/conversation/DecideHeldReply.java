package deskside.usecases.conversation;

import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Drafts;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.time.InstantSource;
import java.util.stream.Stream;

/** The person's decision on a reply that was held because the world went on meanwhile: send as it is, edit, or drop. */
public final class DecideHeldReply {

    private final Outbox outbox;
    private final Drafts drafts;
    private final InstantSource clock;

    public DecideHeldReply(Outbox outbox, Drafts drafts, InstantSource clock) {
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
     * Puts its text and what was attached into the conversation's draft, before what is there. A held reply is dropped; one that was not sent after all stays
     * as it is, for the record. Does nothing for others.
     */
    public void edit(String commandId) {
        outbox.find(commandId).filter(item -> isHeld(item) || DeliveryState.of(item.state()) == DeliveryState.FAILED).ifPresent(item -> {
            if (item.command() instanceof Command.SendReply reply) {
                var draft = drafts.find(reply.conversationId());
                var typed = draft.map(Draft::text).orElse("");
                var text = typed.isBlank() ? reply.text() : reply.text() + "\n" + typed;
                var attached = Stream.concat(reply.attachments().stream(), draft.stream().flatMap(begun -> begun.attachments().stream())).distinct().toList();
                drafts.save(new Draft(reply.conversationId(), text, reply.text().length(), clock.instant(), attached));
            }
            drop(commandId);
        });
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
