package deskside.ui.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopRules;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card of the next action, with the real engine and rules. */
class NextActionTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture();

    private PanelServices services(String language) {
        fixture.engine.refresh((_, _) -> { });
        fixture.arrive(TestShopRules.PRICE_PROTECTION, TestShopRules.RETURNS);
        fixture.customerWrites(TestShop.WANG_ASKS, "刚买就降价了，能退差价吗");
        return fixture.services(new DirectTasks(), Locale.of(language));
    }

    private static Scene open(PanelServices services, Theme theme) {
        var pane = new NextActionPane(new NextActionViewModel(services), services.texts());
        services.context().select(TestShop.WANG_ASKS.id());
        var box = new VBox(pane);
        box.getStyleClass().add("assistant");
        return Shots.scene(box, theme, 372, 320);
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void what_the_customer_wants_is_one_press_away_with_the_rule_that_allows_it(String language, Theme theme) {
        var services = FxThread.call(() -> services(language));
        var scene = FxThread.call(() -> open(services, theme));
        Shots.take(scene, "next-action-%s-%s".formatted(language, theme.code()));
        FxThread.run(() -> {
            assertThat(scene.getRoot().lookupAll(".label").toString()).contains("50.00", language.equals("zh") ? "《价格保护 v" : "“Price protection” v").doesNotContain("PP-7D");
            ((Button) scene.getRoot().lookup(".next-action .button")).fire();
        });
        assertThat(fixture.commands()).last().isInstanceOfSatisfying(Command.OpenCase.class, open -> {
            assertThat(open.kind()).isEqualTo(CaseKind.PRICE_PROTECTION);
            assertThat(open.amount()).isEqualTo(Money.cny("50.00"));
            assertThat(open.rule().ruleId()).isEqualTo("price.claim");
        });
        assertThat(FxThread.<Boolean>call(() -> scene.getRoot().lookup(".next-action-section").isVisible())).as("it has been asked for").isFalse();
    }

    @Test
    void nothing_is_offered_where_the_shop_has_no_rules() {
        fixture.engine.refresh((_, _) -> { });
        fixture.customerWrites(TestShop.WANG_ASKS, "刚买就降价了，能退差价吗");
        var services = FxThread.call(() -> fixture.services(new DirectTasks(), Locale.CHINESE));
        var scene = FxThread.call(() -> open(services, Theme.LIGHT));
        assertThat(FxThread.call(() -> scene.getRoot().lookup(".next-action"))).isNull();
    }

    @Test
    void evidence_has_to_be_ticked_before_it_can_be_submitted() {
        fixture.engine.refresh((_, _) -> { });
        fixture.arrive(TestShopRules.RETURNS);
        fixture.customerWrites(TestShop.WANG_ASKS, "东西坏了想换一个");
        var services = FxThread.call(() -> fixture.services(new DirectTasks(), Locale.SIMPLIFIED_CHINESE));
        var scene = FxThread.call(() -> open(services, Theme.LIGHT));
        FxThread.run(() -> {
            assertThat(((Button) scene.getRoot().lookup(".next-action .button")).isDisabled()).isTrue();
            ((CheckBox) scene.getRoot().lookup(".next-action .check-box")).fire();
            scene.getRoot().applyCss();
            assertThat(((Button) scene.getRoot().lookup(".next-action .button")).isDisabled()).isFalse();
        });
        Shots.take(scene, "next-action-evidence-zh-light");
    }
}
