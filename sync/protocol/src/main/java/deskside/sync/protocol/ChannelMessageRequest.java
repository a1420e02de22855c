package deskside.sync.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said on a channel (the shop's app, a mini program, …), brought to the hub by the channel's gateway.
 *
 * @param externalId     the gateway's own id of the message; the same one again changes nothing
 * @param conversationId the gateway's id of the chat; the first message opens the conversation
 * @param sender         CUSTOMER or BOT (what the bot said before the hand-over)
 * @param text           may be blank where something is attached
 * @param handOverReason why the bot gives the chat to a person; null before that, and then the chat is not yet in the queue; blank:
 *                       to a person, no reason given (a channel without a bot)
 * @param botConfidence  0..1 for BOT, else null
 * @param attachments    null and none are the same; not written then, so that a repetition from before there were any has the same contents
 */
public record ChannelMessageRequest(
        String externalId, String conversationId, String customerId, @Nullable String orderId, String channel, String language,
        String sender, String text, Instant sentAt, @Nullable String handOverReason, @Nullable Double botConfidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<ChannelAttachment> attachments) {

    /** Words alone. */
    public ChannelMessageRequest(
            String externalId, String conversationId, String customerId, @Nullable String orderId, String channel, String language,
            String sender, String text, Instant sentAt, @Nullable String handOverReason, @Nullable Double botConfidence) {
        this(externalId, conversationId, customerId, orderId, channel, language, sender, text, sentAt, handOverReason, botConfidence, null);
    }
}
