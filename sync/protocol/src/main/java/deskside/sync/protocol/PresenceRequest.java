package deskside.sync.protocol;

/** A desk has a conversation open; to be repeated while it has. @param typing its person writes a reply */
public record PresenceRequest(String deviceId, String conversationId, boolean typing) {
}
