package deskside.usecases.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import deskside.usecases.aftersales.OpenCase.Outcome;
import deskside.usecases.conversation.Outgoing;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of Wang's fryer was paid with 539.00, nothing has gone back. */
class OpenCaseTest {

    private static final String ORDER = TestShop.FRYER_ON_THE_WAY.id();
    private static final String CHAT = TestShop.WANG_ASKS.id();

    private final InMemoryDesk desk = InMemoryDesk.withTestShop();
    private final Outgoing outgoing = new Outgoing(desk.outbox, desk.session, desk.connection, new SeededIds(), desk.clock);
    private final OpenCase openCase = new OpenCase(desk.orders, desk.outbox, desk.session, outgoing, new CaseRules(desk.catalog, desk.customers, desk.conversations,
            desk.cases, desk.outbox, desk.replica, desk.clock, ZoneId.of("Asia/Shanghai")));
    private final DecideCase decideCase = new DecideCase(desk.session, outgoing);

    @BeforeEach
    void signIn() {
        desk.session.remember(TestShop.AGENT);
    }

    private Outcome refund(String amount) {
        return openCase.open(CHAT, CaseKind.REFUND, ORDER, Money.cny(amount), "七天内降价", null);
    }

    @Test
    void a_request_carries_the_facts_that_its_author_saw_and_stays_good_for_four_hours() {
        assertThat(refund("120.00")).isInstanceOfSatisfying(Outcome.Queued.class, queued -> {
            var item = desk.outbox.find(queued.commandId()).orElseThrow();
            assertThat(queued.approval()).isFalse();
            assertThat(item.notAfter()).isEqualTo(desk.clock.instant().plus(OpenCase.TERM));
            assertThat(item.command()).isEqualTo(new Command.OpenCase(queued.commandId(), CHAT, CaseKind.REFUND, ORDER, Money.cny("120.00"),
                    Money.cny("539.00"), Money.cny("0.00"), "七天内降价", null));
        });
    }

    @Test
    void over_the_own_limit_the_person_is_told_that_somebody_else_decides() {
        assertThat(refund("200.01")).isInstanceOfSatisfying(Outcome.Queued.class, queued -> assertThat(queued.approval()).isTrue());
        assertThat(openCase.facts(ORDER).orElseThrow().ownLimit()).isFalse();
        desk.session.remember(TestShop.SUPERVISOR);
        assertThat(openCase.facts(ORDER).orElseThrow().ownLimit()).isTrue();
    }

    @Test
    void money_that_waits_in_the_own_outbox_is_not_promised_again() {
        refund("400.00");
        var facts = openCase.facts(ORDER).orElseThrow();
        assertThat(facts.waiting()).isEqualTo(Money.cny("400.00"));
        assertThat(facts.refundable()).isEqualTo(Money.cny("139.00"));
        assertThat(refund("140.00")).isEqualTo(new Outcome.TooMuch(Money.cny("139.00")));
        assertThat(desk.outbox.pending()).hasSize(1);
    }

    @Test
    void a_request_in_the_place_of_an_uncertain_one_may_ask_for_the_same_money() {
        var first = ((Outcome.Queued) refund("539.00")).commandId();
        desk.outbox.markSending(first);
        assertThat(openCase.open(CHAT, CaseKind.REFUND, ORDER, Money.cny("500.00"), "改金额", first)).isInstanceOf(Outcome.Queued.class);
        desk.outbox.settle(first, OutboxState.REJECTED, null, "已被新的申请取代", desk.clock.instant());
        assertThat(openCase.facts(ORDER).orElseThrow().waiting()).isEqualTo(Money.cny("500.00"));
    }

    @Test
    void nothing_is_queued_for_what_cannot_be() {
        assertThat(refund("0.00")).isInstanceOf(Outcome.Incomplete.class);
        assertThat(openCase.open(CHAT, CaseKind.REFUND, "unknown", Money.cny("1.00"), "x", null)).isInstanceOf(Outcome.Incomplete.class);
        assertThat(openCase.open(CHAT, CaseKind.REFUND, ORDER, Money.cny("1.00"), "  ", null)).isInstanceOf(Outcome.Incomplete.class);
        assertThat(refund("539.01")).isEqualTo(new Outcome.TooMuch(Money.cny("539.00")));
        assertThat(desk.outbox.pending()).isEmpty();
    }

    @Test
    void who_may_decide_is_told_beforehand() {
        var asked = new Case("case-1", 1, CaseKind.REFUND, CaseState.AWAITING_APPROVAL, ORDER, "c-wang", CHAT, Money.cny("260.00"), Money.cny("539.00"),
                Money.cny("0.00"), "降价", "f".repeat(64), TestShop.AGENT.id(), desk.clock.instant(), null, null, "");
        assertThat(decideCase.right(asked)).isEqualTo(DecideCase.Right.NOT_SUPERVISOR);
        desk.session.remember(TestShop.SUPERVISOR);
        assertThat(decideCase.right(asked)).isEqualTo(DecideCase.Right.YES);
        assertThat(decideCase.right(asked.decided(CaseState.DONE, "x", desk.clock.instant(), ""))).isEqualTo(DecideCase.Right.DECIDED);
        desk.session.remember(new Account(TestShop.AGENT.id(), "lin", "林晓", Role.SUPERVISOR));
        assertThat(decideCase.right(asked)).isEqualTo(DecideCase.Right.OWN_CASE);
        decideCase.decide(asked, true, " 同意 ");
        assertThat(desk.outbox.pending()).singleElement().satisfies(item -> assertThat(item.command()).isEqualTo(
                new Command.DecideCase(item.command().commandId(), CHAT, "case-1", "f".repeat(64), true, "同意")));
    }
}
