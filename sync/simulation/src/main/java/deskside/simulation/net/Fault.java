package deskside.simulation.net;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What may go wrong in a world; the names are those of {@code --faults}. */
public enum Fault {
    /** Requests that never arrive. */
    DROP,
    /** Answers that never arrive, after the hub has done what was asked. */
    CUT,
    /** Requests that arrive twice, the second time seconds or hours later. */
    DUPLICATE,
    /** Latencies of up to twenty seconds, so that what was sent later arrives earlier. */
    REORDER,
    /** Requests that arrive hours later, long after their sender has given up. */
    DELAY,
    /** The whole line of a desk down for minutes. */
    OUTAGE,
    /** Answers of proxies and of an overloaded hub: 429, 500, 503, sign-in pages. */
    PROXY,
    /** The stream of pokes says nothing, as behind a proxy that buffers. */
    SILENCE,
    /** The desk's program dies at any step of its store or while it waits for an answer. */
    CRASH,
    /** The computer sleeps for hours. */
    SLEEP,
    /** Sign-ins end while things wait. */
    TOKEN,
    /** The desk's clock is wrong by up to a day. */
    SKEW,
    /** The hub dies between requests, in the middle of a transaction or right after a commit. */
    HUB_RESTART,
    /** The hub's data move to another database: other cursors, another epoch. */
    EPOCH,
    /** The hub speaks another version for some minutes. */
    SCHEMA,
    /** A person switches the line off. */
    OFFLINE,
    /** Another person signs in at the desk. */
    SHIFT,
    /** The desk's data folder is replaced by an earlier copy of itself. */
    RESTORE,
    /** A row of a desk's copy vanishes, or one too many is there, and nobody notices, until the copy is compared with the hub. */
    DRIFT,
    /** A supervisor takes a desk out of use, with things unsent; it comes back empty. */
    REVOKE;

    public static final Set<Fault> ALL = Set.copyOf(EnumSet.allOf(Fault.class));

    /** @throws IllegalArgumentException with one sentence for a name that is none */
    public static Fault ofName(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("There is no fault '" + name.strip() + "': choose from " + names() + ", all or none.", e);
        }
    }

    public static String names() {
        return Arrays.stream(values()).map(Fault::label).collect(Collectors.joining(", "));
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
