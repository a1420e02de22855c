package deskside.sync.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not 2xx.
 *
 * @param code    for programs: BAD_REQUEST, WRONG_PASSWORD, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, STILL_RUNNING, SEQUENCE_USED, OUT_OF_ORDER,
 *                RESYNC, PAYLOAD_MISMATCH, UPGRADE_REQUIRED, TOO_MANY_REQUESTS, UNAVAILABLE, INTERNAL
 * @param message for people, one sentence
 * @param lastSeq with SEQUENCE_USED: the device's last place on the aggregate, so that a command that was not executed can be sent again
 *                with a higher one; else null
 */
public record Problem(String code, String message, @Nullable Long lastSeq) {

    public Problem(String code, String message) {
        this(code, message, null);
    }
}
