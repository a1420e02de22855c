package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Writing replies on the real window: input methods, undo, completion, impatient fingers. */
class ComposingJourneyTest extends DeskJourney {

    private static final String SORRY = "非常抱歉给您带来不便，我马上为您核实。";

    ComposingJourneyTest() {
        super(new DeskFixture().withEngine());
        fixture.useCases.completeReply().sent("k-1", SORRY);
        fixture.useCases.completeReply().sent("k-2", SORRY);
    }

    private Label ghost() {
        return (Label) stage.getScene().getRoot().lookup(".composer .ghost");
    }

    private void typedSoon(String text) {
        assertThat(driver.waitUntil(sight -> sight.typed().equals(text), SOON)).as(text).isTrue();
    }

    private void ghostSoon(boolean visible) {
        assertThat(driver.waitUntil(_ -> ghost().isVisible() == visible, SOON)).isTrue();
    }

    /** What an input method tells the program while a word is being composed and when it is done. */
    private void inputMethod(String composed, String committed) {
        FxThread.run(() -> {
            var runs = composed.isEmpty() ? List.<InputMethodTextRun>of() : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
            composer().fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
        });
    }

    @Test
    void an_input_method_composes_undisturbed_and_its_word_is_what_stays() {
        inputMethod("fei", "");
        inputMethod("feichang", "");
        // Longer than the pauses after which something is offered, checked or saved.
        FxThread.awaitFrames(60);
        assertThat(FxThread.call(() -> composer().getText())).isEqualTo("feichang");
        assertThat(FxThread.call(() -> ghost().isVisible())).isFalse();
        // A customer's message and a change of the store in the middle of a word touch nothing.
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        assertThat(driver.waitUntil(sight -> sight.messages().size() == 4, SOON)).isTrue();
        inputMethod("", "非常");
        typedSoon("非常");
        ghostSoon(true);
        inputMethod("bao", "");
        ghostSoon(false);
        inputMethod("", "抱歉");
        typedSoon("非常抱歉");
    }

    @Test
    void a_completion_is_taken_by_tab_and_taken_back_in_one_step() {
        FxThread.run(() -> composer().appendText("非常"));
        ghostSoon(true);
        robot.push(KeyCode.TAB);
        typedSoon(SORRY);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        typedSoon("非常");
        assertThat(FxThread.call(() -> composer().isFocused())).isTrue();
    }

    @Test
    void tab_leaves_the_box_when_nothing_is_offered() {
        robot.push(KeyCode.TAB);
        assertThat(driver.waitUntil(_ -> !composer().isFocused(), SOON)).isTrue();
    }

    @Test
    void an_inserted_suggestion_and_a_script_are_taken_back_one_after_the_other() {
        FxThread.run(() -> composer().appendText("王女士，"));
        assertThat(driver.waitUntil(sight -> sight.suggestions() > 0, SOON)).isTrue();
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(driver.waitUntil(sight -> sight.typed().length() > 8, SOON)).isTrue();
        var withSuggestion = driver.see(WorkbenchDriver.Sight::typed);
        FxThread.run(() -> composer().appendText("\n/致歉"));
        assertThat(driver.waitUntil(_ -> stage.getScene().getRoot().lookup(".lookup .list-cell:filled") != null, SOON)).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> !sight.typed().contains("/致歉") && sight.typed().length() > withSuggestion.length() + 4, SOON)).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        typedSoon(withSuggestion + "\n/致歉");
        robot.push(KeyCode.ESCAPE);
        // What is typed at once behind something that was put in belongs to the same step.
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        typedSoon("王女士，");
    }

    @Test
    void a_message_is_sent_once_however_often_enter_is_hit_and_undo_does_not_bring_it_back() {
        FxThread.run(() -> composer().appendText("马上为您处理"));
        for (var i = 0; i < 12; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        }
        assertThat(driver.waitUntil(sight -> sight.waiting() == 1 && sight.typed().isEmpty(), SOON)).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        FxThread.awaitFrames(10);
        assertThat(fixture.commands()).singleElement().isInstanceOf(Command.SendReply.class);
        assertThat(driver.see(WorkbenchDriver.Sight::typed)).isEmpty();
    }

    @Test
    void another_chats_words_cannot_be_brought_back_by_undo() {
        FxThread.run(() -> composer().appendText("只给王女士看的话"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(WANG::equals).isEmpty() && sight.typed().isEmpty(), SOON)).isTrue();
        FxThread.run(() -> composer().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        FxThread.awaitFrames(5);
        assertThat(driver.see(WorkbenchDriver.Sight::typed)).isEmpty();
    }

    @Test
    void words_are_found_in_the_chat_and_quoted_by_keys() {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(driver.waitUntil(_ -> stage.getScene().getRoot().lookup(".find-bar").isVisible(), SOON)).isTrue();
        robot.write("三天");
        assertThat(driver.waitUntil(_ -> stage.getScene().getRoot().lookup(".bubble:current-hit") != null, SOON)).isTrue();
        robot.push(KeyCode.ALT, KeyCode.Q);
        assertThat(driver.waitUntil(sight -> sight.typed().startsWith("「") && sight.typed().contains("三天"), SOON)).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(driver.waitUntil(_ -> !stage.getScene().getRoot().lookup(".find-bar").isVisible(), SOON)).isTrue();
    }
}
