package deskside.usecases.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.order.Order;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Command;
import deskside.rules.Decision.Outcome;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopRules;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.people.PersonNames;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk offers what the rules allow and queues nothing else. Wang's fryer, paid with 539.00, became 50.00 cheaper. */
class CaseRulesTest {

    private static final Order ORDER = TestShop.FRYER_ON_THE_WAY;
    private static final String CHAT = TestShop.WANG_ASKS.id();
    private static final Claim PRICE_FELL = Claim.ofLine(Ground.PRICE_DROP, "AF-500", 1);

    private final InMemoryDesk desk = InMemoryDesk.withTestShop();
    private final Outgoing outgoing = new Outgoing(desk.outbox, desk.session, desk.connection, new SeededIds(), desk.clock);
    private final CaseRules rules = new CaseRules(desk.catalog, desk.customers, desk.conversations, desk.cases, desk.outbox, desk.replica, desk.clock,
            ZoneId.of("Asia/Shanghai"));
    private final OpenCase openCase = new OpenCase(desk.orders, desk.outbox, desk.session, outgoing, rules);

    @BeforeEach
    void signIn() {
        desk.session.remember(TestShop.AGENT);
    }

    private void rulesArrive() {
        desk.replica.apply(new ChangePage(List.of(TestShop.upsert(900, TestShopRules.PRICE_PROTECTION), TestShop.upsert(901, TestShopRules.RETURNS)), "c-9",
                false, desk.clock.instant()), desk.clock.instant());
    }

    @Test
    void a_shop_without_rules_offers_each_kind_within_the_orders_money() {
        assertThat(rules.offers(CHAT, ORDER)).extracting(CaseRules.Offer::kind).containsExactlyElementsOf(CaseKind.ofMoney());
        assertThat(rules.offers(CHAT, ORDER)).allSatisfy(offer -> assertThat(offer.claim()).isNull());
    }

    @Test
    void rules_that_arrive_count_at_once_and_are_offered_with_what_has_to_be_seen() {
        rules.offers(CHAT, ORDER);
        rulesArrive();
        var offers = rules.offers(CHAT, ORDER);
        assertThat(offers).extracting(offer -> offer.kind() + " " + (offer.claim() == null ? "-" : offer.claim().ground()) + " " + offer.decision().most().amount())
                .containsExactly("PRICE_PROTECTION PRICE_DROP 50.00", "COMPENSATION - 539.00", "REFUND DAMAGED 539.00", "REFUND DAMAGED 539.00");
        assertThat(offers.getLast().needed()).containsExactly(Evidence.PHOTO);
    }

    @Test
    void what_the_rules_deny_is_not_queued_and_the_reason_is_told() {
        rulesArrive();
        assertThat(openCase.open(CHAT, CaseKind.REFUND, ORDER.id(), PRICE_FELL, Money.cny("10.00"), "降价", null)).isInstanceOf(OpenCase.Outcome.NotAllowed.class);
        assertThat(openCase.open(CHAT, CaseKind.REFUND, ORDER.id(), Claim.ofOrder(Ground.DAMAGED), Money.cny("10.00"), "破损", null))
                .isInstanceOfSatisfying(OpenCase.Outcome.NotAllowed.class, no -> assertThat(no.decision().outcome()).isEqualTo(Outcome.EVIDENCE_MISSING));
        assertThat(openCase.open(CHAT, CaseKind.PRICE_PROTECTION, ORDER.id(), null, Money.cny("10.00"), "降价", null))
                .isInstanceOf(OpenCase.Outcome.NotAllowed.class);
        assertThat(openCase.open(CHAT, CaseKind.PRICE_PROTECTION, ORDER.id(), PRICE_FELL, Money.cny("50.01"), "降价", null))
                .isEqualTo(new OpenCase.Outcome.TooMuch(Money.cny("50.00")));
        assertThat(desk.outbox.recent(10)).isEmpty();
    }

    @Test
    void a_request_carries_the_claim_and_the_rule_and_counts_while_it_waits() {
        rulesArrive();
        assertThat(openCase.open(CHAT, CaseKind.PRICE_PROTECTION, ORDER.id(), PRICE_FELL, Money.cny("50.00"), "降价", null))
                .isInstanceOf(OpenCase.Outcome.Queued.class);
        assertThat(desk.outbox.recent(1).getFirst().command()).isInstanceOfSatisfying(Command.OpenCase.class, open -> {
            assertThat(open.claim()).isEqualTo(PRICE_FELL);
            assertThat(open.rule().ruleId()).isEqualTo("price.claim");
        });
        assertThat(openCase.open(CHAT, CaseKind.PRICE_PROTECTION, ORDER.id(), PRICE_FELL, Money.cny("50.00"), "降价", null))
                .as("once for each line, also while the first has not arrived").isInstanceOf(OpenCase.Outcome.NotAllowed.class);
        var rows = new LoadCases(desk.cases, desk.orders, desk.customers, desk.outbox, rules, new PersonNames(desk.colleagues, desk.session)).recent(10);
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.basis().reasons()).extracting(reason -> reason.text().zh())
                .containsExactly("付款后第 8 天，15 天内可申请", "同一 SKU 降价：¥599.00 → ¥549.00", "未申请过价保"));
    }
}
