package deskside.usecases.procedure;

import deskside.domain.Language;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customers;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.Orders;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.ProcedureStep.Action;
import deskside.domain.procedure.Procedures;
import deskside.domain.procedure.Progress;
import deskside.domain.procedure.Taken;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.rules.Decision;
import deskside.rules.Position;
import deskside.rules.ProcedureBook;
import deskside.rules.Walk;
import deskside.usecases.aftersales.CaseRules;
import deskside.usecases.aftersales.ChangeAddress;
import deskside.usecases.aftersales.OpenCase;
import deskside.usecases.assist.Insights;
import deskside.usecases.conversation.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads through a procedure, one step after the other. Each answer is a command: it survives a restart in the outbox, reaches the hub, and is there for whoever has
 * the conversation next. Safe for several threads; calls block on the store.
 */
public final class RunProcedure {

    private static final int LAST_DIGITS = 4;
    /** Commands of the own outbox that are looked through, newest first. */
    private static final int RECENT = 200;
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private record Compiled(List<Procedure> procedures, ProcedureBook book) {
    }

    private final Procedures procedures;
    private final Conversations conversations;
    private final Customers customers;
    private final Orders orders;
    private final Outbox outbox;
    private final Insights insights;
    private final CaseRules rules;
    private final OpenCase openCase;
    private final ChangeAddress changeAddress;
    private final Outgoing outgoing;
    private final InstantSource clock;
    private volatile @Nullable Compiled compiled;

    public RunProcedure(
            Procedures procedures, Conversations conversations, Customers customers, Orders orders, Outbox outbox, Insights insights, CaseRules rules,
            OpenCase openCase, ChangeAddress changeAddress, Outgoing outgoing, InstantSource clock) {
        this.procedures = procedures;
        this.conversations = conversations;
        this.customers = customers;
        this.orders = orders;
        this.outbox = outbox;
        this.insights = insights;
        this.rules = rules;
        this.openCase = openCase;
        this.changeAddress = changeAddress;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** What an attempt to do a step came to. */
    public sealed interface Result {

        /** It goes on. */
        record Moved() implements Result {
        }

        /** What was typed is not the customer's; the step stays. */
        record NotMatching() implements Result {
        }

        /** The rules do not allow the case as it stands. */
        record NotAllowed(Decision decision) implements Result {
        }

        /** The address cannot be changed as it was typed. */
        record NoAddress() implements Result {
        }

        /** The step is not there any more: somebody else went on, or nothing runs. */
        record Gone() implements Result {
        }
    }

    /** @param seen evidence that the agent has in hand, for steps that open a case */
    public ProcedureState state(String conversationId, List<Evidence> seen) {
        var progress = progress(conversationId).filter(known -> !known.ended());
        return progress.flatMap(known -> running(known, seen)).<ProcedureState>map(running -> running)
                .orElseGet(() -> conversations.find(conversationId).map(this::idle).orElseGet(() -> new ProcedureState.Idle(null, List.of(), List.of())));
    }

    private ProcedureState.Idle idle(Conversation conversation) {
        var said = new LinkedHashSet<String>();
        insights.ofConversation(conversation).stream().flatMap(insight -> insight.intents().stream()).forEach(intent -> said.add(intent.intentId()));
        var order = Optional.ofNullable(conversation.orderId()).flatMap(orders::find)
                .or(() -> orders.ofCustomer(conversation.customerId(), 1).stream().findFirst()).orElse(null);
        var valid = book().validOn(LocalDate.ofInstant(clock.instant(), rules.zone()));
        var fitting = said.stream().flatMap(intent -> valid.stream().filter(procedure -> procedure.intents().contains(intent))).distinct().toList();
        return new ProcedureState.Idle(order, fitting, valid.stream().filter(procedure -> !fitting.contains(procedure))
                .sorted(Comparator.comparing(procedure -> procedure.title().zh())).toList());
    }

    /** Empty where the procedure or the order are not there any more. */
    private Optional<ProcedureState.Running> running(Progress progress, List<Evidence> seen) {
        return walk(progress).flatMap(walk -> orders.find(progress.orderId()).map(order -> {
            var position = walk.at(progress.taken(), clock.instant());
            var article = order.lines().stream().filter(line -> line.sku().equals(progress.sku())).findFirst().orElse(null);
            return new ProcedureState.Running(position, order, article, decision(progress, position, order, seen),
                    conversations.find(progress.id()).map(Conversation::language).orElse(Language.ZH), position.procedure().revision() != progress.revision());
        }));
    }

    private @Nullable Decision decision(Progress progress, Position position, Order order, List<Evidence> seen) {
        return position.step().action() != Action.CASE ? null
                : rules.explain(progress.id(), order, Objects.requireNonNull(position.step().kind()), claim(position, progress.sku(), order, seen));
    }

    private static Claim claim(Position position, @Nullable String sku, Order order, List<Evidence> seen) {
        var ground = Objects.requireNonNull(position.step().ground());
        if (sku == null) {
            return Claim.ofOrder(ground).with(seen);
        }
        var pieces = order.lines().stream().filter(line -> line.sku().equals(sku)).mapToInt(OrderLine::quantity).sum();
        return Claim.ofLine(ground, sku, Math.max(1, pieces)).with(seen);
    }

    private Optional<Walk> walk(Progress progress) {
        return orders.find(progress.orderId()).flatMap(order -> book().walk(progress.procedureId(),
                rules.situation(progress.id(), order, progress.sku() == null ? Claim.ofOrder(Ground.CHANGED_MIND) : Claim.ofLine(Ground.CHANGED_MIND, progress.sku(), 1))));
    }

    /** The newest: what this desk has kept and not heard of yet comes before what the hub has. */
    private Optional<Progress> progress(String conversationId) {
        var known = procedures.progress(conversationId);
        return outbox.recent(RECENT, Set.of(Command.KeepProgress.class)).stream().filter(item -> item.command() instanceof Command.KeepProgress keep && keep.conversationId().equals(conversationId))
                .findFirst().filter(item -> counts(item, known)).map(item -> progress((Command.KeepProgress) item.command(), item.agentId(), item.createdAt()))
                .or(() -> known);
    }

    /** What waits counts; what has arrived counts until it comes back with the feed, which is a matter of seconds. */
    private boolean counts(OutboxItem item, Optional<Progress> known) {
        return switch (item.state()) {
            case READY, SENDING, HELD -> true;
            case ACKED -> item.settledAt() != null && item.settledAt().plus(ON_ITS_WAY).isAfter(clock.instant())
                    && known.filter(hubs -> !hubs.keptBy().equals(item.agentId())).isEmpty();
            case REJECTED, EXPIRED, DROPPED -> false;
        };
    }

    private static Progress progress(Command.KeepProgress keep, String agentId, Instant at) {
        return new Progress(keep.conversationId(), 0, keep.procedureId(), keep.revision(), keep.orderId(), keep.sku(), keep.taken(), agentId, at, keep.ended());
    }

    /** @param sku for procedures about one article; null: the whole order. @throws deskside.domain.sync.StoreFailure when it could not be kept */
    public Result begin(String conversationId, String procedureId, String orderId, @Nullable String sku) {
        var procedure = procedures.find(procedureId).orElse(null);
        if (procedure == null || orders.find(orderId).isEmpty()) {
            return new Result.Gone();
        }
        var begun = new Progress(conversationId, 0, procedureId, procedure.revision(), orderId, procedure.aboutArticle() ? sku : null, List.of(), "", clock.instant(), false);
        return walk(begun).<Result>map(walk -> {
            keep(begun, walk.at(List.of(), clock.instant()), false);
            return new Result.Moved();
        }).orElseGet(Result.Gone::new);
    }

    /**
     * Goes on with an answer: a choice, or {@link Taken#DONE} and {@link Taken#NOT_DONE}.
     *
     * @param stepId as it was on the screen: nothing happens when somebody has gone on since
     */
    public Result answer(String conversationId, String stepId, String answer) {
        return at(conversationId, stepId, (progress, walk, position) -> {
            if (position.step().after(answer).isEmpty()) {
                return new Result.Gone();
            }
            keep(progress, walk.after(position, answer, clock.instant()), false);
            return new Result.Moved();
        });
    }

    /** Compares what the customer said with the last four digits of their telephone. */
    public Result identify(String conversationId, String stepId, String typed) {
        var digits = typed.strip();
        var phone = conversations.find(conversationId).flatMap(conversation -> customers.find(conversation.customerId())).map(customer -> customer.phone()).orElse("");
        if (digits.length() != LAST_DIGITS || phone.length() < LAST_DIGITS || !phone.endsWith(digits)) {
            return new Result.NotMatching();
        }
        return answer(conversationId, stepId, Taken.DONE);
    }

    /** Opens the case of the step, as the rules allow it, and goes on. */
    public Result openCase(String conversationId, String stepId, List<Evidence> seen, String reason) {
        return at(conversationId, stepId, (progress, walk, position) -> {
            var order = orders.find(progress.orderId()).orElseThrow();
            var kind = Objects.requireNonNull(position.step().kind());
            var claim = claim(position, progress.sku(), order, seen);
            var decision = rules.decide(conversationId, order, kind, claim);
            if (!decision.isAllowed()) {
                return new Result.NotAllowed(decision);
            }
            var amount = kind == CaseKind.COMPENSATION ? decision.most().min(decision.agentMost()) : decision.most();
            var outcome = openCase.open(conversationId, kind, order.id(), claim, amount, reason, null);
            if (!(outcome instanceof OpenCase.Outcome.Queued)) {
                return new Result.NotAllowed(decision);
            }
            keep(progress, walk.after(position, Taken.DONE, clock.instant()), false);
            return new Result.Moved();
        });
    }

    /** Changes the order's address and goes on; what has left meanwhile goes the other way. */
    public Result changeAddress(String conversationId, String stepId, String newAddress) {
        return at(conversationId, stepId, (progress, walk, position) -> {
            var refused = changeAddress.change(conversationId, progress.orderId(), newAddress);
            if (refused.filter(ChangeAddress.Refusal.NO_ADDRESS::equals).isPresent()) {
                return new Result.NoAddress();
            }
            keep(progress, walk.after(position, refused.isEmpty() ? Taken.DONE : Taken.NOT_DONE, clock.instant()), false);
            return new Result.Moved();
        });
    }

    /** Back to the step before. */
    public Result back(String conversationId, String stepId) {
        return at(conversationId, stepId, (progress, walk, position) -> {
            keep(progress, walk.before(position, clock.instant()), false);
            return new Result.Moved();
        });
    }

    /** Ends it, at its end or before. */
    public Result end(String conversationId, String stepId) {
        return at(conversationId, stepId, (progress, _, position) -> {
            keep(progress, position, true);
            return new Result.Moved();
        });
    }

    private interface Step {
        Result take(Progress progress, Walk walk, Position position);
    }

    private Result at(String conversationId, String stepId, Step step) {
        var progress = progress(conversationId).filter(known -> !known.ended()).orElse(null);
        var walk = progress == null ? null : walk(progress).orElse(null);
        if (progress == null || walk == null) {
            return new Result.Gone();
        }
        var position = walk.at(progress.taken(), clock.instant());
        return position.step().id().equals(stepId) ? step.take(progress, walk, position) : new Result.Gone();
    }

    private void keep(Progress progress, Position position, boolean ended) {
        outgoing.queue(id -> new Command.KeepProgress(id, progress.id(), progress.procedureId(), position.procedure().revision(), progress.orderId(), progress.sku(),
                position.taken(), ended));
    }

    private ProcedureBook book() {
        var all = procedures.all();
        var known = compiled;
        if (known == null || !known.procedures.equals(all)) {
            known = new Compiled(all, new ProcedureBook(all));
            compiled = known;
        }
        return known.book;
    }
}
