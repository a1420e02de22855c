package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.CaseTerms;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.ExpectedReturns;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.WarehouseStepRequest;
import deskside.sync.protocol.WarehouseStepResponse;
import deskside.sync.protocol.WireCodec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Goods that come back, at the demo shop's hub: customer c-0001 paid 599.00 for one fryer (AF-500, 132 in stock) and signed for it some days ago. The shop's own
 * systems report over HTTP, as they would.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ReturnsTest {

    private static final String CHAT = "chat-1";
    private static final String FRYER = "2026111600423";
    private static final Money PAID = Money.cny("599.00");
    private static final Money NOTHING = Money.cny("0.00");
    private static final Instant TODAY = Instant.parse("2027-03-01T04:00:00Z");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(TODAY);
    private Hub hub;
    private TestDesk lin;
    private TestDesk chen;
    private TestDesk warehouse;
    private int commands;
    private int steps;

    @BeforeEach
    void start() {
        open();
        lin = TestDesk.signedIn(hub.baseUri(), "lin", TODAY);
        chen = TestDesk.signedIn(hub.baseUri(), "chen", TODAY);
        warehouse.write("m-1", CHAT, "c-0001", "CUSTOMER", "不想要了，能退吗", "转人工");
        lin.execute(new Command.AcceptConversation(id(), CHAT));
    }

    private void open() {
        hub = Hub.start(HubConfig.demo(HubConfig.h2(folder.resolve("hub")), RunningHub.GATEWAY).withDatabase(database.url(folder), database.user(), ""), now::get,
                RunningHub.ids(), RiskFilter.standard());
        warehouse = new TestDesk(hub.baseUri(), "none", TODAY);
        warehouse.token = RunningHub.GATEWAY;
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private String id() {
        return "ret-" + ++commands;
    }

    private Command.OpenCase open(CaseKind kind, String amount, Claim claim) {
        return new Command.OpenCase(id(), CHAT, kind, FRYER, Money.cny(amount), PAID, NOTHING, "客户要求", null, claim, null);
    }

    private Command.OpenCase returned() {
        var open = open(CaseKind.RETURN, "599.00", Claim.ofLine(Ground.CHANGED_MIND, "AF-500", 1));
        assertThat(lin.execute(open).reason()).isNull();
        return open;
    }

    private Command.OpenCase exchanged() {
        var open = open(CaseKind.EXCHANGE, "0.00", Claim.ofLine(Ground.DEFECT, "AF-500", 1).with(List.of(Evidence.PHOTO)));
        assertThat(lin.execute(open).reason()).isNull();
        return open;
    }

    private JsonNode known(Command.OpenCase open) {
        return chen.entity("case", open.commandId());
    }

    private String state(Command.OpenCase open) {
        return known(open).get("state").asString();
    }

    private String code(Command.OpenCase open) {
        return known(open).get("goods").get("code").asString();
    }

    private TestDesk.Answer step(Command.OpenCase open, String kind, @Nullable Integer accepted) {
        return report(new WarehouseStepRequest("wms-" + ++steps, code(open), kind, now.get(), accepted, "", kind.equals("SENT") ? "顺丰" : null,
                kind.equals("SENT") ? "SF1000000000" + steps : null));
    }

    private TestDesk.Answer report(WarehouseStepRequest step) {
        return warehouse.post(Paths.WAREHOUSE_STEPS, WireCodec.write(step), Map.of());
    }

    private Command.SettleCase settle(Command.OpenCase open, CaseState seen, String amount) {
        return new Command.SettleCase(id(), CHAT, open.commandId(), seen, Money.cny(amount));
    }

    private BigDecimal refunded() {
        return chen.entity("order", FRYER).get("payments").get(0).get("refunded").get("amount").decimalValue();
    }

    private int stock() {
        return chen.entity("product", "AF-500").get("stock").asInt();
    }

    @Test
    void a_return_waits_for_the_parcel_with_code_label_and_deadline_and_the_refund_becomes_due_by_itself() {
        var open = returned();
        assertThat(state(open)).isEqualTo("AWAITING_PARCEL");
        assertThat(code(open)).matches("RT-[2-9A-Z]{4,10}");
        assertThat(known(open).get("goods").get("label").get("address").asString()).contains("嘉兴");
        assertThat(Instant.parse(known(open).get("dueAt").asString())).isEqualTo(TODAY.plus(CaseTerms.PARCEL));
        assertThat(chen.transcript(CHAT).getLast()).contains("办理了退货 ¥599.00，退货码 " + code(open));
        assertThat(refunded()).as("nothing goes back before the goods are there").isZero();

        assertThat(step(open, "SCANNED", null).as(WarehouseStepResponse.class).state()).isEqualTo("PARCEL_UNDERWAY");
        assertThat(step(open, "RECEIVED", null).as(WarehouseStepResponse.class).state()).isEqualTo("INSPECTING");
        assertThat(lin.execute(settle(open, CaseState.REFUND_DUE, "599.00")).reason()).contains("有变化");
        assertThat(step(open, "INSPECTED", 1).as(WarehouseStepResponse.class).state()).isEqualTo("REFUND_DUE");
        assertThat(refunded()).isZero();
        assertThat(stock()).as("what nobody wanted can be sold again").isEqualTo(133);

        assertThat(chen.execute(settle(open, CaseState.REFUND_DUE, "598.00")).reason()).as("another amount than the case has").contains("有变化");
        assertThat(chen.execute(settle(open, CaseState.REFUND_DUE, "599.00")).reason()).as("whoever is there carries it out").isNull();
        assertThat(state(open)).isEqualTo("DONE");
        assertThat(refunded()).isEqualByComparingTo("599.00");
        assertThat(lin.execute(settle(open, CaseState.REFUND_DUE, "599.00")).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(refunded()).isEqualByComparingTo("599.00");
        assertThat(chen.entity("order", FRYER).get("status").asString()).isEqualTo("REFUNDED");
    }

    @Test
    void an_exchange_sets_the_goods_aside_and_the_replacement_is_a_parcel_of_the_order() {
        var open = exchanged();
        assertThat(stock()).as("set aside").isEqualTo(131);
        assertThat(known(open).get("goods").get("label").get("payer").asString()).as("a defect is the shop's fault").isEqualTo("SHOP");
        step(open, "RECEIVED", null);
        assertThat(step(open, "INSPECTED", 1).as(WarehouseStepResponse.class).state()).isEqualTo("RESEND_DUE");
        assertThat(step(open, "SENT", null).as(WarehouseStepResponse.class).state()).isEqualTo("DONE");
        assertThat(stock()).as("a faulty one is not sold again").isEqualTo(131);
        var parcels = chen.entity("order", FRYER).get("shipments");
        assertThat(parcels.get(parcels.size() - 1).get("trackingNumber").asString()).startsWith("SF1000000000");
        assertThat(refunded()).isZero();
        hub.close();
        now.set(TODAY.plus(Duration.ofDays(1)));
        open();
        chen = TestDesk.signedIn(hub.baseUri(), "chen", now.get());
        assertThat(chen.entity("order", FRYER).get("shipments").size()).as("the shop was loaded anew").isEqualTo(parcels.size());
        assertThat(stock()).isEqualTo(131);
    }

    @Test
    void goods_that_are_not_accepted_go_back_and_what_was_set_aside_is_free_again() {
        var open = returned();
        step(open, "RECEIVED", null);
        assertThat(step(open, "INSPECTED", 0).as(WarehouseStepResponse.class).state()).isEqualTo("GOODS_REFUSED");
        assertThat(lin.execute(settle(open, CaseState.GOODS_REFUSED, "599.00")).reason()).isNull();
        assertThat(state(open)).isEqualTo("SENT_BACK");
        assertThat(refunded()).isZero();
        assertThat(stock()).isEqualTo(132);
        assertThat(lin.execute(open(CaseKind.RETURN, "599.00", Claim.ofLine(Ground.CHANGED_MIND, "AF-500", 1))).reason()).as("it may be tried again").isNull();
    }

    @Test
    void money_of_an_open_return_is_gone_for_everything_else() {
        var open = returned();
        assertThat(lin.execute(open(CaseKind.PRICE_PROTECTION, "120.00", Claim.ofLine(Ground.PRICE_DROP, "AF-500", 1))).reason()).contains("还可退 ¥0.00");
        assertThat(lin.execute(open(CaseKind.RETURN, "599.00", Claim.ofLine(Ground.CHANGED_MIND, "AF-500", 1))).outcome()).as("the same piece").isEqualTo(Outcome.REJECTED);
        assertThat(lin.execute(new Command.WithdrawCase(id(), CHAT, FRYER, open.commandId())).reason()).isNull();
        assertThat(state(open)).isEqualTo("WITHDRAWN");
        assertThat(lin.execute(open(CaseKind.PRICE_PROTECTION, "120.00", Claim.ofLine(Ground.PRICE_DROP, "AF-500", 1))).reason()).isNull();
        assertThat(refunded()).isEqualByComparingTo("120.00");
    }

    @Test
    void a_parcel_that_never_comes_ends_the_case_and_frees_the_reservation() throws Exception {
        var open = exchanged();
        assertThat(stock()).isEqualTo(131);
        hub.close();
        now.set(TODAY.plus(CaseTerms.PARCEL).plusSeconds(1));
        open();
        // the hub's clock runs at its start, on a thread of its own
        chen = TestDesk.signedIn(hub.baseUri(), "chen", now.get());
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!state(open).equals("LAPSED") && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(state(open)).isEqualTo("LAPSED");
        assertThat(stock()).isEqualTo(132);
        assertThat(step(open, "SCANNED", null).problem()).isEqualTo("409 OUT_OF_ORDER");
    }

    @Test
    void a_report_counts_once_and_only_in_its_place() {
        var open = returned();
        var scan = new WarehouseStepRequest("scan-1", code(open), "SCANNED", now.get(), null, "", null, null);
        assertThat(report(scan).as(WarehouseStepResponse.class).duplicate()).isFalse();
        assertThat(report(scan).as(WarehouseStepResponse.class)).isEqualTo(new WarehouseStepResponse(open.commandId(), "PARCEL_UNDERWAY", true));
        assertThat(report(new WarehouseStepRequest("scan-1", code(open), "RECEIVED", now.get(), null, "", null, null)).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
        assertThat(step(open, "SCANNED", null).problem()).isEqualTo("409 OUT_OF_ORDER");
        assertThat(step(open, "INSPECTED", 1).problem()).as("it has not arrived").isEqualTo("409 OUT_OF_ORDER");
        step(open, "RECEIVED", null);
        assertThat(step(open, "INSPECTED", 2).problem()).as("more than were sent").isEqualTo("400 BAD_REQUEST");
        assertThat(step(open, "INSPECTED", null).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(warehouse.get(Paths.WAREHOUSE_RETURNS).as(ExpectedReturns.class).returns()).singleElement().satisfies(expected -> {
            assertThat(expected.code()).isEqualTo(code(open));
            assertThat(expected.state()).isEqualTo("INSPECTING");
        });
    }

    @Test
    void the_database_is_the_last_defence_against_more_money_or_pieces_than_the_order_has() throws SQLException {
        returned();
        try (var connection = DriverManager.getConnection(database.url(folder), database.user().isEmpty() ? "hub" : database.user(), "");
             var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update order_balance set refunded = 0.01 where order_id = '" + FRYER + "'"))
                    .as("599.00 are promised").isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("update line_balance set returned = 2 where order_id = '" + FRYER + "'")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("update order_balance set promised = -1 where order_id = '" + FRYER + "'")).isInstanceOf(SQLException.class);
        }
    }

    /** Requests, withdrawals, reports and settlements in any order: never more than was paid, never a piece too much, the stock adds up. */
    @Test
    void whatever_is_tried_in_any_order_money_pieces_and_stock_stay_right() {
        long seed = 20270301 + database.ordinal();
        var random = new Random(seed);
        var cases = new ArrayList<Command.OpenCase>();
        for (var round = 0; round < 50; round++) {
            var pick = cases.isEmpty() ? null : cases.get(random.nextInt(cases.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    var open = new Command.OpenCase(id(), CHAT, CaseKind.RETURN, FRYER, PAID, PAID, Money.cny(refunded()), "客户要求", null,
                            Claim.ofLine(Ground.CHANGED_MIND, "AF-500", 1), null);
                    if (lin.execute(open).outcome() == Outcome.EXECUTED) {
                        cases.add(open);
                    }
                }
                case 1 -> {
                    var open = new Command.OpenCase(id(), CHAT, CaseKind.EXCHANGE, FRYER, NOTHING, PAID, Money.cny(refunded()), "客户要求", null,
                            Claim.ofLine(Ground.DEFECT, "AF-500", 1).with(List.of(Evidence.PHOTO)), null);
                    if (lin.execute(open).outcome() == Outcome.EXECUTED) {
                        cases.add(open);
                    }
                }
                case 2 -> {
                    if (pick != null) {
                        lin.execute(new Command.WithdrawCase(id(), CHAT, FRYER, pick.commandId()));
                    }
                }
                case 3, 4 -> {
                    if (pick != null) {
                        var kind = List.of("SCANNED", "RECEIVED", "INSPECTED", "SENT").get(random.nextInt(4));
                        step(pick, kind, kind.equals("INSPECTED") ? random.nextInt(2) : null);
                    }
                }
                default -> {
                    if (pick != null) {
                        var seen = random.nextBoolean() ? CaseState.REFUND_DUE : CaseState.GOODS_REFUSED;
                        lin.execute(settle(pick, seen, pick.amount().amount().toPlainString()));
                    }
                }
            }
        }
        var paidBack = BigDecimal.ZERO;
        var moved = 0;
        for (var open : cases) {
            var state = state(open);
            var accepted = known(open).get("goods").get("accepted").asInt();
            if (open.kind() == CaseKind.RETURN) {
                paidBack = state.equals("DONE") ? paidBack.add(known(open).get("amount").get("amount").decimalValue()) : paidBack;
                moved += accepted;
            } else if (!List.of("WITHDRAWN", "LAPSED", "SENT_BACK").contains(state)) {
                moved--;
            }
        }
        assertThat(refunded()).as("seed %d", seed).isEqualByComparingTo(paidBack).isLessThanOrEqualTo(PAID.amount());
        assertThat(stock()).as("seed %d", seed).isEqualTo(132 + moved);
        assertThat(cases).as("seed %d: some were good", seed).isNotEmpty();
    }

    @Test
    void only_the_author_withdraws_and_a_closed_chat_is_no_hindrance_for_what_is_due() {
        var open = returned();
        assertThat(chen.execute(new Command.WithdrawCase(id(), CHAT, FRYER, open.commandId())).reason()).contains("自己的申请");
        step(open, "RECEIVED", null);
        assertThat(lin.execute(new Command.WithdrawCase(id(), CHAT, FRYER, open.commandId())).reason()).contains("不能撤回");
        lin.execute(new Command.CloseConversation(id(), CHAT));
        step(open, "INSPECTED", 1);
        assertThat(chen.execute(settle(open, CaseState.REFUND_DUE, "599.00")).reason()).isNull();
        assertThat(refunded()).isEqualByComparingTo("599.00");
    }

    @Test
    void an_event_is_told_once_whichever_desk_tells_it() {
        var key = "notice:parcel_delivered:SH-2026111600423:" + TODAY.truncatedTo(ChronoUnit.DAYS).getEpochSecond();
        assertThat(lin.execute(new Command.SendReply(id(), CHAT, "您的包裹已签收。", 1, key)).reason()).isNull();
        assertThat(lin.execute(new Command.SendReply(id(), CHAT, "您的包裹已签收。", 1, key)).reason()).contains("已经告知过");
        assertThat(lin.execute(new Command.SendReply(id(), CHAT, "还有什么可以帮您", 1, "suggestion-1")).reason()).isNull();
    }
}
