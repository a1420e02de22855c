package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.CommandRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Money: the order of {@code SmallShop} was paid with 599.00. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class CasesTest {

    private static final String CHAT = "chat-1";
    private static final String ORDER = "2026111600423";
    private static final Money ALL = Money.cny("599.00");
    private static final Money NOTHING = Money.cny("0.00");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk chen;
    private TestDesk zhou;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
        chen = running.desk("chen");
        zhou = running.desk("zhou");
        running.gateway().write("m-1", CHAT, "CUSTOMER", "降价了能退差价吗", "情绪升高");
        assertThat(lin.execute(new Command.AcceptConversation(id(), CHAT)).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String id() {
        return "case-" + ++commands;
    }

    private Command.OpenCase refund(String amount, Money seenRefunded, @Nullable String supersedes) {
        return new Command.OpenCase(id(), CHAT, CaseKind.REFUND, ORDER, Money.cny(amount), ALL, seenRefunded, "七天内降价", supersedes);
    }

    private Command.OpenCase refund(String amount) {
        return refund(amount, NOTHING, null);
    }

    private Command.DecideCase decision(Command.OpenCase open, boolean approved) {
        return new Command.DecideCase(id(), CHAT, open.commandId(), hash(open.commandId()), approved, "");
    }

    private String hash(String caseId) {
        return zhou.entity("case", caseId).get("payloadHash").asString();
    }

    private String state(Command.OpenCase open) {
        return zhou.entity("case", open.commandId()).get("state").asString();
    }

    private String refunded() {
        return chen.entity("order", ORDER).get("payments").get(0).get("refunded").get("amount").asString();
    }

    @Test
    void a_small_refund_is_carried_out_at_once_and_shows_at_every_desk() {
        var refund = refund("120.50");
        assertThat(lin.execute(refund).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(state(refund)).isEqualTo("DONE");
        var order = chen.entity("order", ORDER);
        assertThat(new BigDecimal(refunded())).isEqualByComparingTo("120.50");
        assertThat(order.get("payments").get(0).get("state").asString()).isEqualTo("partly_refunded");
        assertThat(order.get("version").asLong()).isEqualTo(2);
        assertThat(chen.transcript(CHAT).getLast()).contains("SYSTEM 林晓 办理了退款 ¥120.50");
    }

    @Test
    void an_order_that_is_refunded_whole_says_so() {
        lin.execute(refund("199.00"));
        lin.execute(refund("200.00", Money.cny("199.00"), null));
        lin.execute(refund("200.00", Money.cny("399.00"), null));
        assertThat(chen.entity("order", ORDER).get("status").asString()).isEqualTo("REFUNDED");
        assertThat(lin.execute(refund("0.01", ALL, null)).reason()).contains("最多可退 ¥0.00");
    }

    @Test
    void two_who_both_refund_it_whole_from_old_facts_refund_it_once_and_the_second_is_told_both_facts() {
        var first = refund("599.00");
        var second = refund("599.00");
        assertThat(zhou.execute(second).outcome()).as("a supervisor may alone").isEqualTo(Outcome.EXECUTED);
        var receipt = lin.execute(first);
        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.reason()).contains("现在实付 ¥599.00、已退 ¥599.00，最多还可退 ¥0.00");
        assertThat(new BigDecimal(refunded())).isEqualByComparingTo("599.00");
    }

    @Test
    void a_refund_over_the_agents_limit_waits_for_another_person() {
        var refund = refund("260.00");
        assertThat(lin.execute(refund).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(state(refund)).isEqualTo("AWAITING_APPROVAL");
        assertThat(new BigDecimal(refunded())).isZero();
        assertThat(zhou.execute(decision(refund, true)).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(state(refund)).isEqualTo("DONE");
        assertThat(new BigDecimal(refunded())).isEqualByComparingTo("260.00");
        assertThat(zhou.execute(decision(refund, true)).reason()).contains("已有结论");
        assertThat(chen.transcript(CHAT)).anyMatch(line -> line.endsWith("林晓 提交了退款 ¥260.00，等待主管审批"))
                .anyMatch(line -> line.endsWith("周岚 同意了退款 ¥260.00，款项原路退回"));
    }

    @Test
    void a_declined_case_pays_nothing_and_cannot_be_approved_afterwards() {
        var refund = refund("260.00");
        lin.execute(refund);
        assertThat(zhou.execute(decision(refund, false)).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(state(refund)).isEqualTo("DECLINED");
        assertThat(zhou.execute(decision(refund, true)).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(new BigDecimal(refunded())).isZero();
    }

    @Test
    void a_supervisor_grants_less_with_an_amount_of_their_own_and_the_requester_reads_it() {
        var asked = refund("260.00");
        lin.execute(asked);
        var more = new Command.GrantLess(id(), CHAT, asked.commandId(), hash(asked.commandId()), Money.cny("260.00"), "");
        assertThat(zhou.execute(more).reason()).contains("小于申请金额");
        var before = hash(asked.commandId());
        var less = new Command.GrantLess(id(), CHAT, asked.commandId(), before, Money.cny("200.00"), "先补 200");
        assertThat(lin.execute(new Command.GrantLess(id(), CHAT, asked.commandId(), before, Money.cny("200.00"), "")).reason()).contains("主管权限");
        assertThat(zhou.execute(less).reason()).isNull();
        assertThat(state(asked)).isEqualTo("DONE");
        var known = chen.entity("case", asked.commandId());
        assertThat(known.get("amount").get("amount").decimalValue()).isEqualByComparingTo("200.00");
        assertThat(known.get("asked").get("amount").decimalValue()).isEqualByComparingTo("260.00");
        assertThat(hash(asked.commandId())).as("what binds it now is the supervisor's").isNotEqualTo(before);
        assertThat(new BigDecimal(refunded())).isEqualByComparingTo("200.00");
        assertThat(chen.transcript(CHAT).getLast()).contains("周岚 把退款 ¥260.00 改批为 ¥200.00，款项原路退回");
        assertThat(zhou.execute(new Command.GrantLess(id(), CHAT, asked.commandId(), before, Money.cny("100.00"), "")).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void a_request_is_taken_back_by_its_author_alone_and_then_nobody_can_approve_it() {
        var asked = refund("260.00");
        lin.execute(asked);
        assertThat(chen.execute(new Command.WithdrawCase(id(), CHAT, ORDER, asked.commandId())).reason()).contains("自己的申请");
        assertThat(zhou.execute(new Command.WithdrawCase(id(), CHAT, ORDER, asked.commandId())).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(lin.execute(new Command.WithdrawCase(id(), CHAT, ORDER, asked.commandId())).reason()).isNull();
        assertThat(state(asked)).isEqualTo("WITHDRAWN");
        assertThat(zhou.execute(decision(asked, true)).reason()).contains("已有结论");
        assertThat(lin.execute(new Command.WithdrawCase(id(), CHAT, ORDER, asked.commandId())).reason()).contains("不能撤回");
        assertThat(new BigDecimal(refunded())).isZero();
    }

    @Test
    void an_approval_that_meets_other_facts_than_the_request_is_not_carried_out() {
        var large = refund("400.00");
        lin.execute(large);
        lin.execute(refund("199.00"));
        assertThat(zhou.execute(decision(large, true)).reason()).contains("您看到实付 ¥599.00、已退 ¥0.00", "已退 ¥199.00，最多还可退 ¥400.00");
        assertThat(state(large)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void what_was_seen_and_what_is_are_both_in_the_reason() {
        lin.execute(refund("199.00"));
        var old = lin.execute(refund("100.00"));
        assertThat(old.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(old.reason()).contains("您看到实付 ¥599.00、已退 ¥0.00", "现在实付 ¥599.00、已退 ¥199.00", "最多还可退 ¥400.00");
    }

    @Test
    void a_command_in_whose_place_another_stands_is_never_carried_out() {
        var old = refund("100.00");
        var late = lin.request(old, 1, running.now().plusSeconds(60));
        var replacement = lin.request(refund("120.00", NOTHING, old.commandId()), 2, running.now().plusSeconds(60));
        assertThat(lin.send(replacement, Map.of()).as(CommandReceipt.class).outcome()).isEqualTo(Outcome.EXECUTED);
        // the place of the old one is used up, and on another device its id is known as replaced
        assertThat(lin.send(late, Map.of()).problem()).isEqualTo("409 SEQUENCE_USED");
        var moved = lin.request(old, 3, running.now().plusSeconds(60));
        assertThat(lin.send(moved, Map.of()).as(CommandReceipt.class).reason()).contains("已被新的申请取代");
        assertThat(new BigDecimal(refunded())).isEqualByComparingTo("120.00");
        var third = lin.request(refund("1.00", Money.cny("120.00"), replacement.commandId()), 4, running.now().plusSeconds(60));
        assertThat(lin.send(third, Map.of()).as(CommandReceipt.class).reason()).contains("已经执行");
    }

    @Test
    void nobody_gets_past_limits_roles_and_the_second_person() {
        var random = new Random(20261123);
        for (var round = 0; round < 12; round++) {
            var amount = Money.cny(BigDecimal.valueOf(20_001 + random.nextInt(39_899), 2));
            var open = new Command.OpenCase(id(), CHAT, CaseKind.values()[random.nextInt(3)], ORDER, amount, ALL, NOTHING, "测试", null);
            assertThat(lin.execute(open).outcome()).isEqualTo(Outcome.EXECUTED);
            var good = decision(open, true);
            var edited = new Command.DecideCase(id(), CHAT, open.commandId(), hash(open.commandId()).replace(hash(open.commandId()).charAt(7), '0'), true, "");
            var swapped = new Command.DecideCase(id(), "chat-x", open.commandId(), hash(open.commandId()), true, "");
            assertThat(List.of(lin.execute(good), lin.execute(edited), chen.execute(decision(open, true)), zhou.execute(swapped)))
                    .allSatisfy(receipt -> assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED));
            if (!edited.payloadHash().equals(good.payloadHash())) {
                assertThat(zhou.execute(new Command.DecideCase(id(), CHAT, open.commandId(), edited.payloadHash(), true, "")).reason()).contains("不一致");
            }
            // the same id with another amount is another command
            var larger = new Command.OpenCase(open.commandId(), CHAT, open.kind(), ORDER, Money.cny("0.01"), ALL, NOTHING, "测试", null);
            assertThat(lin.send(lin.request(larger, 900 + round, running.now().plusSeconds(60)), Map.of()).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
        }
        assertThat(new BigDecimal(refunded())).isZero();
    }

    @Test
    void a_supervisor_does_not_approve_their_own_request() {
        var own = new Command.OpenCase(id(), CHAT, CaseKind.COMPENSATION, ORDER, Money.cny("599.00"), ALL, NOTHING, "道歉", null);
        assertThat(lin.execute(own).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(lin.execute(decision(own, true)).reason()).contains("主管权限");
        assertThat(zhou.execute(decision(own, true)).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void twelve_who_ask_for_the_same_money_at_the_same_time_get_it_once() throws Exception {
        var tasks = new ArrayList<Callable<CommandReceipt>>();
        for (var i = 0; i < 12; i++) {
            var desk = i % 2 == 0 ? lin : zhou;
            var request = desk.request(refund("200.00"), 1 + i, running.now().plusSeconds(60));
            var unordered = new CommandRequest(request.commandId(), request.deviceId(), request.aggregate(), 1 + i, request.type(),
                    request.payload(), request.payloadHash(), request.createdAt(), request.notAfter());
            tasks.add(() -> {
                var answer = desk.send(unordered, Map.of());
                return answer.status() == 200 ? answer.as(CommandReceipt.class) : new CommandReceipt(unordered.commandId(), Outcome.REJECTED, "-", "place used");
            });
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            var executed = 0;
            for (var result : pool.invokeAll(tasks)) {
                executed += result.get().outcome() == Outcome.EXECUTED ? 1 : 0;
            }
            assertThat(executed).isEqualTo(1);
        }
        assertThat(new BigDecimal(refunded())).isEqualByComparingTo("200.00");
    }

    @Test
    void foreign_orders_and_conversations_and_senseless_amounts_are_rejected() {
        assertThat(chen.execute(refund("1.00")).reason()).contains("其他同事");
        assertThat(lin.execute(refund("0.00")).reason()).contains("大于零");
        assertThat(lin.execute(refund("-5.00")).reason()).contains("大于零");
        assertThat(lin.execute(new Command.OpenCase(id(), CHAT, CaseKind.REFUND, "no-such", ALL, ALL, NOTHING, "x", null)).reason()).contains("没有找到这个订单");
        assertThat(lin.execute(new Command.OpenCase(id(), CHAT, CaseKind.REFUND, ORDER, Money.cny("1.00"), ALL, NOTHING, " ", null)).reason()).contains("理由");
    }
}
