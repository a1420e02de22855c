package deskside.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerScreenTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture();

    private Scene open(String conversationId, String language, Theme theme, int width) {
        return FxThread.call(() -> {
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            services.context().select(conversationId);
            return Shots.scene(new CustomerPanel(services).view(), theme, width, 900);
        });
    }

    @ParameterizedTest
    @CsvSource({"k-wang,zh,LIGHT,292", "k-wang,zh,DARK,292", "k-alvarez,en,LIGHT,292", "k-wang,en,DARK,240", "nobody,zh,LIGHT,292"})
    void the_card_is_drawn(String conversation, String language, Theme theme, int width) {
        var scene = open(conversation, language, theme, width);
        assertThat(Shots.take(scene, "customer-%s-%s-%s-%d".formatted(conversation, language, theme.code(), width))).isNotEmptyFile();
    }

    @Test
    void personal_data_is_masked() {
        var scene = open(TestShop.WANG_ASKS.id(), "zh", Theme.LIGHT, 292);
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            var words = scene.getRoot().lookupAll(".label").toString();
            assertThat(words).contains("138****2207").doesNotContain(TestShop.WANG.phone()).doesNotContain(TestShop.WANG.name());
        });
    }

    @ParameterizedTest
    @CsvSource({"k-wang,zh,LIGHT,292", "k-alvarez,en,DARK,240"})
    void money_is_asked_for_in_two_presses(String conversation, String language, Theme theme, int width) {
        var scene = open(conversation, language, theme, width);
        press(scene, 0);
        Shots.take(scene, "case-form-%s-%s".formatted(language, theme.code()));
        press(scene, 0);
        assertThat(fixture.commands()).last().isInstanceOfSatisfying(Command.OpenCase.class, open -> {
            var order = fixture.desk.orders.find(open.orderId()).orElseThrow();
            assertThat(open.conversationId()).isEqualTo(conversation);
            assertThat(open.amount()).isEqualTo(order.refundable());
        });
        Shots.take(scene, "case-form-sent-%s-%s".formatted(language, theme.code()));
    }

    @Test
    void more_than_was_paid_and_no_number_are_told_beside_the_amount() {
        var scene = open(TestShop.WANG_ASKS.id(), "zh", Theme.LIGHT, 292);
        press(scene, 0);
        for (var wrong : List.of("539.01", "很多", "-3")) {
            FxThread.run(() -> ((TextField) scene.getRoot().lookup(".case-form .text-field")).setText(wrong));
            press(scene, 0);
            FxThread.run(() -> assertThat(scene.getRoot().lookup(".case-form .problem")).as(wrong).isNotNull());
        }
        assertThat(fixture.commands()).noneMatch(Command.OpenCase.class::isInstance);
    }

    private static void press(Scene scene, int button) {
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            ((Button) List.copyOf(scene.getRoot().lookupAll(".case-form .button")).get(button)).fire();
        });
    }
}
