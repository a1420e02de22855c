package deskside.hub.aftersales;

import deskside.domain.Ids;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.GoodsReturn;
import deskside.domain.aftersales.GoodsReturn.StepKind;
import deskside.domain.sync.EntityType;
import deskside.hub.aftersales.CaseNews.Told;
import deskside.hub.problem.Refused;
import deskside.hub.store.AuditTable;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.hub.store.OrderTable;
import deskside.sync.protocol.ExpectedReturn;
import deskside.sync.protocol.ExpectedReturns;
import deskside.sync.protocol.WarehouseStepRequest;
import deskside.sync.protocol.WarehouseStepResponse;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the shop's own systems report what happens to goods that come back; each report moves its case, once. Safe for all threads. */
public final class Warehouse {

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_CARRIER = 64;

    private final HubDatabase database;
    private final InstantSource clock;
    private final CaseNews news;
    private final Fulfilment fulfilment = new Fulfilment();

    public Warehouse(HubDatabase database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.news = new CaseNews(ids);
    }

    /** What is on its way back, lies there unchecked, or has to go out. */
    public ExpectedReturns expected() {
        return new ExpectedReturns(database.read(tx -> tx.returns().underway().stream().flatMap(id -> tx.entities().find(EntityType.CASE, id).stream())
                .map(Case.class::cast).map(Warehouse::expected).toList()));
    }

    private static ExpectedReturn expected(Case one) {
        var goods = Objects.requireNonNull(one.goods());
        var pieces = one.state() == CaseState.RESEND_DUE ? goods.accepted() : goods.pieces();
        return new ExpectedReturn(goods.code(), one.id(), one.kind().name(), one.state().name(), one.orderId(), goods.sku(), pieces,
                goods.label().carrier(), goods.label().waybill(), one.dueAt());
    }

    /** @throws Refused for a report that makes no sense, of goods that nobody expects, or in a state in which it cannot happen */
    public WarehouseStepResponse report(WarehouseStepRequest step) {
        var kind = checked(step);
        var hash = WireCodec.payloadHash(WireCodec.read(WireCodec.write(step), JsonNode.class));
        return database.write(tx -> inTransaction(tx, step, kind, hash));
    }

    private static StepKind checked(WarehouseStepRequest step) {
        if (step.stepId().isBlank() || step.stepId().length() > LONGEST_ID) {
            throw Refused.badRequest("The stepId must have 1 to " + LONGEST_ID + " characters");
        }
        if (step.note().length() > LONGEST_NOTE) {
            throw Refused.badRequest("The note must have at most " + LONGEST_NOTE + " characters");
        }
        try {
            var kind = StepKind.valueOf(step.kind());
            if (kind == StepKind.INSPECTED && (step.accepted() == null || step.accepted() < 0)) {
                throw Refused.badRequest("With INSPECTED, 'accepted' must say how many pieces passed, from 0");
            }
            if (kind == StepKind.SENT && (isNoName(step.carrier()) || isNoName(step.waybill()))) {
                throw Refused.badRequest("With SENT, 'carrier' and 'waybill' must have 1 to " + LONGEST_CARRIER + " characters");
            }
            return kind;
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("The kind must be SCANNED, RECEIVED, INSPECTED or SENT");
        }
    }

    private static boolean isNoName(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST_CARRIER;
    }

    private WarehouseStepResponse inTransaction(HubTransaction tx, WarehouseStepRequest step, StepKind kind, String hash) {
        var before = lockedCase(tx, step.code());
        var reported = tx.returns().reported(step.stepId());
        if (reported.isPresent()) {
            if (!reported.get().contentHash().equals(hash)) {
                throw Refused.payloadMismatch("The stepId '" + step.stepId() + "' was used for another report: use a new one");
            }
            return new WarehouseStepResponse(before.id(), before.state().name(), true);
        }
        if (!FROM.get(kind).contains(before.state())) {
            throw Refused.outOfOrder("The case of " + step.code() + " is in the state " + before.state() + ", in which " + kind + " cannot happen");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var at = step.at().isAfter(now) ? now : step.at();
        var goods = Objects.requireNonNull(before.goods());
        var accepted = kind == StepKind.INSPECTED ? Objects.requireNonNull(step.accepted()) : goods.accepted();
        if (accepted > goods.pieces()) {
            throw Refused.badRequest("Only " + goods.pieces() + " pieces were to come back, not " + accepted);
        }
        tx.returns().report(step.stepId(), hash, before, kind, at);
        var sent = kind == StepKind.SENT ? step.waybill() : goods.replacement();
        var after = moved(tx, before.with(goods.after(new GoodsReturn.Step(kind, at, step.note().strip()), accepted, sent)), kind, step, now);
        news.tell(tx, after, "warehouse", told(after, kind), now);
        audit(tx, step, after, now);
        return new WarehouseStepResponse(after.id(), after.state().name(), false);
    }

    private static final Map<StepKind, Set<CaseState>> FROM = Map.of(StepKind.SCANNED, EnumSet.of(CaseState.AWAITING_PARCEL),
            // small carriers do not scan
            StepKind.RECEIVED, EnumSet.of(CaseState.AWAITING_PARCEL, CaseState.PARCEL_UNDERWAY),
            StepKind.INSPECTED, EnumSet.of(CaseState.INSPECTING), StepKind.SENT, EnumSet.of(CaseState.RESEND_DUE));

    /** In the order in which commands lock: conversation, case, and the order after them. */
    private static Case lockedCase(HubTransaction tx, String code) {
        var id = tx.returns().caseOf(code).orElseThrow(() -> Refused.notFound("There is no return with the code '" + code + "'"));
        tx.entities().find(EntityType.CASE, id).map(Case.class::cast).ifPresent(known -> tx.conversations().lock(known.conversationId()));
        return tx.cases().lock(id).orElseThrow(() -> Refused.notFound("There is no case for the code '" + code + "'"));
    }

    private Case moved(HubTransaction tx, Case with, StepKind kind, WarehouseStepRequest step, Instant now) {
        return switch (kind) {
            case SCANNED -> saved(tx, with.to(CaseState.PARCEL_UNDERWAY, now));
            case RECEIVED -> saved(tx, with.to(CaseState.INSPECTING, now));
            case INSPECTED -> fulfilment.inspected(tx, tx.orders().lock(with.orderId()).orElseThrow(), with, Objects.requireNonNull(with.goods()).accepted(), now);
            case SENT -> {
                var done = saved(tx, with.to(CaseState.DONE, now));
                tx.orders().lock(with.orderId()).ifPresent(order -> tx.orders().send(order, done,
                        OrderTable.replacement(done.id(), String.valueOf(step.carrier()), String.valueOf(step.waybill()), now), now));
                yield done;
            }
        };
    }

    private static Case saved(HubTransaction tx, Case one) {
        tx.cases().save(one);
        return one;
    }

    private static Told told(Case after, StepKind kind) {
        return switch (kind) {
            case SCANNED -> Told.SCANNED;
            case RECEIVED -> Told.RECEIVED;
            case INSPECTED -> after.state() == CaseState.GOODS_REFUSED ? Told.REFUSED : after.kind() == CaseKind.RETURN ? Told.ACCEPTED : Told.ACCEPTED_EXCHANGE;
            case SENT -> Told.SENT;
        };
    }

    private static void audit(HubTransaction tx, WarehouseStepRequest step, Case after, Instant now) {
        var facts = new TreeMap<String, Object>(Map.of("kind", step.kind(), "code", step.code(), "state", after.state().name(), "amount", after.amount()));
        tx.audit().add(new AuditTable.Event(now, now, "warehouse", "", "", "warehouseStep", "EXECUTED", "case:" + after.id(), after.conversationId(), "",
                WireCodec.write(facts)));
    }
}
