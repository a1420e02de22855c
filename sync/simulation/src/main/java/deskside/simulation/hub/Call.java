package deskside.simulation.hub;

/** A request on the wire. @param key its Idempotency-Key, or blank */
public record Call(String path, String token, String key, String body) {
}
