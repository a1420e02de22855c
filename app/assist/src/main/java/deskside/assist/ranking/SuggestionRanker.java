package deskside.assist.ranking;

import deskside.domain.Ids;
import deskside.domain.assist.AssistResult.Abstention;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what is shown. Immutable, safe for all threads. */
public final class SuggestionRanker {

    private static final int MOST = 4;
    /** Texts that share more of their parts than this say the same. */
    private static final double SAME = 0.55;

    private final RankingWeights weights;
    private final ConfidenceLevels levels;

    public SuggestionRanker(RankingWeights weights, ConfidenceLevels levels) {
        this.weights = weights;
        this.levels = levels;
    }

    /** @param abstention TOO_UNSURE or FACTS_MISSING when there is no suggestion; null when there is one */
    public record Outcome(List<Suggestion> suggestions, @Nullable Abstention abstention) {
    }

    public Outcome rank(List<Candidate> candidates, RankingQuestion question, Ids ids) {
        var extractor = extractor(candidates, question);
        var ranked = new BestFirst(presentable(candidates, question).toList(), levels.show(), candidate -> atMost(candidate, extractor),
                candidate -> score(candidate, question, extractor));
        var kept = new ArrayList<Kept>();
        var overtaken = new ArrayList<Scored>();
        var likely = false;
        while (kept.size() < MOST) {
            var next = ranked.next();
            if (next.isEmpty()) {
                break;
            }
            likely = true;
            var scored = next.get();
            if (scored.filled().isComplete() && scored.candidate().isSolved() && isOvertaken(scored.candidate(), ranked)) {
                overtaken.add(scored);
            } else if (scored.filled().isComplete()) {
                keep(scored, kept);
            }
        }
        overtaken.forEach(scored -> keep(scored, kept));
        if (kept.isEmpty()) {
            return new Outcome(List.of(), likely ? Abstention.FACTS_MISSING : Abstention.TOO_UNSURE);
        }
        return new Outcome(kept.stream().map(one -> suggestion(one.scored, question, ids)).toList(), null);
    }

    /** What {@link #rank} would choose from, unsure ones included, in no order. */
    public List<MeasuredCandidate> measure(List<Candidate> candidates, RankingQuestion question) {
        var extractor = extractor(candidates, question);
        return presentable(candidates, question).flatMap(candidate -> score(candidate, question, extractor).stream())
                .filter(scored -> scored.filled().isComplete())
                .map(scored -> new MeasuredCandidate(scored.candidate().kind(), scored.candidate().id(), scored.candidate().intents(), scored.features()))
                .toList();
    }

    private static FeatureExtractor extractor(List<Candidate> candidates, RankingQuestion question) {
        return new FeatureExtractor(question, candidates.stream().mapToDouble(Candidate::keyword).max().orElse(0));
    }

    /** Without those that may not be shown at all: in another language, out of date, empty. */
    private static Stream<Candidate> presentable(List<Candidate> candidates, RankingQuestion question) {
        return candidates.stream()
                .filter(candidate -> candidate.language() == question.language())
                .filter(candidate -> candidate.isValidOn(question.facts().today()))
                .filter(candidate -> !candidate.text().isBlank());
    }

    /** How likely it is at most, however much of the message is in it and whatever facts it uses; its text need not be read for that. */
    private double atMost(Candidate candidate, FeatureExtractor extractor) {
        var usesFacts = readsProduct(candidate) || weights.facts() > 0 && SlotFiller.mayHoldSlots(candidate.text());
        return weights.probability(extractor.unread(candidate, usesFacts).withOverlap(weights.overlap() > 0 ? 1 : 0));
    }

    /** Empty for what contradicts the facts. */
    private Optional<Scored> score(Candidate candidate, RankingQuestion question, FeatureExtractor extractor) {
        if (Claims.contradict(candidate.text(), question.facts())) {
            return Optional.empty();
        }
        var filled = SlotFiller.fill(candidate, question.facts());
        var features = extractor.unread(candidate, readsProduct(candidate) || !filled.used().isEmpty()).withOverlap(extractor.overlap(candidate));
        return Optional.of(new Scored(candidate, features, weights.probability(features), filled));
    }

    private static boolean readsProduct(Candidate candidate) {
        return candidate.kind() == SuggestionSource.Kind.PRODUCT;
    }

    /**
     * What agents once said comes behind what the shop says by now: a solved question goes behind all kept texts when one of them is about the
     * same and has been written or has come into force since. It may rest on what that one has replaced.
     */
    private static boolean isOvertaken(Candidate solved, BestFirst ranked) {
        return ranked.any(other -> overtakes(other, solved), other -> other.filled().isComplete());
    }

    private static boolean overtakes(Candidate kept, Candidate solved) {
        if (kept.isSolved() || kept.intents().stream().noneMatch(solved.intents()::contains)) {
            return false;
        }
        var answered = solved.updatedAt();
        return answered != null && Stream.of(kept.updatedAt(), kept.validFrom()).anyMatch(day -> day != null && day.isAfter(answered));
    }

    /** One of each source, none that repeats a better one, and not too many. */
    private static void keep(Scored scored, List<Kept> kept) {
        var parts = TextOverlap.parts(scored.filled().text());
        if (kept.size() < MOST && kept.stream().noneMatch(other -> sameSource(scored, other.scored) || TextOverlap.likeness(parts, other.parts) > SAME)) {
            kept.add(new Kept(scored, parts));
        }
    }

    /** @param parts of its text, as it is shown */
    private record Kept(Scored scored, Set<String> parts) {
    }

    private static boolean sameSource(Scored a, Scored b) {
        return a.candidate().kind() == b.candidate().kind() && a.candidate().id().equals(b.candidate().id());
    }

    private Suggestion suggestion(Scored scored, RankingQuestion question, Ids ids) {
        var candidate = scored.candidate();
        var asOf = candidate.kind() == SuggestionSource.Kind.PRODUCT ? question.facts().snapshot().factsAsOf() : null;
        var sources = new ArrayList<SuggestionSource>();
        sources.add(new SuggestionSource(candidate.kind(), candidate.id(), candidate.title(), candidate.revision(), candidate.passage(), asOf));
        scored.filled().used().forEach(kind -> FactSources.of(kind, candidate, question.facts()).ifPresent(sources::add));
        return new Suggestion(ids.next(), scored.filled().text(), scored.probability(), levels.of(scored.probability()), sources,
                Reasons.of(candidate, scored.features(), question), scored.features().toList());
    }
}
