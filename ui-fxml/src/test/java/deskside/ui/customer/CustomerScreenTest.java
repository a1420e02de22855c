package deskside.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerScreenTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private static Scene open(String conversationId, String language, Theme theme, int width) {
        return FxThread.call(() -> {
            var services = new DeskFixture().services(new DirectTasks(), Locale.of(language));
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
}
