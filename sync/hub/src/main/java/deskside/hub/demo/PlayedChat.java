package deskside.hub.demo;

import deskside.hub.shop.ChatScript;
import deskside.hub.shop.MediaFile;
import deskside.sync.protocol.ChannelAttachment;
import deskside.sync.protocol.ChannelMessageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation while it is played: which message is next and when. Each message has an id that follows from its place, so sending it
 * again after a failure changes nothing. Confined to one thread.
 */
final class PlayedChat {

    /** What the bot said lies that far back, message by message. */
    private static final Duration BOT_PACE = Duration.ofSeconds(20);

    private static final Duration TYPING = Duration.ofSeconds(4);

    private final ChatScript script;
    private final String conversationId;
    private final Casting.Part part;
    private final Pace pace;
    private final Instant startedAt;
    private int next;
    /** Which message they have been seen typing. */
    private int typing = -1;
    private Instant lastSent;
    private @Nullable Instant repliedAt;
    private @Nullable ChannelMessageRequest pending;

    PlayedChat(ChatScript script, String conversationId, Casting.Part part, Pace pace, Instant now) {
        this.script = script;
        this.conversationId = conversationId;
        this.part = part;
        this.pace = pace;
        this.startedAt = now;
        this.lastSent = now;
    }

    String conversationId() {
        return conversationId;
    }

    boolean isOver() {
        return next == script.bot().size() + script.customer().size();
    }

    /** When the next message is to be written. */
    Instant due() {
        int line = next - script.bot().size();
        if (line < 0) {
            return startedAt;
        }
        int seconds = script.customer().get(line).waitSeconds();
        var replied = repliedAt;
        if (replied != null) {
            return replied.plus(pace.thinking(seconds));
        }
        return lastSent.plus(line == 0 ? pace.thinking(seconds) : pace.waiting(seconds));
    }

    /** Once for each message of the customer, a moment before it comes. */
    boolean beginsTyping(Instant now) {
        if (isOver() || next < script.bot().size() || typing == next || now.isBefore(due().minus(TYPING))) {
            return false;
        }
        typing = next;
        return true;
    }

    /** The next message; the same one, to the byte, until {@link #sent}: the hub compares repetitions. */
    ChannelMessageRequest message(Instant now) {
        var kept = pending;
        if (kept == null) {
            kept = compose(now);
            pending = kept;
        }
        return kept;
    }

    private ChannelMessageRequest compose(Instant now) {
        int bots = script.bot().size();
        if (next < bots) {
            var turn = script.bot().get(next);
            return message(turn.byBot() ? "BOT" : "CUSTOMER", turn.text(), startedAt.minus(BOT_PACE.multipliedBy(bots - next)),
                    next == bots - 1 ? handOver() : null, turn.byBot() ? turn.confidence() : null);
        }
        return message("CUSTOMER", script.customer().get(next - bots).text(), now, bots == 0 && next == 0 ? handOver() : null, null);
    }

    /** What comes with the next message; null: nothing. */
    @Nullable MediaFile attached() {
        int line = next - script.bot().size();
        return line < 0 ? null : script.customer().get(line).attached();
    }

    private String handOver() {
        var reason = script.handOver();
        return reason == null ? "" : reason;
    }

    private ChannelMessageRequest message(String sender, String text, Instant at, @Nullable String handOver, @Nullable Double confidence) {
        return new ChannelMessageRequest(conversationId + "/" + next, conversationId, part.customerId(), part.orderId(),
                script.channel().wireName(), script.language().code(), sender, text, at, handOver, confidence, attachments());
    }

    private @Nullable List<ChannelAttachment> attachments() {
        var attached = attached();
        return attached == null ? null : List.of(new ChannelAttachment(attached.attachment().contentHash(), attached.attachment().name()));
    }

    void sent(Instant now) {
        next++;
        lastSent = now;
        repliedAt = null;
        pending = null;
    }

    void replied(Instant now) {
        repliedAt = now;
    }
}
