package deskside.hub.problem;

import deskside.sync.protocol.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that the hub does not serve, with its HTTP status. Expected, so it carries no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable Duration retryAfter;
    private final @Nullable Long lastSeq;

    private Refused(int status, String code, String message, @Nullable Duration retryAfter) {
        this(status, code, message, retryAfter, null);
    }

    private Refused(int status, String code, String message, @Nullable Duration retryAfter, @Nullable Long lastSeq) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.lastSeq = lastSeq;
    }

    public static Refused badRequest(String message) {
        return new Refused(400, "BAD_REQUEST", message, null);
    }

    public static Refused tooLarge(int mostBytes) {
        return new Refused(413, "BAD_REQUEST", "The request is larger than " + mostBytes + " bytes: send less at once", null);
    }

    public static Refused wrongPassword() {
        return new Refused(401, "WRONG_PASSWORD", "The name or the password is wrong: check both and try again", null);
    }

    public static Refused unauthorized() {
        return new Refused(401, "UNAUTHORIZED", "The sign-in is missing or has expired: sign in again", null);
    }

    /** @param reason in the words of whoever took the device out of use */
    public static Refused revoked(String reason) {
        return new Refused(401, "REVOKED", reason, null);
    }

    /** For a desk that is newer than this hub: it keeps the command until the hub is, too. */
    public static Refused unknownCommand(String type) {
        return new Refused(400, "UNKNOWN_COMMAND", "This hub does not know commands of the type '" + type + "': update it, then send this again", null);
    }

    public static Refused notFound(String message) {
        return new Refused(404, "NOT_FOUND", message, null);
    }

    public static Refused forbidden(String message) {
        return new Refused(403, "FORBIDDEN", message, null);
    }

    public static Refused stillRunning() {
        return new Refused(409, "STILL_RUNNING", "The command is being executed: ask again shortly", Duration.ofSeconds(1));
    }

    /** @param last the device's last place on the aggregate */
    public static Refused sequenceUsed(long wanted, long last) {
        return new Refused(409, "SEQUENCE_USED", "The place " + wanted + " is used up: send the command with one over " + last, null, last);
    }

    /** What is reported cannot have happened yet, or any more. */
    public static Refused outOfOrder(String message) {
        return new Refused(409, "OUT_OF_ORDER", message, null);
    }

    public static Refused resync(String message) {
        return new Refused(410, "RESYNC", message, null);
    }

    public static Refused payloadMismatch(String message) {
        return new Refused(422, "PAYLOAD_MISMATCH", message, null);
    }

    public static Refused upgradeRequired(int schema) {
        return new Refused(426, "UPGRADE_REQUIRED", "This hub speaks version " + schema + " of the protocol: update the older of the two", null);
    }

    public static Refused tooManyRequests(Duration retryAfter) {
        return new Refused(429, "TOO_MANY_REQUESTS", "Too many failed attempts: wait " + retryAfter.toSeconds() + " seconds", retryAfter);
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return new Problem(code, String.valueOf(getMessage()), lastSeq);
    }

    /** When to try again, for the header of that name. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
