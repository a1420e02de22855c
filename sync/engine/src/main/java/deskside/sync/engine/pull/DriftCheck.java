package deskside.sync.engine.pull;

import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.Replica;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.Paths;
import java.util.HashMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the copy against what the hub says it should be: whatever went wrong silently is found and mended. One thread at a time. */
public final class DriftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DriftCheck.class);

    private final Replica replica;
    private final String deviceId;

    public DriftCheck(Replica replica, String deviceId) {
        this.replica = replica;
        this.deviceId = deviceId;
    }

    /** What came of it. */
    public enum Outcome {
        /** The copy is the hub's. */
        EQUAL,
        /** It was not: a new copy has been begun, to be pulled. */
        RENEWED,
        /** It could not be compared now: the feed has gone on, or the line failed. */
        LATER,
        /** This hub does not tell. */
        NOT_TOLD
    }

    /** To be called when the copy is up to date. */
    public Outcome check(Hub hub) {
        var cursor = replica.cursor();
        if (cursor.isEmpty()) {
            return Outcome.LATER;
        }
        return switch (hub.digest(new DigestRequest(deviceId, "desk", cursor.get(), Paths.SCHEMA))) {
            case Answer.Ok<DigestResponse>(var told) when told.upToDate() -> compare(told);
            case Answer.Ok<DigestResponse> _ -> Outcome.LATER;
            case Answer.Failed<DigestResponse>(Failure.Refused _) -> Outcome.NOT_TOLD;
            case Answer.Failed<DigestResponse> _ -> Outcome.LATER;
        };
    }

    private Outcome compare(DigestResponse told) {
        var hubs = new HashMap<String, CopyDigest>();
        told.digests().forEach(one -> hubs.put(one.type(), new CopyDigest(one.count(), one.hash())));
        var ours = replica.digests();
        var nothing = CopyDigest.of(new TreeMap<>());
        var differing = ours.entrySet().stream().filter(own -> !hubs.getOrDefault(own.getKey().wireName(), nothing).equals(own.getValue())).toList();
        if (differing.isEmpty()) {
            return Outcome.EQUAL;
        }
        differing.forEach(own -> LOG.warn("This desk's copy has drifted: {} {} here, {} at the hub; it is pulled anew", own.getValue().count(),
                own.getKey().wireName(), hubs.getOrDefault(own.getKey().wireName(), nothing).count()));
        replica.renew();
        return Outcome.RENEWED;
    }
}
