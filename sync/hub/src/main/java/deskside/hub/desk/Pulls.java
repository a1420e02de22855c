package deskside.hub.desk;

import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.hub.store.FeedRow;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.WireChange;
import deskside.sync.protocol.WireCodec;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

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
        check(request, session);
        return database.read(tx -> {
            var cursor = cursor(request, tx);
            var page = tx.feed().page(cursor.seq(), cursor.compactTo(), request.limit());
            var next = cursors.write(new Cursor(page.end(), cursor.compactTo(), SCOPE));
            return new PullResponse(page.rows().stream().map(Pulls::change).toList(), next, page.more(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }

    /** How far the feed reaches. */
    public long end() {
        return database.read(tx -> tx.feed().end());
    }

    private static void check(PullRequest request, DeskSession session) {
        session.requireDevice(request.deviceId());
        if (request.schema() != Paths.SCHEMA) {
            throw Refused.upgradeRequired(Paths.SCHEMA);
        }
        if (!request.scope().equals(SCOPE)) {
            throw Refused.badRequest("The only scope is '" + SCOPE + "'");
        }
        if (request.limit() < 1 || request.limit() > LARGEST_PAGE) {
            throw Refused.badRequest("The limit must be from 1 to " + LARGEST_PAGE);
        }
    }

    private Cursor cursor(PullRequest request, HubTransaction tx) {
        var text = request.cursor();
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
        var body = row.body() == null ? null : WireCodec.read(row.body(), JsonNode.class);
        return new WireChange(row.type(), row.id(), row.version(), row.op(), body, row.seq());
    }
}
