package deskside.ui.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.usecases.aftersales.CaseRow;
import deskside.usecases.aftersales.CaseRow.Status;
import deskside.usecases.aftersales.DecideCase;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CasesViewModelTest {

    private final DeskFixture fixture = new DeskFixture().withCases();
    private final ArrayList<String> opened = new ArrayList<>();
    private final CasesViewModel cases = new CasesViewModel(fixture.direct(), opened::add);

    @Test
    void what_needs_somebody_comes_first_with_this_desks_own_requests() {
        assertThat(cases.rows()).extracting(CaseRow::status).containsExactly(Status.AWAITING_APPROVAL, Status.REFUSED, Status.REQUEST_WAITS, Status.DONE);
        assertThat(cases.rows()).filteredOn(row -> row.status() == CaseRow.Status.AWAITING_APPROVAL).hasSize(1);
        assertThat(cases.selectedProperty().get().id()).isEqualTo("case-1");
        assertThat(cases.excerptProperty().get()).isNotEmpty();
        cases.openSelected();
        assertThat(opened).containsExactly(TestShop.WANG_ASKS.id());
    }

    @Test
    void an_agent_cannot_decide() {
        assertThat(cases.right()).contains(DecideCase.Right.NOT_SUPERVISOR);
        var before = fixture.commands().size();
        cases.decide(true, "");
        assertThat(fixture.commands()).hasSize(before);
    }

    @Test
    void a_supervisors_decision_names_what_is_on_the_screen_and_shows_as_unsent_until_the_hub_has_it() {
        fixture.desk.session.remember(TestShop.SUPERVISOR);
        assertThat(cases.right()).contains(DecideCase.Right.YES);
        cases.decide(false, "证据不足");
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.DecideCase.class, decision -> {
            assertThat(decision.caseId()).isEqualTo("case-1");
            assertThat(decision.payloadHash()).isEqualTo("f".repeat(64));
            assertThat(decision.approved()).isFalse();
            assertThat(decision.note()).isEqualTo("证据不足");
        });
        assertThat(cases.rows().stream().filter(row -> row.id().equals("case-1")).findFirst().orElseThrow().status()).isEqualTo(Status.DECISION_WAITS);
        assertThat(cases.rows()).noneMatch(row -> row.status() == CaseRow.Status.AWAITING_APPROVAL);
    }
}
