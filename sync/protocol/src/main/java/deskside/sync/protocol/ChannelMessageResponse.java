package deskside.sync.protocol;

/** @param seq the message's place in the conversation; @param duplicate it was there already */
public record ChannelMessageResponse(String conversationId, String messageId, long seq, boolean duplicate) {
}
