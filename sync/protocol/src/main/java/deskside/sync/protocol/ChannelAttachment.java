package deskside.sync.protocol;

/**
 * Belongs to a {@link ChannelMessageRequest}; its bytes were brought before.
 *
 * @param contentHash lower-case hex SHA-256 of the bytes
 * @param name        as the customer's device called it, may be blank
 */
public record ChannelAttachment(String contentHash, String name) {
}
