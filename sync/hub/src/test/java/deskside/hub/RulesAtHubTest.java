package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.GoodsState;
import deskside.domain.aftersales.Ground;
import deskside.domain.aftersales.RuleUse;
import deskside.domain.sync.Command;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.CommandRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/**
 * The demo shop's rules at its hub. Customer c-0001 paid 599.00 for a fryer some days ago (2027-02-25T12:14:35Z), which became 120.00 cheaper since; what a
 * desk says about that is a claim.
 */
final class RulesAtHubTest {

    private static final String CHAT = "chat-1";
    private static final String FRYER = "2026111600423";
    private static final Money PAID = Money.cny("599.00");
    private static final Money NOTHING = Money.cny("0.00");
    private static final Instant TODAY = Instant.parse("2027-03-01T04:00:00Z");
    /** Price protection ends, seven days after the payment. */
    private static final Instant END = Instant.parse("2027-03-04T12:14:35Z");
    private static final Claim PRICE_FELL = Claim.ofLine(Ground.PRICE_DROP, "AF-500", 1);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(TODAY);
    private Hub hub;
    private TestDesk lin;
    private TestDesk chen;
    private TestDesk zhou;
    private int commands;

    @BeforeEach
    void start() {
        hub = Hub.start(HubConfig.demo(HubConfig.h2(folder.resolve("demo")), RunningHub.GATEWAY), now::get, RunningHub.ids(), RiskFilter.standard());
        lin = TestDesk.signedIn(hub.baseUri(), "lin", TODAY);
        chen = TestDesk.signedIn(hub.baseUri(), "chen", TODAY);
        zhou = TestDesk.signedIn(hub.baseUri(), "zhou", TODAY);
        var gateway = new TestDesk(hub.baseUri(), "none", TODAY);
        gateway.token = RunningHub.GATEWAY;
        gateway.write("m-1", CHAT, "c-0001", "CUSTOMER", "你们当时说7天保价的", "转人工");
        lin.execute(new Command.AcceptConversation(id(), CHAT));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private String id() {
        return "c-" + ++commands;
    }

    private Command.OpenCase claim(CaseKind kind, String amount, @Nullable Claim claim) {
        return new Command.OpenCase(id(), CHAT, kind, FRYER, Money.cny(amount), PAID, NOTHING, "客户要求", null, claim, null);
    }

    private BigDecimal refunded() {
        return chen.entity("order", FRYER).get("payments").get(0).get("refunded").get("amount").decimalValue();
    }

    @Test
    void what_the_rules_allow_is_carried_out_and_the_case_keeps_why() {
        var open = claim(CaseKind.PRICE_PROTECTION, "120.00", PRICE_FELL);
        assertThat(lin.execute(open).reason()).isNull();
        assertThat(refunded()).isEqualByComparingTo("120.00");
        var basis = chen.entity("case", open.commandId()).get("basis");
        assertThat(basis.get("rule").get("ruleId").asString()).isEqualTo("PP-7D.claim");
        assertThat(basis.get("rule").get("revision").asInt()).isEqualTo(12);
        assertThat(basis.get("reasons").get(2).get("text").get("zh").asString()).isEqualTo("同一 SKU 降价：¥599.00 → ¥479.00");
        assertThat(basis.get("reasons").get(2).get("sources").get("en").asString()).contains("1 Mar 12:00");
    }

    @Test
    void a_cent_more_than_the_price_fell_is_refused_whoever_asks_and_whatever_rule_they_name() {
        var rule = new RuleUse("PP-7D", 12, "PP-7D.claim");
        var open = new Command.OpenCase(id(), CHAT, CaseKind.PRICE_PROTECTION, FRYER, Money.cny("120.01"), PAID, NOTHING, "客户要求", null, PRICE_FELL, rule);
        assertThat(lin.execute(open).reason()).isEqualTo("按规则最多 ¥120.00，申请的 ¥120.01 没有执行。");
        assertThat(zhou.execute(claim(CaseKind.PRICE_PROTECTION, "120.01", PRICE_FELL)).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(refunded()).isZero();
    }

    @Test
    void a_refusal_names_the_clause_and_what_can_be_done_instead() {
        assertThat(lin.execute(claim(CaseKind.REFUND, "599.00", Claim.ofOrder(Ground.CANCELLED))).reason())
                .contains("《取消订单规则 v6》 §2", "拒收包裹，或签收后申请退货。没有执行");
        assertThat(lin.execute(claim(CaseKind.REFUND, "599.00", Claim.ofOrder(Ground.NOT_RECEIVED))).reason()).contains("还缺凭证：快递核实记录");
        assertThat(lin.execute(claim(CaseKind.REFUND, "1.00", Claim.ofOrder(Ground.CHANGED_MIND))).reason()).contains("没有规则");
        assertThat(lin.execute(claim(CaseKind.REFUND, "1.00", null)).reason()).contains("没有写明客户的诉求");
        assertThat(refunded()).isZero();
    }

    @Test
    void the_same_line_is_protected_once() {
        assertThat(lin.execute(claim(CaseKind.PRICE_PROTECTION, "100.00", PRICE_FELL)).reason()).isNull();
        var again = new Command.OpenCase(id(), CHAT, CaseKind.PRICE_PROTECTION, FRYER, Money.cny("20.00"), PAID, Money.cny("100.00"), "客户要求", null,
                PRICE_FELL, null);
        assertThat(lin.execute(again).reason()).contains("不符合《价格保护规则 v12》 §3");
    }

    @Test
    void a_coupon_is_given_and_no_money_goes_back_but_another_person_allows_it_above_the_agents_limit() {
        var small = claim(CaseKind.COMPENSATION, "50.00", Claim.ofOrder(Ground.SERVICE));
        assertThat(lin.execute(small).reason()).isNull();
        assertThat(chen.entity("case", small.commandId()).get("state").asString()).isEqualTo("DONE");
        var larger = claim(CaseKind.COMPENSATION, "50.01", Claim.ofOrder(Ground.SERVICE));
        assertThat(lin.execute(larger).reason()).isNull();
        assertThat(chen.entity("case", larger.commandId()).get("state").asString()).isEqualTo("AWAITING_APPROVAL");
        assertThat(zhou.execute(decision(larger, true)).reason()).isNull();
        assertThat(chen.transcript(CHAT).getLast()).contains("同意了补偿 ¥50.01，优惠券已发放");
        assertThat(refunded()).isZero();
    }

    @Test
    void goods_that_are_sent_again_leave_the_stock_once_and_stay_gone_when_the_shop_is_loaded_anew() {
        var lost = Claim.ofLine(Ground.NOT_RECEIVED, "AF-500", 1).with(List.of(Evidence.CARRIER_RECORD));
        var open = claim(CaseKind.RESEND, "599.00", lost);
        assertThat(lin.execute(open).reason()).isNull();
        assertThat(stock(chen)).as("it is worth more than an agent gives alone").isEqualTo(132);
        assertThat(zhou.execute(decision(open, true)).reason()).isNull();
        assertThat(stock(chen)).isEqualTo(131);
        assertThat(chen.transcript(CHAT).getLast()).contains("同意了补发 ¥599.00，已通知仓库补寄");
        assertThat(refunded()).isZero();
        assertThat(lin.execute(claim(CaseKind.RESEND, "599.00", lost)).reason()).contains("《显示签收但未收到 v5》 §3");
        assertThat(lin.execute(claim(CaseKind.REFUND, "599.00", Claim.ofOrder(Ground.NOT_RECEIVED).with(List.of(Evidence.CARRIER_RECORD)))).reason())
                .contains("《显示签收但未收到 v5》 §3");
        hub.close();
        now.set(TODAY.plus(Duration.ofDays(1)));
        hub = Hub.start(HubConfig.demo(HubConfig.h2(folder.resolve("demo")), RunningHub.GATEWAY), now::get, RunningHub.ids(), RiskFilter.standard());
        assertThat(stock(TestDesk.signedIn(hub.baseUri(), "chen", now.get()))).isEqualTo(131);
    }

    private static int stock(TestDesk desk) {
        return desk.entity("product", "AF-500").get("stock").asInt();
    }

    @Test
    void an_invoice_is_asked_for_without_money_moving() {
        var open = claim(CaseKind.INVOICE, "599.00", Claim.ofOrder(Ground.INVOICE));
        assertThat(lin.execute(open).reason()).isNull();
        assertThat(chen.entity("case", open.commandId()).get("state").asString()).isEqualTo("DONE");
        assertThat(refunded()).isZero();
    }

    @Test
    void a_request_made_in_time_by_somebody_offline_is_good_and_no_clock_of_a_desk_stretches_that_beyond_four_hours() {
        var made = END.minus(Duration.ofMinutes(5));
        now.set(END.plus(Duration.ofHours(3)));
        assertThat(send(claim(CaseKind.PRICE_PROTECTION, "60.00", PRICE_FELL), made).reason()).isNull();
    }

    @Test
    void a_request_that_claims_to_be_from_before_the_end_is_refused_after_four_hours() {
        now.set(END.plus(Duration.ofHours(4)).plusSeconds(2));
        assertThat(send(claim(CaseKind.PRICE_PROTECTION, "60.00", PRICE_FELL), END.minus(Duration.ofMinutes(5))).reason()).contains("《价格保护规则 v12》 §1");
        assertThat(send(claim(CaseKind.PRICE_PROTECTION, "60.00", PRICE_FELL), now.get().plus(Duration.ofDays(1))).reason()).contains("《价格保护规则 v12》 §1");
        assertThat(refunded()).isZero();
    }

    /** Signed in anew, since days have passed. */
    private CommandReceipt send(Command.OpenCase open, Instant made) {
        lin = TestDesk.signedIn(hub.baseUri(), "lin", now.get());
        chen = TestDesk.signedIn(hub.baseUri(), "chen", now.get());
        var plain = lin.request(open, ++commands, now.get().plusSeconds(60));
        return lin.send(new CommandRequest(plain.commandId(), plain.deviceId(), plain.aggregate(), plain.aggregateSeq(), plain.type(), plain.payload(),
                plain.payloadHash(), made, plain.notAfter()), Map.of()).as(CommandReceipt.class);
    }

    private Command.DecideCase decision(Command.OpenCase open, boolean approved) {
        return new Command.DecideCase(id(), CHAT, open.commandId(), lin.request(open, 1, TODAY).payloadHash(), approved, "");
    }

    /** Everything an agent might try, at random, in any order; the hub gives what the rules give and no more. */
    @Test
    void no_attempt_of_an_agent_gets_past_rules_roles_and_the_second_person() {
        long seed = 20270301;
        var random = new Random(seed);
        var waiting = new ArrayList<Command.OpenCase>();
        var protectedFor = NOTHING;
        for (var round = 0; round < 60; round++) {
            var grounds = Ground.values();
            var kinds = CaseKind.values();
            var kind = kinds[random.nextInt(kinds.length)];
            var amount = BigDecimal.valueOf(5_001 + random.nextInt(80_000), 2).toPlainString();
            var claim = random.nextInt(5) == 0 ? null : new Claim(grounds[random.nextInt(grounds.length)], random.nextBoolean() ? "AF-500" : null,
                    1 + random.nextInt(2), GoodsState.values()[random.nextInt(3)], true, random.nextBoolean(), List.of(Evidence.PHOTO));
            var open = new Command.OpenCase(id(), CHAT, kind, FRYER, Money.cny(amount), PAID, protectedFor, "客户要求", null, claim, null);
            var receipt = (random.nextBoolean() ? lin : chen).execute(open);
            if (receipt.outcome() == Outcome.EXECUTED) {
                if (kind == CaseKind.PRICE_PROTECTION) {
                    protectedFor = open.amount();
                }
                assertThat(zhou.entity("case", open.commandId()).get("state").asString()).as("seed %d round %d: %s", seed, round, open)
                        .isIn(kind == CaseKind.COMPENSATION || kind == CaseKind.RESEND ? List.of("AWAITING_APPROVAL")
                                : kind.returnsGoods() ? List.of("AWAITING_PARCEL") : List.of("AWAITING_APPROVAL", "DONE"));
                waiting.add(open);
            }
            if (!waiting.isEmpty()) {
                var own = waiting.get(random.nextInt(waiting.size()));
                assertThat(lin.execute(decision(own, true)).outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(chen.execute(decision(own, true)).outcome()).isEqualTo(Outcome.REJECTED);
                var edited = new Command.OpenCase(own.commandId(), CHAT, own.kind(), FRYER, own.amount().plus(Money.cny("1.00")), PAID, own.seenRefunded(), "客户要求", null,
                        own.claim(), null);
                assertThat(lin.send(lin.request(edited, 5_000 + round, TODAY.plusSeconds(60)), Map.of()).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
            }
        }
        assertThat(refunded()).as("seed %d: only price protection within the fall is an agent's to pay alone here", seed)
                .isEqualByComparingTo(protectedFor.amount()).isLessThanOrEqualTo(new BigDecimal("120.00"));
        assertThat(waiting).as("seed %d: some were good", seed).isNotEmpty();
    }
}
