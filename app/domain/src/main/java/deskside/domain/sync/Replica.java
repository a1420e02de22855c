package deskside.domain.sync;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The desk's copy of the hub's data, as the sync engine writes it. Calls block; safe for several threads, one writer at a time. */
public interface Replica {

    /** Cursor behind the last applied page; empty before the first. */
    Optional<String> cursor();

    /**
     * Applies a page, its cursor and the index queue in one transaction. A change is taken iff its version is newer than the
     * copy's, so repeats and reordering are harmless.
     */
    void apply(ChangePage page, Instant receivedAt);

    /** When the hub last answered a pull; empty before the first. What is shown from the copy is "as of" this time. */
    Optional<Instant> asOf();

    /** The hub's answer was empty or applied: the copy is up to date as of then. */
    void confirmUpToDate(Instant at);

    /**
     * Begins a new copy while the old one stays readable, so that a desk which loses its line in the middle still has it: forgets the cursor;
     * whatever comes from now on replaces what is there, whatever its version; and with the first page behind which there is no more, what
     * has not come again is gone. Survives a stop in between.
     */
    void renew();

    /** Of what is there and not deleted; every type is in it. */
    Map<EntityType, CopyDigest> digests();

    /** Forgets all hub data and the cursor (another hub). Outbox, drafts, settings and feedback stay. */
    void reset();
}
