package deskside.assist.evaluation;

import deskside.assist.entity.EntityContext;
import deskside.assist.entity.EntityExtractor;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Holds what the engine finds against what people have marked. Several products on one span are one entity with several values, and it is
 * right only with all of them. Stateless.
 */
public final class EntityEvaluation {

    /** Rounds before the clock counts: the JIT compiler needs some thousand calls. */
    private static final int WARM_UP_CALLS = 3000;

    /**
     * The outcome.
     *
     * @param all    over the entities of all kinds together
     * @param byKind only kinds that were expected or found
     * @param exact  share of the messages with nothing wrong, missing or too much
     */
    public record Report(int messages, EntityScore all, Map<Kind, EntityScore> byKind, double exact, double p50Millis, double p99Millis,
            List<Difference> differences) {

        public Report {
            byKind = Map.copyOf(byKind);
            differences = List.copyOf(differences);
        }
    }

    /** A message that was not read as expected. */
    public record Difference(String text, List<String> missing, List<String> tooMuch) {

        public Difference {
            missing = List.copyOf(missing);
            tooMuch = List.copyOf(tooMuch);
        }
    }

    private EntityEvaluation() {
    }

    /** @param nanoClock for the milliseconds of one message */
    public static Report run(List<EntityCase> cases, EntityContext context, LongSupplier nanoClock) {
        var byKind = new EnumMap<Kind, EntityScore>(Kind.class);
        var differences = new ArrayList<Difference>();
        for (var each : cases) {
            compare(each, context, byKind, differences);
        }
        var all = byKind.values().stream().reduce(EntityScore.NOTHING, EntityScore::plus);
        var nanos = nanos(cases, context, nanoClock);
        return new Report(cases.size(), all, byKind, 1 - (double) differences.size() / cases.size(), at(nanos, 0.5), at(nanos, 0.99), differences);
    }

    private static void compare(EntityCase each, EntityContext context, Map<Kind, EntityScore> byKind, List<Difference> differences) {
        var left = merged(EntityExtractor.extract(each.text(), context));
        left.forEach(found -> byKind.merge(found.kind(), new EntityScore(0, 1, 0, 0), EntityScore::plus));
        var missing = new ArrayList<String>();
        for (var expected : each.expected()) {
            var match = left.stream().filter(found -> isRight(expected, found)).findFirst();
            match.ifPresentOrElse(left::remove, () -> missing.add(show(each.text(), expected)));
            var strict = match.isPresent() && match.get().start() == expected.start() && match.get().end() == expected.end();
            byKind.merge(expected.kind(), new EntityScore(1, 0, match.isPresent() ? 1 : 0, strict ? 1 : 0), EntityScore::plus);
        }
        if (!missing.isEmpty() || !left.isEmpty()) {
            differences.add(new Difference(each.text(), missing, left.stream().map(found -> show(each.text(), found)).toList()));
        }
    }

    private static List<ExpectedEntity> merged(List<RecognizedEntity> entities) {
        record Place(Kind kind, int start, int end) {
        }
        var values = new LinkedHashMap<Place, Set<String>>();
        entities.forEach(e -> values.computeIfAbsent(new Place(e.kind(), e.start(), e.end()), _ -> new TreeSet<>()).add(e.value()));
        var merged = new ArrayList<ExpectedEntity>();
        values.forEach((place, found) -> merged.add(new ExpectedEntity(place.kind, place.start, place.end, found)));
        return merged;
    }

    private static boolean isRight(ExpectedEntity expected, ExpectedEntity found) {
        return expected.kind() == found.kind() && expected.values().equals(found.values()) && expected.start() < found.end()
                && found.start() < expected.end();
    }

    private static String show(String text, ExpectedEntity entity) {
        return entity.kind() + "|" + text.substring(entity.start(), entity.end()) + "|" + String.join("/", new TreeSet<>(entity.values()));
    }

    private static long[] nanos(List<EntityCase> cases, EntityContext context, LongSupplier nanoClock) {
        for (var i = 0; i < WARM_UP_CALLS; i++) {
            EntityExtractor.extract(cases.get(i % cases.size()).text(), context);
        }
        var nanos = new long[cases.size()];
        for (var i = 0; i < nanos.length; i++) {
            var start = nanoClock.getAsLong();
            EntityExtractor.extract(cases.get(i).text(), context);
            nanos[i] = nanoClock.getAsLong() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
