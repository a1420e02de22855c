package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.aftersales.Cases} promises. */
public abstract class CasesContract extends PortsContract {

    @Test
    void cases_come_with_the_feed_and_those_that_wait_come_first_oldest_first() {
        var done = opened("case-1", 50, "o-1").decided(CaseState.DONE, "sup-zhao", NOW, "好");
        var waitsLong = opened("case-2", 40, "o-1");
        var waits = opened("case-3", 10, "o-2");
        var declined = opened("case-4", 5, "o-1").decided(CaseState.DECLINED, "sup-zhao", NOW, "");
        ports.replica().apply(TestShop.page("cursor-1", List.of(done, waits, declined, waitsLong)), NOW);
        assertThat(ports.cases().recent(10)).containsExactly(waitsLong, waits, declined, done);
        assertThat(ports.cases().recent(2)).containsExactly(waitsLong, waits);
        assertThat(ports.cases().ofOrder("o-1")).containsExactly(declined, waitsLong, done);
        assertThat(ports.cases().find("case-1")).contains(done);
        assertThat(ports.cases().find("case-9")).isEmpty();
    }

    @Test
    void open_cases_come_by_their_deadline_and_are_found_by_their_conversation() {
        var later = opened("case-1", 50, "o-1").to(CaseState.AWAITING_PARCEL, NOW);
        var sooner = opened("case-2", 10, "o-1").to(CaseState.REFUND_DUE, NOW);
        var lapsed = opened("case-3", 90, "o-2").to(CaseState.LAPSED, NOW);
        ports.replica().apply(TestShop.page("cursor-1", List.of(later, lapsed, sooner)), NOW);
        assertThat(ports.cases().recent(10)).containsExactly(sooner, later, lapsed);
        assertThat(ports.cases().ofConversation("k-wang")).containsExactly(sooner, later, lapsed);
        assertThat(ports.cases().ofConversation("k-other")).isEmpty();
    }

    @Test
    void a_decided_case_takes_the_place_of_the_one_that_waited() {
        var waits = opened("case-1", 50, "o-1");
        var decided = waits.decided(CaseState.DONE, "sup-zhao", NOW, "");
        ports.replica().apply(TestShop.page("cursor-1", List.of(waits)), NOW);
        ports.replica().apply(TestShop.page("cursor-2", List.of(decided)), NOW);
        assertThat(ports.cases().recent(10)).containsExactly(decided);
    }

    private static Case opened(String id, int minutesAgo, String orderId) {
        return new Case(id, 1, CaseKind.REFUND, CaseState.AWAITING_APPROVAL, orderId, "c-wang", "k-wang", Money.cny("260.00"), Money.cny("599.00"),
                Money.cny("0.00"), "降价", "f".repeat(64), "agent-lin", NOW.minus(Duration.ofMinutes(minutesAgo)), null, null, "");
    }
}
