package deskside.assist.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Candidates in the order of their probability, the likeliest first, by id where it is the same. Each is measured only when none that is measured
 * already is sure to come before it: of a hundred, few are read until four are found. Used by one thread, once.
 */
final class BestFirst {

    private static final Comparator<Place> ORDER = Comparator.comparingDouble((Place place) -> -place.atMost)
            // as likely at most as another is for certain: it may have the smaller id
            .thenComparing(place -> place.measured != null).thenComparing(place -> place.candidate.id());

    private final PriorityQueue<Place> places = new PriorityQueue<>(ORDER);
    private final double least;
    private final Function<Candidate, Optional<Scored>> measure;
    private final Map<Candidate, Optional<Scored>> measured = new IdentityHashMap<>();
    private final List<Scored> given = new ArrayList<>();

    private record Place(Candidate candidate, double atMost, @Nullable Scored measured) {
    }

    /**
     * @param least   those that are less likely are left out
     * @param atMost  how likely a candidate is at most, cheaply
     * @param measure empty for one that is not to be shown
     */
    BestFirst(List<Candidate> candidates, double least, ToDoubleFunction<Candidate> atMost, Function<Candidate, Optional<Scored>> measure) {
        this.least = least;
        this.measure = measure;
        candidates.stream().map(candidate -> new Place(candidate, atMost.applyAsDouble(candidate), null)).filter(place -> place.atMost >= least)
                .forEach(places::add);
    }

    /** Empty after the last one. */
    Optional<Scored> next() {
        while (!places.isEmpty()) {
            var first = places.poll();
            if (first.measured != null) {
                given.add(first.measured);
                return Optional.of(first.measured);
            }
            measured(first.candidate).ifPresent(scored -> places.add(new Place(scored.candidate(), scored.probability(), scored)));
        }
        return Optional.empty();
    }

    /** Whether any of all, given or not, is such. @param asCandidate asked first, before it is measured */
    boolean any(Predicate<Candidate> asCandidate, Predicate<Scored> asMeasured) {
        return given.stream().anyMatch(scored -> asCandidate.test(scored.candidate()) && asMeasured.test(scored))
                || places.stream().map(Place::candidate).filter(asCandidate).anyMatch(candidate -> measured(candidate).filter(asMeasured).isPresent());
    }

    private Optional<Scored> measured(Candidate candidate) {
        return measured.computeIfAbsent(candidate, one -> measure.apply(one).filter(scored -> scored.probability() >= least));
    }
}
