package deskside.hub.aftersales;

import deskside.domain.Ids;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.sync.EntityType;
import deskside.hub.aftersales.CaseNews.Told;
import deskside.hub.store.AuditTable;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.hub.store.Recurring;
import deskside.sync.protocol.WireCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Ends returns whose parcel was not handed in in time, once a minute. Several hubs on one database may do so at once. */
public final class CaseClock implements AutoCloseable {

    /** Cases looked up at once; each ends in a transaction of its own. */
    private static final int STEP = 100;

    private final HubDatabase database;
    private final InstantSource clock;
    private final CaseNews news;
    private final Fulfilment fulfilment = new Fulfilment();
    private final Recurring rounds = new Recurring("case-clock", Duration.ofMinutes(1), this::run);

    public CaseClock(HubDatabase database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.news = new CaseNews(ids);
    }

    /** Runs from now on, on a thread of its own, until it is closed. */
    public void start() {
        rounds.start();
    }

    /** Once. @return how many ended */
    public int run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var overdue = database.read(tx -> tx.cases().overdue(CaseState.AWAITING_PARCEL, now, STEP));
        var ended = 0;
        for (var id : overdue) {
            if (!rounds.isClosed() && database.write(tx -> lapse(tx, id, now))) {
                ended++;
            }
        }
        return ended;
    }

    private boolean lapse(HubTransaction tx, String id, Instant now) {
        tx.entities().find(EntityType.CASE, id).map(Case.class::cast).ifPresent(known -> tx.conversations().lock(known.conversationId()));
        var open = tx.cases().lock(id).filter(one -> one.state() == CaseState.AWAITING_PARCEL && one.dueAt() != null && one.dueAt().isBefore(now)).orElse(null);
        if (open == null) {
            return false;
        }
        var order = tx.orders().lock(open.orderId()).orElseThrow();
        var lapsed = fulfilment.free(tx, order, open, CaseState.LAPSED, now);
        news.tell(tx, lapsed, "hub", Told.LAPSED, now);
        tx.audit().add(new AuditTable.Event(now, now, "hub", "", "", "lapseCase", "EXECUTED", "case:" + id, lapsed.conversationId(), "",
                WireCodec.write(Map.of("orderId", lapsed.orderId()))));
        return true;
    }

    /** Waits for the transaction that is running, so that the database is not closed under it. */
    @Override
    public void close() {
        rounds.close();
    }
}
