package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Inspection;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every screen in each language and theme: no word is cut, all can be named, reached by keys and read. */
class EveryScreenTest {

    private static final Path SHOTS = Path.of("target", "shots");
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Beginnings of longer texts; the whole is read in the chat, the reader or the case. */
    private static final Set<String> PREVIEWS = Set.of("last-text", "preview", "passage", "name", "ghost");
    /** The list of the look-up is chosen from with the arrows while the box keeps the keyboard; F2 rewrites. */
    private static final Set<String> BY_KEY = Set.of("hits", "rewrite", "lookup");

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    /** The headless screen has 1000 lines: 1920×980 stands for 1920×1080. */
    @ParameterizedTest
    @CsvSource({"zh,LIGHT,1180,720,1", "en,LIGHT,1180,720,1", "zh,DARK,1920,980,1", "en,DARK,1920,980,1", "en,LIGHT,1920,1080,1.5"})
    void all_can_be_read_named_and_reached(String language, Theme theme, int width, int height, double scale) {
        var fixture = new DeskFixture().withEngine().withAnOutdatedAnswer().inTheMiddleOfAnOutage().withCases();
        var stage = FxThread.call(Stage::new);
        try (var workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.of(language), theme, DeskFixture.ZONE))) {
            // A larger scale leaves less room for the same words.
            FxThread.run(() -> {
                stage.setWidth(width / scale);
                stage.setHeight(height / scale);
            });
            workbench.selectConversation(TestShop.WANG_ASKS.id());
            assertThat(workbench.driver().waitUntil(sight -> sight.messages().size() >= 7 && sight.suggestions() > 0, SOON)).isTrue();
            FxThread.run(() -> ((TextArea) stage.getScene().getRoot().lookup(".composer .text-area")).setText(
                    language.equals("zh") ? "我们保证今天一定到账，请放心。" : "I promise the refund arrives within 5 minutes."));
            assertThat(workbench.driver().waitUntil(_ -> stage.getScene().getRoot().lookup(".risk-line").isVisible(), SOON)).isTrue();
            var findings = new ArrayList<String>();
            for (var screen : Screen.values()) {
                workbench.show(screen);
                workbench.snapshot(SHOTS.resolve("every-%s-%s-%s-%dx%d.png".formatted(screen.name().toLowerCase(Locale.ROOT), language, theme.code(),
                        (int) (width / scale), (int) (height / scale))));
                FxThread.run(() -> findings.addAll(look(screen.name(), stage.getScene().getRoot())));
            }
            if (FxThread.call(() -> stage.getScene().getRoot().lookup(".side-tabs") instanceof TabPane)) {
                workbench.show(Screen.CONVERSATIONS);
                FxThread.run(() -> ((TabPane) stage.getScene().getRoot().lookup(".side-tabs")).getSelectionModel().select(1));
                workbench.snapshot(SHOTS.resolve("every-customer-%s-%s-%dx%d.png".formatted(language, theme.code(), width, height)));
                FxThread.run(() -> findings.addAll(look("CUSTOMER", stage.getScene().getRoot())));
            }
            assertThat(findings).isEmpty();
        }
    }

    private static List<String> look(String screen, Parent root) {
        var found = new ArrayList<>(Inspection.cutTexts(root, PREVIEWS));
        found.addAll(Inspection.unnamed(root));
        found.addAll(Inspection.withoutKeys(root, BY_KEY));
        found.addAll(Inspection.pale(root));
        return found.stream().map(finding -> screen + ": " + finding).toList();
    }

    @Test
    void the_eye_sees_what_is_wrong() {
        var findings = FxThread.call(() -> {
            var cut = new Label("一句放不下的话，后面还有很多字");
            cut.setMaxWidth(60);
            cut.setStyle("-fx-text-fill: #bbbbbb; -fx-background-color: white;");
            var field = new TextField();
            field.setFocusTraversable(false);
            var stage = new Stage();
            var box = new VBox(cut, field);
            stage.setScene(new Scene(box, 300, 200));
            stage.show();
            box.applyCss();
            box.layout();
            var found = look("X", box);
            stage.close();
            return found;
        });
        assertThat(findings).anyMatch(finding -> finding.contains("cut to")).anyMatch(finding -> finding.contains("contrast 1.9"))
                .anyMatch(finding -> finding.contains("no name")).anyMatch(finding -> finding.contains("no way by keyboard"));
    }
}
