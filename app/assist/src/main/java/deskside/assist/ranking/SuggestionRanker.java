package deskside.assist.ranking;

import deskside.domain.Ids;
import deskside.domain.assist.AssistResult.Abstention;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private record Scored(Candidate candidate, RankingFeatures features, double probability, SlotFiller.Filled filled) {
    }

    public Outcome rank(List<Candidate> candidates, RankingQuestion question, Ids ids) {
        var likely = scored(candidates, question, levels.show())
                .filter(scored -> scored.probability >= levels.show())
                .sorted(Comparator.comparingDouble((Scored s) -> -s.probability).thenComparing(s -> s.candidate.id()))
                .toList();
        var complete = keptFirst(likely.stream().filter(scored -> scored.filled.isComplete()).toList());
        if (complete.isEmpty()) {
            return new Outcome(List.of(), likely.isEmpty() ? Abstention.TOO_UNSURE : Abstention.FACTS_MISSING);
        }
        return new Outcome(diverse(complete).stream().map(scored -> suggestion(scored, question, ids)).toList(), null);
    }

    /** What {@link #rank} would choose from, unsure ones included, in no order. */
    public List<MeasuredCandidate> measure(List<Candidate> candidates, RankingQuestion question) {
        return scored(candidates, question, 0).filter(scored -> scored.filled.isComplete())
                .map(scored -> new MeasuredCandidate(scored.candidate.kind(), scored.candidate.id(), scored.candidate.intents(), scored.features))
                .toList();
    }

    /**
     * Without those that may not be shown at all: in another language, out of date, against the facts; and without those that cannot be as
     * likely as {@code least} however much of the message is in them, which need not be read then.
     */
    private Stream<Scored> scored(List<Candidate> candidates, RankingQuestion question, double least) {
        var extractor = new FeatureExtractor(question, candidates.stream().mapToDouble(Candidate::keyword).max().orElse(0));
        return candidates.stream()
                .filter(candidate -> candidate.language() == question.language())
                .filter(candidate -> candidate.isValidOn(question.facts().today()))
                .filter(candidate -> !candidate.text().isBlank())
                .flatMap(candidate -> score(candidate, question, extractor, least).stream());
    }

    private Optional<Scored> score(Candidate candidate, RankingQuestion question, FeatureExtractor extractor, double least) {
        var filled = SlotFiller.fill(candidate, question.facts());
        var unread = extractor.unread(candidate, !filled.used().isEmpty() || candidate.kind() == SuggestionSource.Kind.PRODUCT);
        if (weights.probability(unread.withOverlap(weights.overlap() > 0 ? 1 : 0)) < least || Claims.contradict(candidate.text(), question.facts())) {
            return Optional.empty();
        }
        var features = unread.withOverlap(extractor.overlap(candidate));
        return Optional.of(new Scored(candidate, features, weights.probability(features), filled));
    }

    /**
     * What agents once said comes behind what the shop says by now: a solved question goes behind all kept texts when one of them is about the
     * same and has been written or has come into force since. It may rest on what that one has replaced.
     */
    private static List<Scored> keptFirst(List<Scored> ranked) {
        var overtaken = ranked.stream().filter(scored -> scored.candidate.isSolved() && ranked.stream().anyMatch(other -> overtakes(other, scored)))
                .collect(Collectors.toSet());
        return Stream.concat(ranked.stream().filter(scored -> !overtaken.contains(scored)), ranked.stream().filter(overtaken::contains)).toList();
    }

    private static boolean overtakes(Scored kept, Scored solved) {
        if (kept.candidate.isSolved() || kept.candidate.intents().stream().noneMatch(solved.candidate.intents()::contains)) {
            return false;
        }
        var answered = solved.candidate.updatedAt();
        return answered != null && Stream.of(kept.candidate.updatedAt(), kept.candidate.validFrom())
                .anyMatch(day -> day != null && day.isAfter(answered));
    }

    /** One of each source, and none that repeats a better one. */
    private static List<Scored> diverse(List<Scored> ranked) {
        var kept = new LinkedHashMap<Scored, Set<String>>();
        for (var scored : ranked) {
            if (kept.size() == MOST) {
                break;
            }
            var parts = TextOverlap.parts(scored.filled.text());
            if (kept.entrySet().stream().noneMatch(other -> sameSource(scored, other.getKey())
                    || TextOverlap.likeness(parts, other.getValue()) > SAME)) {
                kept.put(scored, parts);
            }
        }
        return List.copyOf(kept.keySet());
    }

    private static boolean sameSource(Scored a, Scored b) {
        return a.candidate.kind() == b.candidate.kind() && a.candidate.id().equals(b.candidate.id());
    }

    private Suggestion suggestion(Scored scored, RankingQuestion question, Ids ids) {
        var candidate = scored.candidate;
        var asOf = candidate.kind() == SuggestionSource.Kind.PRODUCT ? question.facts().snapshot().factsAsOf() : null;
        var sources = new ArrayList<SuggestionSource>();
        sources.add(new SuggestionSource(candidate.kind(), candidate.id(), candidate.title(), candidate.revision(), candidate.passage(), asOf));
        scored.filled.used().forEach(kind -> FactSources.of(kind, candidate, question.facts()).ifPresent(sources::add));
        return new Suggestion(ids.next(), scored.filled.text(), scored.probability, levels.of(scored.probability), sources,
                Reasons.of(candidate, scored.features, question), scored.features.toList());
    }
}
