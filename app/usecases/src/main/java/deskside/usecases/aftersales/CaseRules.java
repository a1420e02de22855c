package deskside.usecases.aftersales;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Cases;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.Replica;
import deskside.rules.Decision;
import deskside.rules.Decision.Outcome;
import deskside.rules.RuleBook;
import deskside.rules.Situation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's rules allow, as far as this desk knows: the same rules that the hub applies again before anything is carried out. Safe for several
 * threads; calls block on the store.
 */
public final class CaseRules {

    private record Compiled(List<Policy> policies, RuleBook book) {
    }

    private final Catalog catalog;
    private final Customers customers;
    private final Conversations conversations;
    private final Cases cases;
    private final Outbox outbox;
    private final Replica replica;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile @Nullable Compiled compiled;

    /** @param zone of the shop, in which days are counted */
    public CaseRules(
            Catalog catalog, Customers customers, Conversations conversations, Cases cases, Outbox outbox, Replica replica, InstantSource clock, ZoneId zone) {
        this.catalog = catalog;
        this.customers = customers;
        this.conversations = conversations;
        this.cases = cases;
        this.outbox = outbox;
        this.replica = replica;
        this.clock = clock;
        this.zone = zone;
    }

    /** In which the shop's days are counted. */
    public ZoneId zone() {
        return zone;
    }

    /** @param claim null: none was written down, which only shops without rules accept */
    public Decision decide(String conversationId, Order order, CaseKind kind, @Nullable Claim claim) {
        return new Known(conversationId, order, null).decide(claim, kind);
    }

    /** With what would have to change; for people. */
    public Decision explain(String conversationId, Order order, CaseKind kind, Claim claim) {
        return new Known(conversationId, order, null).explain(claim, kind);
    }

    /** What was decided about a request of this desk that is not the hub's yet, at the moment it was made. */
    public Decision decide(OutboxItem item, Command.OpenCase open, Order order) {
        return new Known(open.conversationId(), order, item).decide(open.claim(), open.kind());
    }

    /**
     * Something that can be asked for now.
     *
     * @param claim    null where the shop has no rules for this kind
     * @param decision with all that is needed seen
     * @param needed   what the agent has to have seen
     */
    public record Offer(CaseKind kind, @Nullable Claim claim, Decision decision, List<Evidence> needed) {

        public Offer {
            needed = List.copyOf(needed);
        }
    }

    /**
     * Everything that can be asked for this order, as the rules stand: what is allowed, and what would be once the agent has seen the
     * evidence. Kinds without rules are there once, without a claim.
     */
    public List<Offer> offers(String conversationId, Order order) {
        var known = new Known(conversationId, order, null);
        var offers = new ArrayList<Offer>();
        for (var kind : CaseKind.carriedOut()) {
            for (var claim : claims(order)) {
                var decision = known.decide(claim, kind);
                if (decision.outcome() == Outcome.UNRULED) {
                    if (CaseKind.ofMoney().contains(kind)) {
                        offers.add(new Offer(kind, null, decision, List.of()));
                    }
                    break;
                }
                var withAll = decision.outcome() == Outcome.EVIDENCE_MISSING ? known.decide(claim.with(decision.missing()), kind) : decision;
                if (withAll.isAllowed() && (withAll.most().isPositive() || kind.canBeFree())) {
                    offers.add(new Offer(kind, claim, withAll, decision.missing()));
                }
            }
        }
        // what can be done at once comes first
        offers.sort(Comparator.comparing(offer -> !offer.needed().isEmpty()));
        return offers;
    }

    /** What somebody with a certain intent may want. */
    public record Wish(CaseKind kind, Ground ground) {

        /** What it can be about in that order. */
        Stream<Claim> claims(Order order) {
            return kind == CaseKind.PRICE_PROTECTION || OF_GOODS.contains(ground)
                    ? order.lines().stream().map(line -> Claim.ofLine(ground, line.sku(), line.quantity())) : Stream.of(Claim.ofOrder(ground));
        }
    }

    private static final Set<Ground> OF_GOODS = EnumSet.of(Ground.CHANGED_MIND, Ground.DEFECT, Ground.DAMAGED, Ground.MISSING, Ground.WRONG_ITEM);

    /** What the policies for an intent have rules for, as far as a hub carries it out. */
    List<Wish> wishes(String intentId) {
        return catalog.policies().stream().filter(policy -> policy.intents().contains(intentId)).flatMap(policy -> policy.rules().stream())
                .filter(rule -> CaseKind.carriedOut().contains(rule.kind())).flatMap(rule -> rule.grounds().stream().map(ground -> new Wish(rule.kind(), ground)))
                .distinct().toList();
    }

    private static List<Claim> claims(Order order) {
        var claims = new ArrayList<Claim>();
        Arrays.stream(Ground.values()).forEach(ground -> {
            claims.add(Claim.ofOrder(ground));
            order.lines().forEach(line -> claims.add(Claim.ofLine(ground, line.sku(), line.quantity())));
        });
        return claims;
    }

    /**
     * The first of these that the rules allow, with what would have to change; if none, the first that they are about. What was granted or waits already is
     * passed over; nothing where no rule is about any.
     */
    Optional<Decided> best(String conversationId, Order order, List<Wish> wishes) {
        var known = new Known(conversationId, order, null);
        var decided = wishes.stream().filter(wish -> !known.isAsked(wish)).flatMap(wish -> wish.claims(order).map(claim -> new Decided(claim, known.decide(claim, wish.kind()))))
                .filter(one -> one.decision.outcome() != Outcome.UNRULED && one.decision.outcome() != Outcome.NO_RULE).toList();
        return decided.stream().filter(one -> one.decision.isAllowed()).findFirst().or(() -> decided.stream().findFirst())
                .map(one -> new Decided(one.claim, known.explain(one.claim, one.decision.kind())));
    }

    record Decided(Claim claim, Decision decision) {
    }

    private RuleBook book() {
        var policies = catalog.policies();
        var known = compiled;
        if (known == null || !known.policies.equals(policies)) {
            known = new Compiled(policies, new RuleBook(policies));
            compiled = known;
        }
        return known.book;
    }

    /** Everything that is known about an order, for whoever decides by facts alone. */
    public Situation situation(String conversationId, Order order, Claim claim) {
        return new Known(conversationId, order, null).situation(claim);
    }

    /** What is known of an order whatever is claimed about it: read once, however many claims are decided. */
    private final class Known {

        private final RuleBook book = book();
        private final List<Promotion> promotions = catalog.promotions();
        private final Order order;
        private final Tier tier;
        private final Channel channel;
        private final List<Situation.Earlier> earlier;
        private final Money waiting;
        private final Instant now;
        private final Instant asOf;

        /** @param asked the request itself, which does not count against itself, and whose time counts; null: as of now */
        private Known(String conversationId, Order order, @Nullable OutboxItem asked) {
            this.order = order;
            var open = openRequests(order, asked);
            var known = cases.ofOrder(order.id());
            tier = customers.find(order.customerId()).map(Customer::tier).orElse(Tier.REGULAR);
            channel = conversations.find(conversationId).map(Conversation::channel).orElse(Channel.APP);
            earlier = Stream.concat(known.stream().filter(one -> one.state().stands()).map(one -> new Situation.Earlier(one.kind(), claimOf(one))),
                    open.stream().map(one -> new Situation.Earlier(one.kind(), one.claim()))).toList();
            waiting = open.stream().filter(one -> CaseKind.ofMoney().contains(one.kind())).map(Command.OpenCase::amount).reduce(promised(order, known), Money::plus);
            now = asked == null ? clock.instant() : asked.createdAt();
            asOf = replica.asOf().filter(at -> at.isBefore(now)).orElse(now);
        }

        private Decision decide(@Nullable Claim claim, CaseKind kind) {
            return book.decide(situation(claim), kind);
        }

        private Decision explain(Claim claim, CaseKind kind) {
            return book.explain(situation(claim), kind);
        }

        private Situation situation(@Nullable Claim claim) {
            var made = claim == null ? Claim.ofOrder(Ground.CHANGED_MIND) : claim;
            return new Situation(order, Optional.ofNullable(made.sku()).flatMap(catalog::product).orElse(null), promotions, tier, channel, made, earlier, waiting, now,
                    zone, asOf);
        }

        /** Whether such a claim was granted or waits already. */
        private boolean isAsked(Wish wish) {
            return earlier.stream().anyMatch(one -> one.kind() == wish.kind() && (one.claim() == null || one.claim().ground() == wish.ground()));
        }
    }

    /** What open returns of the order will pay back: it is gone for everything else. */
    Money promised(Order order) {
        return promised(order, cases.ofOrder(order.id()));
    }

    private static Money promised(Order order, List<Case> cases) {
        return cases.stream().filter(one -> one.kind() == CaseKind.RETURN && one.goods() != null && one.state().isOpen())
                .map(Case::amount).reduce(order.total().minus(order.total()), Money::plus);
    }

    /** Requests of this desk for that order that the hub has not answered. */
    private List<Command.OpenCase> openRequests(Order order, @Nullable OutboxItem before) {
        return outbox.pending().stream().filter(item -> before == null || item.createdAt().isBefore(before.createdAt()))
                .map(OutboxItem::command).filter(Command.OpenCase.class::isInstance).map(Command.OpenCase.class::cast)
                .filter(open -> open.orderId().equals(order.id()) && cases.find(open.commandId()).isEmpty()).toList();
    }

    private static @Nullable Claim claimOf(Case one) {
        return one.basis() == null ? null : one.basis().claim();
    }
}
