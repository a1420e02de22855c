package deskside.usecases.assist;

import deskside.assist.ranking.RankingFeatures;
import deskside.assist.ranking.RankingLearner;
import deskside.assist.ranking.RankingWeights;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.assist.FeedbackLog.Acceptance;
import deskside.domain.assist.RankingMemory;
import deskside.domain.assist.RankingVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How this desk ranks by what its agents did with suggestions: weights, changed by each event within their bounds and kept version by
 * version, and how often each source was taken. Whoever asks after an event has been {@link #take}n gets what was learned from it.
 * Thread-safe; reads the store once and then only when its copy is an hour old.
 */
public final class LearnedRanking {

    /** In an hour a 90-day half-life takes off 0.03 %. */
    private static final Duration COPY_LIVES = Duration.ofHours(1);

    private final FeedbackLog log;
    private final RankingMemory memory;
    private final RankingWeights bundled;
    private final InstantSource clock;
    private @Nullable RankingWeights weights;
    private Map<String, Acceptance> acceptance = Map.of();
    private Instant acceptanceAsOf = Instant.MIN;

    /** @param bundled what the program came with: the start, and the middle of all bounds */
    public LearnedRanking(FeedbackLog log, RankingMemory memory, RankingWeights bundled, InstantSource clock) {
        this.log = log;
        this.memory = memory;
        this.bundled = bundled;
        this.clock = clock;
    }

    public synchronized RankingWeights weights() {
        var current = weights;
        if (current == null) {
            current = memory.versions().stream().findFirst().flatMap(version -> RankingWeights.of(version.weights()))
                    .map(kept -> RankingLearner.bounded(kept, bundled)).orElse(bundled);
            weights = current;
        }
        return current;
    }

    /** Per source id. */
    public synchronized Map<String, Acceptance> acceptance() {
        var now = clock.instant();
        if (acceptanceAsOf.isBefore(now.minus(COPY_LIVES)) || acceptanceAsOf.isAfter(now)) {
            acceptance = log.acceptance(now);
            acceptanceAsOf = now;
        }
        return acceptance;
    }

    /**
     * Writes the event down and learns from it.
     *
     * @param signs what the ranking had measured of the suggestion; empty when it was not the ranking's
     */
    public synchronized void take(Feedback feedback, List<Double> signs) {
        log.append(feedback);
        if (acceptanceAsOf.isAfter(Instant.MIN)) {
            var counted = new HashMap<>(acceptance);
            counted.merge(feedback.sourceId(), Acceptance.NONE.and(feedback.kind()), (old, _) -> old.and(feedback.kind()));
            acceptance = Map.copyOf(counted);
        }
        if (feedback.kind() == Feedback.Kind.SHOWN && !signs.isEmpty()) {
            memory.keepSigns(feedback.suggestionId(), signs, feedback.at());
        }
        signsAsShown(feedback.suggestionId(), signs).ifPresent(shown -> learn(feedback, shown));
    }

    /** A suggestion may have been measured again since; what the agent saw counts. */
    private Optional<RankingFeatures> signsAsShown(String suggestionId, List<Double> signs) {
        return memory.signs(suggestionId).or(() -> Optional.of(signs)).filter(RankingFeatures::isKept).map(RankingFeatures::of);
    }

    private void learn(Feedback feedback, RankingFeatures shown) {
        var before = weights();
        var after = RankingLearner.learn(before, bundled, shown, feedback.kind(), feedback.survived());
        if (!after.equals(before)) {
            memory.append(after.toList(), feedback.at(), feedback.kind().name().toLowerCase(Locale.ROOT) + " " + feedback.sourceId());
            weights = after;
        }
    }

    /** Newest first. */
    public List<RankingVersion> versions() {
        return memory.versions();
    }

    /**
     * Ranks as in that version again, in a new version, so that this can be taken back too.
     *
     * @return false when that version is no longer kept or was made by another version of the program
     */
    public synchronized boolean rollBackTo(long number) {
        var found = memory.versions().stream().filter(version -> version.number() == number).findFirst()
                .flatMap(version -> RankingWeights.of(version.weights()));
        found.ifPresent(old -> set(RankingLearner.bounded(old, bundled), "roll-back to version " + number));
        return found.isPresent();
    }

    /** Ranks as the program came, in a new version. */
    public synchronized void rollBackToBundled() {
        set(bundled, "roll-back to the bundled weights");
    }

    private void set(RankingWeights next, String cause) {
        memory.append(next.toList(), clock.instant(), cause);
        weights = next;
    }
}
