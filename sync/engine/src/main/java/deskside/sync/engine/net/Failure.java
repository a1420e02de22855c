package deskside.sync.engine.net;

import deskside.domain.sync.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a request brought nothing, by what to do about it. {@link #reason()} is a stored {@link Reason}. */
public sealed interface Failure {

    String reason();

    /** Whether other requests would fare the same now. */
    default boolean concernsLine() {
        return switch (this) {
            case Busy _, Unreachable _, Unauthorized _, Revoked _, UpgradeRequired _ -> true;
            case Mismatch _, Refused _, UnknownCommand _, Forbidden _, OutOfOrder _, SequenceUsed _, Resync _, Retry _, Malformed _ -> false;
        };
    }

    /** This request may succeed later; others are not concerned. @param after not before that; null: the caller's own backoff */
    record Retry(@Nullable Duration after, String reason) implements Failure {
    }

    /** The hub asks for a pause of all requests (429). */
    record Busy(@Nullable Duration after) implements Failure {
        @Override
        public String reason() {
            return Reason.RETRY_BUSY.key();
        }
    }

    /** The token is not, or no longer, good; or the password was wrong. */
    record Unauthorized() implements Failure {
        @Override
        public String reason() {
            return Reason.SIGNED_OUT_EXPIRED.key();
        }
    }

    /** This desk is out of use: everything it has is to be handed over and removed. @param why in the words of whoever did it */
    record Revoked(String why) implements Failure {
        @Override
        public String reason() {
            return Reason.OFFLINE_REVOKED.with(why);
        }
    }

    /** @param message the hub's sentence */
    record Forbidden(String message) implements Failure {
        @Override
        public String reason() {
            return Reason.OFFLINE_FORBIDDEN.with(message);
        }
    }

    /** The cursor is too old or of another feed: begin anew (410). */
    record Resync() implements Failure {
        @Override
        public String reason() {
            return Reason.OFFLINE_HUB_ERROR.with(410);
        }
    }

    /** An earlier command of the aggregate is missing at the hub. */
    record OutOfOrder() implements Failure {
        @Override
        public String reason() {
            return Reason.RETRY_OUT_OF_ORDER.key();
        }
    }

    /**
     * This command was not executed, but its place on the aggregate is behind one that was: a queue that came back from a journal counts
     * anew.
     *
     * @param lastSeq the device's last place on the aggregate
     */
    record SequenceUsed(long lastSeq) implements Failure {
        @Override
        public String reason() {
            return Reason.RETRY_OUT_OF_ORDER.key();
        }
    }

    /** The hub knows the id with another payload (422). */
    record Mismatch() implements Failure {
        @Override
        public String reason() {
            return Reason.REJECTED_MISMATCH.key();
        }
    }

    /** The hub is older than this desk and has no such command (400): it may be taken after an update. @param message the hub's sentence */
    record UnknownCommand(String message) implements Failure {
        @Override
        public String reason() {
            return Reason.HELD_UNKNOWN_COMMAND.key();
        }
    }

    /** Will never be taken as it is (400, 404, …). @param message the hub's sentence */
    record Refused(String message) implements Failure {
        @Override
        public String reason() {
            return Reason.REJECTED_REFUSED.with(message);
        }
    }

    /** The hub no longer serves this version (426). */
    record UpgradeRequired() implements Failure {
        @Override
        public String reason() {
            return Reason.OFFLINE_UPGRADE.key();
        }
    }

    /** An answer came that is no valid wire data; nothing of it was used. */
    record Malformed(String message) implements Failure {
        @Override
        public String reason() {
            return Reason.OFFLINE_MALFORMED.with(message);
        }
    }

    /** No hub answered. Whether it did what was asked is not known. @param after the earliest time to try again, as a balancer asked; or null */
    record Unreachable(String reason, @Nullable Duration after) implements Failure {
    }
}
