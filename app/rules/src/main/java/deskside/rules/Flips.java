package deskside.rules;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.GoodsState;
import deskside.rules.Decision.Flip;
import deskside.rules.Decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for the smallest changes that lead to another outcome, by deciding again: what the customer might say otherwise, one thing at a time, and the
 * first moment in the future at which time alone changes it.
 */
final class Flips {

    /** Longer than the periods that are asked about in a chat; warranties and invoices end later. */
    private static final Duration HORIZON = Duration.ofDays(60);
    /** Periods in hours end within the first days. */
    private static final Duration NEAR = Duration.ofDays(3);
    private static final Duration SHORT = Duration.ofHours(8);
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration EXACT = Duration.ofSeconds(1);

    private final RuleBook book;
    private final Situation situation;
    private final Decision decision;

    Flips(RuleBook book, Situation situation, Decision decision) {
        this.book = book;
        this.situation = situation;
        this.decision = decision;
    }

    List<Flip> find() {
        if (decision.outcome() == Outcome.UNRULED) {
            return List.of();
        }
        var flips = new ArrayList<Flip>();
        claims().forEach(change -> {
            var outcome = book.outcome(situation.with(change.claim), decision.kind());
            // what makes it worse is of no use to an agent
            if (outcome != decision.outcome() && (outcome == Outcome.ALLOWED || outcome == Outcome.EVIDENCE_MISSING)) {
                flips.add(new Flip(null, change.what, outcome));
            }
        });
        byTime().ifPresent(flips::add);
        return flips;
    }

    private record Change(Claim claim, LocalText what) {
    }

    private Stream<Change> claims() {
        var claim = situation.claim();
        var goods = Arrays.stream(GoodsState.values()).filter(state -> state.compareTo(claim.goods()) < 0).sorted((one, other) -> other.compareTo(one))
                .map(state -> new Change(claim.with(state), of("商品" + state.label().zh(), "the goods are " + state.label().en())));
        var complete = claim.complete() ? Stream.<Change>empty()
                : Stream.of(new Change(claim.withComplete(true), of("配件和赠品齐全", "accessories and gifts are complete")));
        var evidence = Arrays.stream(Evidence.values()).filter(one -> !claim.evidence().contains(one)).map(one -> new Change(
                claim.with(Stream.concat(claim.evidence().stream(), Stream.of(one)).toList()),
                of("收到" + one.label().zh(), "there is a " + one.label().in(Language.EN))));
        var fewer = claim.quantity() > 1 ? Stream.of(new Change(new Claim(claim.ground(), claim.sku(), 1, claim.goods(), claim.complete(), claim.inMoney(),
                claim.evidence()), of("只申请 1 件", "only one piece is claimed"))) : Stream.<Change>empty();
        return Stream.of(goods, complete, evidence, fewer).flatMap(changes -> changes);
    }

    private static LocalText of(String zh, String en) {
        return new LocalText(zh, en);
    }

    private Optional<Flip> byTime() {
        var end = situation.now().plus(HORIZON);
        var near = situation.now().plus(NEAR);
        for (var before = situation.now(); before.isBefore(end);) {
            var after = before.plus(before.isBefore(near) ? SHORT : LONG);
            if (outcome(after) != decision.outcome()) {
                var exact = between(before, after);
                return Optional.of(new Flip(exact, LocalText.of(""), outcome(exact)));
            }
            before = after;
        }
        return Optional.empty();
    }

    private Instant between(Instant same, Instant other) {
        var low = same;
        var high = other;
        while (Duration.between(low, high).compareTo(EXACT) > 0) {
            var middle = low.plus(Duration.between(low, high).dividedBy(2));
            if (outcome(middle) == decision.outcome()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private Outcome outcome(Instant at) {
        return book.outcome(situation.at(at), decision.kind());
    }
}
