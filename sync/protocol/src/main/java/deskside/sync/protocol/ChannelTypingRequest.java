package deskside.sync.protocol;

/** The customer is writing; to be repeated while they are. */
public record ChannelTypingRequest(String conversationId) {
}
