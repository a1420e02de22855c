package deskside.hub.oversight;

import deskside.hub.store.AuditTable;
import deskside.hub.store.ErasureTable;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.Recurring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Redacts what is older than its period: at the start, and once a day. Several hubs on one database may do so at once. */
public final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    /** Conversations a transaction: desks get them as one group, and nobody waits long for the feed's head. */
    private static final int STEP = 50;

    /** A reply is sent within hours after what is attached to it was brought, a gateway tries again for a day or two. */
    private static final Duration UNUSED_ATTACHMENTS = Duration.ofDays(7);

    private final HubDatabase database;
    private final InstantSource clock;
    private final RetentionPeriods periods;
    private final Recurring rounds = new Recurring("retention", Duration.ofDays(1), this::run);

    public Retention(HubDatabase database, InstantSource clock, RetentionPeriods periods) {
        this.database = database;
        this.clock = clock;
        this.periods = periods;
    }

    /** Runs from now on, on a thread of its own, until it is closed. */
    public void start() {
        rounds.start();
    }

    /** Once, until nothing is left or the hub closes. @return what was done */
    public ErasureTable.Counts run() {
        var now = clock.instant();
        var all = database.write(tx -> {
            var counts = tx.erasures().blankOrdersBefore(now.minus(periods.addresses()));
            record(tx.audit(), counts, now);
            return counts;
        });
        ErasureTable.Counts step;
        do {
            step = database.write(tx -> {
                var counts = tx.erasures().redactOlder(now.minus(periods.conversations()), STEP);
                record(tx.audit(), counts, now);
                return counts;
            });
            all = all.plus(step);
        } while (!step.isNothing() && !rounds.isClosed());
        var unused = database.write(tx -> tx.attachments().removeUnused(now.minus(UNUSED_ATTACHMENTS)));
        if (!all.isNothing() || unused > 0) {
            LOG.info("Redacted because their time is over: {}; removed {} attachments that no message has", all, unused);
        }
        return all;
    }

    private static void record(AuditTable audit, ErasureTable.Counts counts, Instant now) {
        if (!counts.isNothing()) {
            audit.add(new AuditTable.Event(now, now, "hub", "", "", "redactExpired", "EXECUTED", "hub", null, "", Oversight.json(counts)));
        }
    }

    /** Waits for the transaction that is running, so that the database is not closed under it. */
    @Override
    public void close() {
        rounds.close();
    }
}
