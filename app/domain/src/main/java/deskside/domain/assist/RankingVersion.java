package deskside.domain.assist;

import java.time.Instant;
import java.util.List;

/**
 * The ranking's weights as they were from one moment on.
 *
 * @param number  1 for the first, never given twice
 * @param weights in the ranking's own order
 * @param cause   what changed them, for a person to read
 */
public record RankingVersion(long number, List<Double> weights, Instant at, String cause) {

    public RankingVersion {
        weights = List.copyOf(weights);
    }
}
