package deskside.sync.protocol;

/**
 * What the hub found out about bytes that were brought; the fields are those of {@code Attachment}.
 *
 * @param bytes size
 */
public record StoredAttachment(String contentHash, String mediaType, int bytes, int width, int height, int millis) {
}
