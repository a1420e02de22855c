package deskside.ui.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.aftersales.ApprovalsViewModel.Problem;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Inspection;
import deskside.ui.fx.ListState;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.usecases.aftersales.CaseRow.Status;
import deskside.usecases.aftersales.DecideCase;
import java.util.ArrayList;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a supervisor sees and does; the fixture has one request over 260.00 by another agent. */
class ApprovalsTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture().withCases();
    private final ArrayList<String> opened = new ArrayList<>();

    private ApprovalsViewModel model() {
        return new ApprovalsViewModel(fixture.direct(), opened::add);
    }

    @Test
    void only_what_waits_is_listed_with_what_a_second_person_should_know() {
        fixture.desk.session.remember(TestShop.SUPERVISOR);
        var approvals = model();
        assertThat(approvals.rows()).singleElement().satisfies(one -> {
            assertThat(one.row().id()).isEqualTo("case-1");
            assertThat(one.row().openedBy()).as("not agent-wu").isEqualTo("吴桐");
            assertThat(one.requestsOfWeek()).as("two cases of agent-wu").isEqualTo(2);
            assertThat(one.tier()).isEqualTo(TestShop.WANG.tier());
            assertThat(one.complaints()).isEqualTo(TestShop.WANG.complaintCount());
            assertThat(one.limit()).contains(Money.cny("5000.00"));
            assertThat(one.suggestedLess()).contains(Money.cny("200.00"));
        });
        assertThat(approvals.excerptProperty().get()).isNotEmpty();
        approvals.openSelected();
        assertThat(opened).containsExactly(TestShop.WANG_ASKS.id());
    }

    /** That nothing waits is said when that was read, and not before. */
    @Test
    void what_could_not_be_read_is_not_called_empty() {
        var tasks = new DirectTasks();
        tasks.hold();
        var services = fixture.services(tasks, Locale.CHINESE);
        var approvals = new ApprovalsViewModel(services, opened::add);
        assertThat(approvals.loadStateProperty().get()).isEqualTo(LoadState.LOADING);
        var state = FxThread.<ListState>call(() -> {
            var view = new ApprovalsPanel(services, approvals).view();
            Shots.scene(view, Theme.LIGHT, 1380, 820);
            return (ListState) view.lookup(".list-state");
        });
        assertThat(words(state)).isEmpty();
        tasks.breakWith(new IllegalStateException("The disk does not answer."));
        FxThread.run(tasks::runHeld);
        assertThat(approvals.loadStateProperty().get()).isEqualTo(LoadState.FAILED);
        assertThat(words(state)).contains("读取失败");
        assertThat(tasks.failures).hasSize(1);
        var again = FxThread.<Button>call(() -> (Button) state.lookup(".button"));
        assertThat(again.isVisible()).isTrue();
        tasks.breakWith(null);
        FxThread.run(again::fire);
        assertThat(approvals.loadStateProperty().get()).isEqualTo(LoadState.LOADED);
        assertThat(approvals.rows()).hasSize(1);
        assertThat(state.isVisible()).isFalse();
    }

    private static String words(ListState state) {
        return FxThread.call(() -> ((Label) state.lookup(".label")).getText());
    }

    @Test
    void less_is_granted_as_it_was_typed_and_shows_as_on_its_way() {
        fixture.desk.session.remember(TestShop.SUPERVISOR);
        var approvals = model();
        var before = fixture.commands().size();
        approvals.grantLess("很多", "");
        assertThat(approvals.problemProperty().get()).isEqualTo(Problem.NUMBER);
        approvals.grantLess("260.00", "");
        assertThat(approvals.problemProperty().get()).isEqualTo(Problem.NOT_LESS);
        assertThat(fixture.commands()).hasSize(before);
        approvals.grantLess(" ¥200.00 ", "先补 200");
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.GrantLess.class, less -> {
            assertThat(less.caseId()).isEqualTo("case-1");
            assertThat(less.amount()).isEqualTo(Money.cny("200.00"));
            assertThat(less.payloadHash()).isEqualTo("f".repeat(64));
            assertThat(less.note()).isEqualTo("先补 200");
        });
        assertThat(approvals.rows()).singleElement().satisfies(one -> assertThat(one.row().status()).isEqualTo(Status.DECISION_WAITS));
        assertThat(approvals.mayDecide()).as("not twice").isFalse();
        assertThat(approvals.awaitingProperty().get()).isZero();
    }

    @Test
    void an_agent_sees_why_not_and_decides_nothing() {
        var approvals = model();
        var before = fixture.commands().size();
        assertThat(approvals.selectedProperty().get().right()).isEqualTo(DecideCase.Right.NOT_SUPERVISOR);
        approvals.decide(true, "");
        approvals.grantLess("100.00", "");
        assertThat(fixture.commands()).hasSize(before);
    }

    @Test
    void the_author_takes_a_request_back_and_nobody_else_does() {
        var known = fixture.desk.cases.find("case-1").orElseThrow();
        var own = new Case("case-9", 1, known.kind(), known.state(), known.orderId(), known.customerId(), known.conversationId(), known.amount(), known.seenPaid(),
                known.seenRefunded(), "改了主意", "e".repeat(64), TestShop.AGENT.id(), fixture.desk.clock.instant(), null, null, "");
        fixture.arrive(own);
        var cases = new CasesViewModel(fixture.direct(), opened::add);
        cases.choose(cases.rows().stream().filter(row -> row.id().equals("case-1")).findFirst().orElseThrow());
        assertThat(cases.mayWithdraw()).isFalse();
        cases.choose(cases.rows().stream().filter(row -> row.id().equals("case-9")).findFirst().orElseThrow());
        assertThat(cases.mayWithdraw()).isTrue();
        cases.withdraw();
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.WithdrawCase.class, back -> assertThat(back.caseId()).isEqualTo("case-9"));
        assertThat(cases.mayWithdraw()).as("not twice").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void a_supervisor_decides_beside_the_chat(String language, Theme theme) {
        fixture.desk.session.remember(TestShop.SUPERVISOR);
        var scene = FxThread.<Scene>call(() -> {
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            return Shots.scene(new ApprovalsPanel(services, new ApprovalsViewModel(services, opened::add)).view(), theme, 1380, 820);
        });
        Shots.take(scene, "approvals-%s-%s".formatted(language, theme.code()));
        assertThat(FxThread.call(() -> Inspection.places(scene))).isEmpty();
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            var grant = scene.getRoot().lookupAll(".button").stream().map(Button.class::cast).filter(button -> button.getText().contains("200.00")).findFirst().orElseThrow();
            grant.fire();
        });
        assertThat(fixture.commands().getLast()).isInstanceOf(Command.GrantLess.class);
    }
}
