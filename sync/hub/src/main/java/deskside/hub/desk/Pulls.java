package deskside.hub.desk;

import deskside.domain.sync.JsonText;
import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.hub.store.FeedRow;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.TypeDigest;
import deskside.sync.protocol.WireChange;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves pages of the feed. Safe for all threads. */
public final class Pulls {

    public static final String SCOPE = "desk";
    private static final int LARGEST_PAGE = 2_000;

    private final HubDatabase database;
    private final InstantSource clock;
    private final Cursors cursors;

    /** @param epoch the id of the hub's database; @param cursorKey what cursors are authenticated with */
    public Pulls(HubDatabase database, InstantSource clock, String epoch, byte[] cursorKey) {
        this.database = database;
        this.clock = clock;
        this.cursors = new Cursors(epoch, cursorKey);
    }

    /** @throws Refused for a cursor that is not this hub's */
    public PullResponse pull(PullRequest request, DeskSession session) {
        check(request.deviceId(), request.scope(), request.schema(), session);
        if (request.limit() < 1 || request.limit() > LARGEST_PAGE) {
            throw Refused.badRequest("The limit must be from 1 to " + LARGEST_PAGE);
        }
        return database.read(tx -> {
            var cursor = cursor(request.cursor(), tx);
            var page = tx.feed().page(cursor.seq(), cursor.compactTo(), request.limit());
            var next = cursors.write(new Cursor(page.end(), cursor.compactTo(), SCOPE));
            return new PullResponse(page.rows().stream().map(Pulls::change).toList(), next, page.more(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }

    /** @throws Refused for a cursor that is not this hub's */
    public DigestResponse digest(DigestRequest request, DeskSession session) {
        check(request.deviceId(), request.scope(), request.schema(), session);
        return database.read(tx -> {
            var seq = cursor(request.cursor(), tx).seq();
            if (seq < tx.feed().end()) {
                return new DigestResponse(false, List.of());
            }
            var digests = tx.entities().digests().entrySet().stream()
                    .map(one -> new TypeDigest(one.getKey(), one.getValue().count(), one.getValue().hash())).toList();
            // somebody may have committed between the two looks
            return seq < tx.feed().end() ? new DigestResponse(false, List.of()) : new DigestResponse(true, digests);
        });
    }

    /** How far the feed reaches. */
    public long end() {
        return database.read(tx -> tx.feed().end());
    }

    private static void check(String deviceId, String scope, int schema, DeskSession session) {
        session.requireDevice(deviceId);
        if (schema != Paths.SCHEMA) {
            throw Refused.upgradeRequired(Paths.SCHEMA);
        }
        if (!scope.equals(SCOPE)) {
            throw Refused.badRequest("The only scope is '" + SCOPE + "'");
        }
    }

    private Cursor cursor(@Nullable String text, HubTransaction tx) {
        long end = tx.feed().end();
        if (text == null) {
            return new Cursor(0, end, SCOPE);
        }
        var cursor = cursors.read(text, SCOPE);
        if (cursor.seq() > end) {
            throw Refused.resync("The hub was restored from a backup and is behind this desk: begin again without a cursor");
        }
        return cursor;
    }

    private static WireChange change(FeedRow row) {
        return new WireChange(row.type(), row.id(), row.version(), row.op(), row.body() == null ? null : JsonText.of(row.body()), row.seq());
    }
}
