package deskside.sync.protocol;

/**
 * The body of every answer that is not 2xx.
 *
 * @param code    for programs: BAD_REQUEST, WRONG_PASSWORD, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, STILL_RUNNING, OUT_OF_ORDER, RESYNC,
 *                PAYLOAD_MISMATCH, UPGRADE_REQUIRED, TOO_MANY_REQUESTS, INTERNAL
 * @param message for people, one sentence
 */
public record Problem(String code, String message) {
}
