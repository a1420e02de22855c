package deskside.usecases.aftersales;

import deskside.domain.aftersales.Basis;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Cases;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.order.Order;
import deskside.domain.order.Orders;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.usecases.aftersales.CaseRow.Status;
import deskside.usecases.people.PersonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the hub's cases with what this desk has asked for or decided and not heard of yet laid over them. */
public final class LoadCases {

    /** Commands of the own outbox that are looked through. */
    private static final int RECENT = 500;
    private static final Set<Class<? extends Command>> ABOUT_CASES = Set.of(Command.OpenCase.class, Command.DecideCase.class, Command.GrantLess.class,
            Command.WithdrawCase.class, Command.SettleCase.class);

    private final Cases cases;
    private final Orders orders;
    private final Customers customers;
    private final Outbox outbox;
    private final CaseRules rules;
    private final PersonNames names;

    public LoadCases(Cases cases, Orders orders, Customers customers, Outbox outbox, CaseRules rules, PersonNames names) {
        this.cases = cases;
        this.orders = orders;
        this.customers = customers;
        this.outbox = outbox;
        this.rules = rules;
        this.names = names;
    }

    /** Those that need somebody first, the rest newest first. @param limit of the hub's */
    public List<CaseRow> recent(int limit) {
        var recent = outbox.recent(RECENT, ABOUT_CASES);
        var known = cases.recent(limit);
        var decisions = recent.stream().filter(item -> !item.state().isFinal() && !caseOf(item.command()).isEmpty())
                .collect(Collectors.toMap(item -> caseOf(item.command()), item -> item, (newest, _) -> newest));
        var rows = new ArrayList<CaseRow>();
        known.forEach(one -> rows.add(row(one, decisions)));
        recent.stream().filter(item -> isUnknown(item, known)).forEach(item -> rows.add(row(item, (Command.OpenCase) item.command())));
        rows.sort(CaseRow.byUrgency());
        return rows;
    }

    /** The case that somebody at this desk has done something about; blank: none. */
    private static String caseOf(Command command) {
        return switch (command) {
            case Command.DecideCase decide -> decide.caseId();
            case Command.GrantLess grant -> grant.caseId();
            case Command.WithdrawCase withdraw -> withdraw.caseId();
            case Command.SettleCase settle -> settle.caseId();
            default -> "";
        };
    }

    private boolean isUnknown(OutboxItem item, List<Case> known) {
        return item.command() instanceof Command.OpenCase open && item.state() != OutboxState.ACKED && item.state() != OutboxState.DROPPED
                && known.stream().noneMatch(one -> one.id().equals(open.commandId()));
    }

    private CaseRow row(Case one, Map<String, OutboxItem> decisions) {
        var decision = decisions.get(one.id());
        var order = orders.find(one.orderId());
        return new CaseRow(one.id(), one.kind(), status(one, decision != null), customerName(one.customerId()), one.orderId(), order, one.conversationId(),
                one.amount(), masked(one.customerId(), one.reason()), names.of(one.openedBy()),
                one.openedAt(), one.decidedBy() == null ? null : names.of(one.decidedBy()), null, decision, one, one.basis());
    }

    private static Status status(Case one, boolean decided) {
        if (decided && one.state().isOpen()) {
            return Status.DECISION_WAITS;
        }
        return switch (one.state()) {
            case AWAITING_APPROVAL -> Status.AWAITING_APPROVAL;
            case REFUND_DUE, GOODS_REFUSED -> Status.DUE;
            case AWAITING_PARCEL, PARCEL_UNDERWAY, INSPECTING, RESEND_DUE -> Status.UNDERWAY;
            case DONE -> Status.DONE;
            case DECLINED -> Status.DECLINED;
            case WITHDRAWN, LAPSED, SENT_BACK -> Status.ENDED;
        };
    }

    private CaseRow row(OutboxItem item, Command.OpenCase open) {
        var refused = item.state() == OutboxState.REJECTED || item.state() == OutboxState.EXPIRED || item.state() == OutboxState.HELD;
        var order = orders.find(open.orderId());
        return new CaseRow(open.commandId(), open.kind(), refused ? Status.REFUSED : Status.REQUEST_WAITS,
                order.map(Order::customerId).map(this::customerName).orElse(open.orderId()), open.orderId(), order, open.conversationId(), open.amount(),
                masked(order.map(Order::customerId).orElse(""), open.reason()), names.of(item.agentId()), item.createdAt(), null, item, null, null,
                order.map(known -> basis(item, open, known)).orElse(null));
    }

    private @Nullable Basis basis(OutboxItem item, Command.OpenCase open, Order order) {
        return open.claim() == null ? null : rules.decide(item, open, order).basis(open.claim(), rules.zone()).orElse(null);
    }

    private String masked(String customerId, String text) {
        return customers.find(customerId).map(Masking::of).orElse(Masking.ofAnybody()).text(text);
    }

    private String customerName(String customerId) {
        return customers.find(customerId).map(Customer::name).map(Masking::name).orElse(customerId);
    }

    /** How many wait for the decision of another person. */
    public int awaiting() {
        return (int) cases.recent(RECENT).stream().filter(one -> one.state() == CaseState.AWAITING_APPROVAL).count();
    }
}
