package deskside.assist.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the promises out of one sentence: each time and each amount belongs to the nearest thing. Stateless. */
final class PromiseReader {

    /** Words for times, in hours. "Today" leaves half a day. */
    private static final Map<Mark, BigDecimal> TIMES = Map.of(Mark.NOW, BigDecimal.ZERO, Mark.TODAY, BigDecimal.valueOf(12),
            Mark.TOMORROW, BigDecimal.valueOf(36), Mark.AFTER_TOMORROW, BigDecimal.valueOf(60));

    private static final List<Mark> THINGS = Arrays.stream(Mark.values()).filter(Mark::isThing).toList();

    private PromiseReader() {
    }

    static List<Promise> read(Scene scene) {
        var things = things(scene);
        if (things.isEmpty()) {
            return List.of();
        }
        var promises = new ArrayList<Promise>();
        var times = times(scene);
        for (var time : times) {
            nearest(things, time.span(), times, scene).ifPresent(thing -> promises.add(
                    new Promise(thing.mark, time, null, false, join(scene, time.span(), thing.span))));
        }
        for (var ever : scene.all(Mark.EVER)) {
            nearest(things, ever, times, scene).ifPresent(thing -> promises.add(
                    new Promise(thing.mark, null, null, true, join(scene, ever, thing.span))));
        }
        for (var sum : Sum.in(scene.view().text(), scene.sentence())) {
            amounts(scene, things, sum, promises);
        }
        for (var thing : things) {
            if ((thing.mark == Mark.ARRIVAL || thing.mark == Mark.DELIVERY) && scene.isGuaranteed(thing.span)) {
                promises.add(new Promise(thing.mark, null, null, false, join(scene, thing.span, thing.span)));
            }
        }
        return promises;
    }

    private static List<Thing> things(Scene scene) {
        var things = new ArrayList<Thing>();
        var noThings = scene.all(Mark.NO_THING);
        for (var mark : THINGS) {
            for (var span : scene.all(mark)) {
                if (noThings.stream().noneMatch(no -> no.overlaps(span))) {
                    things.add(new Thing(mark, span));
                }
            }
        }
        return things;
    }

    private static List<Period> times(Scene scene) {
        var times = new ArrayList<>(Period.in(scene.view().text(), scene.sentence()));
        var noTimes = scene.all(Mark.NO_TIME);
        TIMES.forEach((mark, hours) -> scene.all(mark).stream()
                .filter(span -> noTimes.stream().noneMatch(no -> no.overlaps(span)))
                .forEach(span -> times.add(new Period(span, hours, false))));
        return times;
    }

    /** In the same clause, else in a clause that has no time of its own. */
    private static Optional<Thing> nearest(List<Thing> things, Span span, List<Period> times, Scene scene) {
        var clause = scene.clause(span);
        var byDistance = Comparator.comparingInt((Thing thing) -> distance(thing.span, span));
        return things.stream().filter(thing -> clause.covers(thing.span)).min(byDistance)
                .or(() -> things.stream().filter(thing -> times.stream().noneMatch(time -> scene.clause(thing.span).covers(time.span()))).min(byDistance));
    }

    private static void amounts(Scene scene, List<Thing> things, Sum sum, List<Promise> promises) {
        things.stream().filter(thing -> thing.mark == Mark.PRICE || thing.mark == Mark.COMPENSATION)
                .min(Comparator.comparingInt(thing -> distance(thing.span, sum.span())))
                .ifPresentOrElse(thing -> promises.add(new Promise(thing.mark, null, sum, false, join(scene, sum.span(), thing.span))), () -> {
                    if (scene.hasNear(Mark.COUPON, sum.span()) && scene.hasNear(Mark.GIVING, sum.span())) {
                        promises.add(new Promise(Mark.COMPENSATION, null, sum, false, sum.span()));
                    }
                });
    }

    private static int distance(Span one, Span other) {
        return one.overlaps(other) ? 0 : Math.max(one.start() - other.end(), other.start() - one.end());
    }

    /** From the first to the last word, with the "guaranteed" that belongs to it. */
    private static Span join(Scene scene, Span one, Span other) {
        var start = Math.min(one.start(), other.start());
        var end = Math.max(one.end(), other.end());
        var guarantee = scene.guarantee(one).orElse(one);
        return new Span(Math.min(start, guarantee.start()), Math.max(end, guarantee.end()));
    }

    private record Thing(Mark mark, Span span) {
    }
}
