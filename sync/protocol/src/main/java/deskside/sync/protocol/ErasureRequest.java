package deskside.sync.protocol;

/** @param reason for the record, at most 200 characters */
public record ErasureRequest(String customerId, String reason) {
}
