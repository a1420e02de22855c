package deskside.simulation.mutant;

import deskside.domain.sync.ChangePage;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.Replica;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A copy of the hub's data that leaves everything to the real one; bugs change single calls. */
class ForwardingReplica implements Replica {

    final Replica real;

    ForwardingReplica(Replica real) {
        this.real = real;
    }

    @Override
    public Optional<String> cursor() {
        return real.cursor();
    }

    @Override
    public void apply(ChangePage page, Instant receivedAt) {
        real.apply(page, receivedAt);
    }

    @Override
    public Optional<Instant> asOf() {
        return real.asOf();
    }

    @Override
    public void confirmUpToDate(Instant at) {
        real.confirmUpToDate(at);
    }

    @Override
    public void renew() {
        real.renew();
    }

    @Override
    public Map<EntityType, CopyDigest> digests() {
        return real.digests();
    }

    @Override
    public void reset() {
        real.reset();
    }
}
