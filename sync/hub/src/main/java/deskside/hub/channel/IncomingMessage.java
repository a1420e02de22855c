package deskside.hub.channel;

import deskside.domain.Language;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Sender;
import deskside.hub.conversation.Attaching;
import deskside.hub.conversation.Transcript;
import deskside.hub.problem.Refused;
import deskside.sync.protocol.ChannelAttachment;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.WireCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A gateway's message whose fields were checked.
 *
 * @param handOverReason null when there is none, also when the message hands over without saying why
 * @param contentHash    tells a repetition from another message under the same id
 */
record IncomingMessage(
        String externalId, String conversationId, String customerId, @Nullable String orderId, Channel channel, Language language,
        Sender sender, String text, Instant sentAt, boolean handsOver, @Nullable String handOverReason, @Nullable Double botConfidence,
        List<Attaching.Named> attachments, String contentHash) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final int LONGEST_REASON = 400;
    /** No chat is older, and all databases can store it. */
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** @param now bounds the sender's clock: what claims to be later was sent now */
    static IncomingMessage checked(ChannelMessageRequest r, Instant now) {
        if (!EXTERNAL_ID.matcher(r.externalId()).matches()) {
            throw Refused.badRequest("The externalId must have 1 to 128 visible ASCII characters");
        }
        requireId("conversationId", r.conversationId());
        requireId("customerId", r.customerId());
        if (r.orderId() != null) {
            requireId("orderId", r.orderId());
        }
        var attached = attachments(r);
        if (r.text().isBlank() && attached.isEmpty() || r.text().length() > Transcript.LONGEST_TEXT) {
            throw Refused.badRequest("The text must have 1 to " + Transcript.LONGEST_TEXT + " characters");
        }
        var reason = r.handOverReason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refused.badRequest("The handOverReason must have at most " + LONGEST_REASON + " characters");
        }
        var confidence = r.botConfidence();
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw Refused.badRequest("The botConfidence must be from 0 to 1");
        }
        if (r.sentAt().isBefore(EARLIEST)) {
            throw Refused.badRequest("The sentAt must not be before " + EARLIEST);
        }
        var sentAt = r.sentAt().isAfter(now.plus(CLOCK_SKEW)) ? now : r.sentAt();
        return new IncomingMessage(r.externalId(), r.conversationId(), r.customerId(), r.orderId(), channel(r.channel()),
                language(r.language()), sender(r.sender()), r.text().isBlank() ? "" : r.text(), sentAt.truncatedTo(ChronoUnit.MILLIS), reason != null,
                reason == null || reason.isBlank() ? null : reason.strip(), confidence, attached,
                WireCodec.payloadHash(WireCodec.read(WireCodec.write(r), JsonNode.class)));
    }

    private static List<Attaching.Named> attachments(ChannelMessageRequest r) {
        var attached = r.attachments() == null ? List.<ChannelAttachment>of() : r.attachments();
        if (attached.size() > Attachment.MOST || attached.stream().anyMatch(one -> !Attachment.isHash(one.contentHash()))) {
            throw Refused.badRequest("A message has at most " + Attachment.MOST + " attachments, each with its SHA-256 in lower-case hex");
        }
        return attached.stream().map(one -> new Attaching.Named(one.contentHash(), one.name())).toList();
    }

    String authorId() {
        return sender == Sender.BOT ? "bot" : customerId;
    }

    private static void requireId(String name, String id) {
        if (!ID.matcher(id).matches()) {
            throw Refused.badRequest("The " + name + " must have 1 to 64 letters, digits, '.', '_', ':' or '-'");
        }
    }

    private static Channel channel(String name) {
        try {
            return Channel.ofWireName(name);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static Language language(String code) {
        try {
            return Language.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static Sender sender(String name) {
        return switch (name) {
            case "CUSTOMER" -> Sender.CUSTOMER;
            case "BOT" -> Sender.BOT;
            default -> throw Refused.badRequest("The sender must be CUSTOMER or BOT");
        };
    }
}
