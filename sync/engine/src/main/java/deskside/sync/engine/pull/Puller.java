package deskside.sync.engine.pull;

import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Reason;
import deskside.domain.sync.Replica;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.protocol.MalformedWireData;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls to the end of the feed. A page is checked whole before any of it is applied, and the cursor moves in the store's own transaction
 * with the page, so a stop at any point only means that the last page comes again. While a page is applied the next one is fetched. One thread at a time.
 */
public final class Puller {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
    private static final String SCOPE = "desk";
    /** About a megabyte of ordinary changes: one store transaction of well under a second. */
    private static final int PAGE = 1_000;

    private final Replica replica;
    private final String deviceId;
    private final InstantSource clock;
    private final RequestAhead ahead;

    public Puller(Replica replica, String deviceId, InstantSource clock, RequestAhead ahead) {
        this.replica = replica;
        this.deviceId = deviceId;
        this.clock = clock;
        this.ahead = ahead;
    }

    /** @param at when the answer was there */
    private record Fetched(Answer<ChangePage> page, Instant at) {
    }

    /**
     * @param goOn asked before each page; when it says no, the pull ends there as unreachable
     * @throws deskside.domain.sync.StoreFailure when the disk did not take a page; the cursor stayed before it
     */
    public Answer<Pulled> pull(Hub hub, BooleanSupplier goOn) {
        var changes = 0;
        var fresh = false;
        Supplier<Fetched> next = null;
        while (goOn.getAsBoolean()) {
            var fetched = next == null ? fetch(hub, replica.cursor().orElse(null)) : next.get();
            switch (fetched.page) {
                case Answer.Failed<ChangePage>(var failure) -> {
                    if (!(failure instanceof Failure.Resync) || fresh) {
                        return Answer.failed(failure);
                    }
                    LOG.warn("The hub asks for a new copy of its data; the outbox stays as it is");
                    replica.renew();
                    fresh = true;
                    next = null;
                }
                case Answer.Ok<ChangePage>(var page) -> {
                    next = page.more() ? ahead.start(() -> fetch(hub, page.nextCursor())) : null;
                    // Also an empty page can carry a newer cursor.
                    replica.apply(page, fetched.at);
                    changes += page.changes().size();
                    if (!page.more()) {
                        replica.confirmUpToDate(fetched.at);
                        return Answer.ok(new Pulled(changes, page.serverTime(), fetched.at));
                    }
                }
            }
        }
        return Answer.failed(new Failure.Unreachable(Reason.OFFLINE_CUT.with("-"), null));
    }

    private Fetched fetch(Hub hub, @Nullable String cursor) {
        var answer = hub.pull(new PullRequest(deviceId, SCOPE, cursor, PAGE, Paths.SCHEMA));
        var at = clock.instant();
        return new Fetched(readPage(answer, cursor), at);
    }

    private static Answer<ChangePage> readPage(Answer<PullResponse> answer, @Nullable String cursor) {
        return switch (answer) {
            case Answer.Failed<PullResponse>(var failure) -> Answer.failed(failure);
            case Answer.Ok<PullResponse>(var response) -> {
                try {
                    yield check(WireCodec.page(response), cursor);
                } catch (MalformedWireData | IllegalArgumentException | NullPointerException e) {
                    // The latter two: fields that JSON may leave out or fill with words that are none of ours.
                    LOG.warn("The hub sent a page that is no valid wire data; the cursor stays before it", e);
                    yield malformed(e.getMessage());
                }
            }
        };
    }

    private static Answer<ChangePage> check(ChangePage page, @Nullable String cursor) {
        if (page.nextCursor() == null || page.nextCursor().isBlank() || page.serverTime() == null) {
            return malformed("a page without cursor or time");
        }
        if (page.more() && page.nextCursor().equals(cursor)) {
            return malformed("a page that leads back to itself");
        }
        for (var change : page.changes()) {
            var entity = change.entity();
            if (entity != null && (!entity.id().equals(change.id()) || entity.version() != change.version())) {
                return malformed("a change of " + change.id() + " with another record inside");
            }
        }
        return Answer.ok(page);
    }

    private static Answer<ChangePage> malformed(@Nullable String why) {
        return Answer.failed(new Failure.Malformed(why == null ? "a field is missing" : why));
    }
}
