package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import deskside.domain.sync.Command;
import deskside.testkit.TestMedia;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** Pictures and voice messages in the real window: seen, opened, pasted and sent by keys; and as pictures in {@code target/shots}. */
class AttachmentsJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final DeskFixture fixture = new DeskFixture();
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Workbench workbench;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private void open(String language, Theme theme) {
        fixture.customerSends(TestShop.WANG_ASKS, "盒子是破的，看照片", Map.of(TestMedia.PHOTO, TestMedia.PHOTO_CONTENT));
        var more = new LinkedHashMap<>(Map.of(TestMedia.TALL, TestMedia.TALL_CONTENT));
        more.put(TestMedia.attachment("标签.png", TestMedia.png(400, 300, 0x2f9e44)), TestMedia.png(400, 300, 0x2f9e44));
        fixture.customerSends(TestShop.WANG_ASKS, "", more);
        fixture.customerSends(TestShop.WANG_ASKS, "你听，一直这个声音", Map.of(TestMedia.VOICE, TestMedia.VOICE_CONTENT));
        fixture.deliver(fixture.send(TestShop.WANG_ASKS, "炸篮的安装请看 https://help.example.com/video/af-500-basket"));
        stage = FxThread.call(Stage::new);
        workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.of(language), theme, DeskFixture.ZONE));
        workbench.selectConversation(TestShop.WANG_ASKS.id());
        soon("messages", () -> workbench.driver().see(WorkbenchDriver.Sight::messages).size() == 7);
        soon("pictures", () -> shown(".thumbnail").stream().filter(AttachmentsJourneyTest::hasImage).count() >= 3);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private static boolean hasImage(Node node) {
        return node instanceof Button button && button.getGraphic() instanceof ImageView view && view.getImage() != null;
    }

    private List<Node> shown(String selector) {
        return FxThread.call(() -> List.copyOf(stage.getScene().getRoot().lookupAll(selector)));
    }

    private void soon(String what, BooleanSupplier condition) {
        assertThat(workbench.driver().waitUntil(_ -> condition.getAsBoolean(), SOON)).as(what).isTrue();
    }

    private TextArea composer() {
        return (TextArea) stage.getScene().getRoot().lookup(".composer .text-area");
    }

    private void copy(Image picture) {
        FxThread.run(() -> {
            var content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
            stage.requestFocus();
            composer().requestFocus();
        });
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK", "zh,DARK", "en,LIGHT"})
    void they_are_drawn(String language, Theme theme) {
        open(language, theme);
        copy(new Image(new ByteArrayInputStream(TestMedia.TALL_CONTENT)));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        soon("what is pasted", () -> !shown(".staged").isEmpty());
        FxThread.run(() -> composer().appendText(language.equals("zh") ? "请看图中的标签位置" : "Please look at the label in the picture"));
        assertThat(workbench.snapshot(Path.of("target", "shots", "attachments-%s-%s.png".formatted(language, theme.code())))).isNotEmptyFile();
        robot.push(KeyCode.ALT, KeyCode.I);
        soon("the viewer", () -> !shown(".picture-viewer").isEmpty());
        assertThat(workbench.snapshot(Path.of("target", "shots", "picture-%s-%s.png".formatted(language, theme.code())))).isNotEmptyFile();
    }

    @Test
    void pictures_are_opened_zoomed_and_left_by_keys() {
        open("zh", Theme.LIGHT);
        FxThread.run(() -> composer().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.I);
        soon("the viewer", () -> title().startsWith("标签.png  3 / 3"));
        robot.push(KeyCode.LEFT);
        soon("the picture before", () -> title().contains("2 / 3"));
        robot.push(KeyCode.LEFT);
        soon("the first picture", () -> title().contains("1 / 3"));
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.DIGIT1);
        soon("pixel by pixel", () -> width() == 640);
        robot.push(KeyCode.EQUALS);
        soon("larger", () -> width() == 800);
        robot.push(KeyCode.MINUS);
        robot.push(KeyCode.MINUS);
        soon("smaller", () -> width() == 512);
        robot.push(KeyCode.ESCAPE);
        soon("closed", () -> !isOpen());
    }

    private boolean isOpen() {
        return FxThread.call(() -> stage.getScene().getRoot().lookup(".modal-pane") instanceof ModalPane pane && pane.isDisplay());
    }

    private String title() {
        return FxThread.call(() -> stage.getScene().getRoot().lookup(".picture-viewer .panel-title") instanceof Label label ? label.getText() : "");
    }

    private int width() {
        return FxThread.call(() -> stage.getScene().getRoot().lookup(".picture-viewer .image-view") instanceof ImageView view ? (int) view.getFitWidth() : 0);
    }

    @Test
    void a_pasted_picture_goes_with_the_next_reply_and_words_that_are_copied_with_a_picture_are_pasted_as_words() {
        open("zh", Theme.LIGHT);
        FxThread.run(() -> {
            var cells = new ClipboardContent();
            cells.putString("表格里的字");
            cells.putImage(new Image(new ByteArrayInputStream(TestMedia.TALL_CONTENT)));
            Clipboard.getSystemClipboard().setContent(cells);
            stage.requestFocus();
            composer().requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        soon("the words", () -> FxThread.call(() -> composer().getText()).equals("表格里的字"));
        assertThat(shown(".staged")).isEmpty();
        copy(new Image(new ByteArrayInputStream(TestMedia.TALL_CONTENT)));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        soon("the picture", () -> shown(".staged").size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        soon("sent", () -> shown(".staged").isEmpty() && fixture.commands().size() == 2);
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.SendReply.class, reply -> {
            assertThat(reply.text()).isEqualTo("表格里的字");
            assertThat(reply.attachments()).singleElement().satisfies(picture -> {
                assertThat(picture.width()).isEqualTo(300);
                assertThat(fixture.desk.attachments.find(picture.contentHash())).isPresent();
            });
        });
    }
}
