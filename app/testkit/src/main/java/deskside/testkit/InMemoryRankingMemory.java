package deskside.testkit;

import deskside.domain.assist.RankingMemory;
import deskside.domain.assist.RankingVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Versions and signs in lists. */
public final class InMemoryRankingMemory implements RankingMemory {

    private final List<RankingVersion> versions = new ArrayList<>();
    private final SequencedMap<String, List<Double>> signs = new LinkedHashMap<>();
    private long last;

    @Override
    public synchronized List<RankingVersion> versions() {
        return List.copyOf(versions.reversed());
    }

    @Override
    public synchronized RankingVersion append(List<Double> weights, Instant at, String cause) {
        var version = new RankingVersion(++last, weights, at, cause);
        versions.add(version);
        if (versions.size() > KEPT_VERSIONS) {
            versions.removeFirst();
        }
        return version;
    }

    @Override
    public synchronized void keepSigns(String suggestionId, List<Double> own, Instant at) {
        signs.putIfAbsent(suggestionId, List.copyOf(own));
        if (signs.size() > KEPT_SUGGESTIONS) {
            signs.pollFirstEntry();
        }
    }

    @Override
    public synchronized Optional<List<Double>> signs(String suggestionId) {
        return Optional.ofNullable(signs.get(suggestionId));
    }
}
