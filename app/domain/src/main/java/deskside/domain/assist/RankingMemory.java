package deskside.domain.assist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What this desk's ranking has learned, version by version, and what spoke for the suggestions that were shown. Calls block; safe for several threads. */
public interface RankingMemory {

    /** So many versions and so many shown suggestions are kept; the oldest go first. */
    int KEPT_VERSIONS = 200;
    int KEPT_SUGGESTIONS = 5_000;

    /** Newest first; empty as long as nothing has been learned. */
    List<RankingVersion> versions();

    RankingVersion append(List<Double> weights, Instant at, String cause);

    /** The same suggestion again changes nothing. */
    void keepSigns(String suggestionId, List<Double> signs, Instant at);

    Optional<List<Double>> signs(String suggestionId);
}
