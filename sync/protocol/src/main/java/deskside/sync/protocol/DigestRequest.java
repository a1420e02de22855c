package deskside.sync.protocol;

/**
 * Asks what a desk that has read the feed up to its cursor should have.
 *
 * @param cursor of the last page
 */
public record DigestRequest(String deviceId, String scope, String cursor, int schema) {
}
