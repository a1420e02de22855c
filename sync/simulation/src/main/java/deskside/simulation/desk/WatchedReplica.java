package deskside.simulation.desk;

import deskside.domain.sync.ChangePage;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.Replica;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Says so whenever the copy of the hub's data has changed. */
final class WatchedReplica implements Replica {

    private final Replica replica;
    private final Runnable changed;

    WatchedReplica(Replica replica, Runnable changed) {
        this.replica = replica;
        this.changed = changed;
    }

    @Override
    public Optional<String> cursor() {
        return replica.cursor();
    }

    @Override
    public void apply(ChangePage page, Instant receivedAt) {
        replica.apply(page, receivedAt);
        changed.run();
    }

    @Override
    public Optional<Instant> asOf() {
        return replica.asOf();
    }

    @Override
    public void confirmUpToDate(Instant at) {
        replica.confirmUpToDate(at);
    }

    @Override
    public void renew() {
        replica.renew();
        changed.run();
    }

    @Override
    public Map<EntityType, CopyDigest> digests() {
        return replica.digests();
    }

    @Override
    public void reset() {
        replica.reset();
        changed.run();
    }
}
