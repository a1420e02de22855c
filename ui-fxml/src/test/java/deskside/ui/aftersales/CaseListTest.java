package deskside.ui.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.CaseTerms;
import deskside.domain.aftersales.GoodsReturn;
import deskside.domain.aftersales.ReturnLabel;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Inspection;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of cases where there is least room for it. */
class CaseListTest {

    /** Of a window of 1180×720, without the rail. */
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 1100;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture();

    /** One in each state, of changing kinds, asked for on another day; half of them with goods that come back. */
    private void oneInEachState() {
        var order = TestShop.FRYER_ON_THE_WAY;
        var now = fixture.desk.clock.instant();
        var label = new ReturnLabel("顺丰", "RW204811936502", "青栎生活退货组", "400-820-6120", "浙江省嘉兴市秀洲区禾兴路 66 号", ReturnLabel.Payer.SHOP);
        for (var state : CaseState.values()) {
            var kind = CaseKind.values()[state.ordinal() % CaseKind.values().length];
            var one = new Case("case-" + state.ordinal(), 1, kind, state, order.id(), order.customerId(), TestShop.WANG_ASKS.id(), Money.cny("1539.00"), order.paid(),
                    order.refunded(), "退货", "f".repeat(64), TestShop.AGENT.id(), now.minus(Duration.ofDays(3)), null, null, "", null, null,
                    CaseTerms.due(state, now).orElse(null), null);
            fixture.arrive(state.ordinal() % 2 == 0 ? one : one.with(new GoodsReturn("RT-8F2K", label, "AF-500", 1, 0, List.of(), null)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void kind_code_time_and_state_can_be_read_in_full(String language) {
        oneInEachState();
        var scene = scene(language, HEIGHT);
        Shots.take(scene, "case-list-" + language);
        assertThat(FxThread.call(() -> Inspection.places(scene))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh,1100", "zh,400", "en,1100", "en,400"})
    void the_heads_stand_over_their_columns_with_a_scroll_bar_too(String language, int height) {
        oneInEachState();
        var scene = scene(language, height);
        Shots.take(scene, "case-heads-" + language + "-" + height);
        FxThread.run(() -> {
            var heads = ((Region) scene.getRoot().lookup(".case-heads")).getChildrenUnmodifiable();
            var cells = ((ListCell<?>) scene.getRoot().lookup(".queue-list .queue-cell")).getGraphic();
            var columns = ((Region) cells).getChildrenUnmodifiable();
            for (var i = 0; i < columns.size(); i++) {
                assertThat(left(columns.get(i))).as("column " + i).isCloseTo(left(heads.get(i)), offset(1.5));
            }
        });
    }

    private static double left(Node node) {
        return node.localToScene(0, 0).getX();
    }

    private Scene scene(String language, int height) {
        return FxThread.call(() -> {
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            return Shots.scene(new CasesPanel(services, new CasesViewModel(services, _ -> { })).view(), Theme.LIGHT, WIDTH, height);
        });
    }
}
