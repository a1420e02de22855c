package deskside.sync.protocol;

/** @param deviceId a UUID that the desk made at its first start and keeps */
public record SignInRequest(String login, String password, String deviceId) {
}
