package deskside.sync.protocol;

/** Takes a device out of use, for good. @param reason 1 to 400 characters, shown at that desk */
public record RevokeRequest(String deviceId, String reason) {
}
