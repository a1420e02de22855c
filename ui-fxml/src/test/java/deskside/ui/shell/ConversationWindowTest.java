package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.aftersales.ApprovalsPanel;
import deskside.ui.aftersales.ApprovalsViewModel;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Inspection;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Snapshots;
import deskside.ui.fx.Theme;
import deskside.ui.secondperson.ReplyRequestsPanel;
import deskside.ui.secondperson.ReplyRequestsViewModel;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** A conversation in a window of its own, by keys. */
class ConversationWindowTest extends DeskJourney {

    private static final String ALVAREZ = TestShop.ALVAREZ_FOLLOW_UP.id();

    ConversationWindowTest() {
        super(new DeskFixture().withEngine().inAFullShift());
    }

    @Override
    int messages() {
        return 6;
    }

    private List<Stage> others() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).filter(window -> window != stage && window.isShowing()).toList();
    }

    /** Opens Wang's conversation in a window of its own, whose box has the keyboard then. */
    private Stage own() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        return opened();
    }

    private Stage opened() {
        soon(() -> others().size() == 1 && others().getFirst().getScene().getFocusOwner() instanceof TextArea);
        var own = FxThread.call(() -> others().getFirst());
        FxThread.run(own::requestFocus);
        robot.targetWindow(own);
        return own;
    }

    private static TextArea box(Stage of) {
        return (TextArea) of.getScene().getRoot().lookup(".composer .text-area");
    }

    private void typedIn(Stage window, String text) {
        soon(() -> box(window).getText().equals(text));
    }

    @Test
    void what_is_typed_goes_along_and_comes_back() {
        robot.write("half a ");
        var own = own();
        typedIn(own, "half a ");
        soon(() -> own.getTitle().startsWith("王*敏"));
        assertThat(driver.see(WorkbenchDriver.Sight::conversationId)).isEmpty();
        robot.push(KeyCode.END);
        robot.write("sentence");
        typedIn(own, "half a sentence");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(WANG::equals).isPresent() && sight.typed().equals("half a sentence"), SOON)).isTrue();
        assertThat(FxThread.call(this::others)).isEmpty();
    }

    @Test
    void a_reply_is_sent_once_however_many_windows_and_keys() {
        robot.write("ma shang chu li");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        var own = opened();
        for (var i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        }
        typedIn(own, "");
        robot.write("second");
        for (var i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        }
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(WANG::equals).isPresent() && sight.waiting() == 2, SOON)).isTrue();
        assertThat(fixture.commands()).hasExactlyElementsOfTypes(Command.SendReply.class, Command.SendReply.class);
        assertThat(driver.see(WorkbenchDriver.Sight::typed)).isEmpty();
    }

    @Test
    void the_queue_passes_over_it_and_leads_to_it() {
        var own = own();
        for (var step = 0; step < 8; step++) {
            FxThread.run(() -> stage.requestFocus());
            robot.push(KeyCode.ALT, KeyCode.DOWN);
            assertThat(driver.see(WorkbenchDriver.Sight::conversationId)).isPresent().get().isNotEqualTo(WANG);
        }
        workbench.follow(DeskLink.parse("deskside:conversation/" + WANG).orElseThrow());
        soon(own::isFocused);
        assertThat(driver.see(WorkbenchDriver.Sight::conversationId)).isPresent().get().isNotEqualTo(WANG);
    }

    @Test
    void a_held_reply_is_edited_where_its_conversation_is() {
        var own = own();
        fixture.heldReply(TestShop.WANG_ASKS, "马上为您核实");
        FxThread.run(() -> stage.requestFocus());
        workbench.selectConversation(ALVAREZ);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        soon(() -> edit().isPresent());
        FxThread.run(() -> edit().orElseThrow().fire());
        typedIn(own, "马上为您核实");
        assertThat(driver.see(WorkbenchDriver.Sight::typed)).isEmpty();
    }

    private Optional<Button> edit() {
        return stage.getScene().getRoot().lookupAll(".outbox .button").stream().map(Button.class::cast)
                .filter(button -> button.getText().startsWith("改写后发送") && button.getParent().isVisible()).findFirst();
    }

    @Test
    void closing_the_program_keeps_what_is_typed_in_every_window() {
        own();
        robot.write("last words");
        workbench.close();
        assertThat(fixture.desk.drafts.find(WANG)).map(Draft::text).contains("last words");
        assertThat(FxThread.call(this::others)).isEmpty();
    }

    @Test
    void another_language_changes_every_window() {
        var own = own();
        robot.write("words");
        workbench.use(Language.EN);
        typedIn(own, "words");
        soon(() -> own.getScene().getRoot().lookupAll(".label").stream().anyMatch(node -> node instanceof Label label && label.getText().equals("Assistant")));
    }

    @Test
    void a_request_for_money_in_work_is_asked_about_and_a_draft_is_not() {
        var own = own();
        robot.write("only a draft");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        soon(() -> own.getScene().getRoot().lookup(".case-form .text-field") != null);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        soon(() -> question(own).contains("售后申请"));
        robot.push(KeyCode.ESCAPE);
        soon(() -> own.getScene().getRoot().lookup(".dialog-card") == null);
        assertThat(FxThread.call(own::isShowing)).isTrue();
        // The program itself asks too.
        FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        soon(() -> question(stage).contains("售后申请"));
        assertThat(FxThread.call(stage::isShowing)).isTrue();
    }

    @Test
    void notes_of_a_call_lie_under_the_question_and_come_back() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        soon(() -> stage.getScene().getRoot().lookup(".call") != null);
        FxThread.run(() -> ((TextArea) stage.getScene().getRoot().lookup(".call .text-area")).setText("客户问物流"));
        FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        soon(() -> question(stage).contains("来电记录"));
        robot.push(KeyCode.ESCAPE);
        soon(() -> stage.getScene().getRoot().lookup(".call .text-area") instanceof TextArea notes && notes.getText().equals("客户问物流"));
    }

    @Test
    void another_language_asks_about_what_it_would_drop() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        soon(() -> stage.getScene().getRoot().lookup(".case-form .text-field") != null);
        workbench.use(Language.EN);
        soon(() -> question(stage).contains("售后申请"));
        assertThat(workbench.language()).isEqualTo(Language.ZH);
        workbench.snapshot(Path.of("target", "shots", "language-question-zh.png"));
        robot.push(KeyCode.ESCAPE);
        soon(() -> stage.getScene().getRoot().lookup(".dialog-card") == null);
        assertThat(FxThread.call(() -> stage.getScene().getRoot().lookup(".case-form .text-field"))).as("what was begun is still there").isNotNull();
        workbench.use(Language.EN);
        soon(() -> stage.getScene().getRoot().lookup(".dialog-card .button") != null);
        FxThread.run(() -> stage.getScene().getRoot().lookupAll(".dialog-card .button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("切换语言")).findFirst().orElseThrow().fire());
        assertThat(workbench.language()).isEqualTo(Language.EN);
    }

    @Test
    void the_note_of_a_decision_is_asked_about_in_both_parts_of_the_screen() {
        var fixture = new DeskFixture().withCases();
        fixture.desk.session.remember(TestShop.SUPERVISOR);
        fixture.arrive(new ReplyRequest("r-1", 1, TestShop.WANG_ASKS.id(), TestShop.WANG.id(), "这边给您补偿200元", 3, "h".repeat(64), ReplyRequestState.AWAITING,
                TestShop.AGENT.id(), fixture.desk.clock.instant(), null, null, ""));
        FxThread.run(() -> {
            var services = fixture.services(new DirectTasks());
            try (var approvals = new ApprovalsViewModel(services, _ -> { }); var requests = new ReplyRequestsViewModel(services, _ -> { })) {
                var panel = new Above(new ReplyRequestsPanel(services, requests), new ApprovalsPanel(services, approvals));
                assertThat(panel.unsaved()).isEmpty();
                var scene = Shots.scene(panel.view(), Theme.LIGHT, 1200, 800);
                scene.getRoot().applyCss();
                var notes = List.of((TextField) scene.getRoot().lookup("#note"), (TextField) scene.getRoot().lookup(".reply-request .text-field"));
                for (var note : notes) {
                    note.setText("金额偏高，先核实");
                    assertThat(panel.unsaved()).containsExactly(Unsaved.APPROVAL);
                    note.clear();
                    assertThat(panel.unsaved()).isEmpty();
                }
            }
        });
    }

    @Test
    void closing_over_drafts_alone_asks_nothing() {
        robot.write("only a draft");
        FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(FxThread.call(() -> stage.getScene().getRoot().lookup(".dialog-card"))).isNull();
    }

    private static String question(Stage in) {
        return in.getScene().getRoot().lookup(".dialog-text") instanceof Label words ? words.getText() : "";
    }

    @Test
    void all_can_be_read_named_and_reached_in_both_languages() {
        var findings = new LinkedHashSet<String>();
        var own = own();
        for (var language : Language.values()) {
            workbench.use(language);
            soon(() -> !own.getScene().getRoot().lookupAll(".assistant .card").isEmpty());
            for (var theme : Theme.values()) {
                workbench.use(theme);
                for (var size : new double[][] {{1000, 760}, {ConversationWindow.MIN_WIDTH, ConversationWindow.MIN_HEIGHT}}) {
                    FxThread.run(() -> {
                        own.setWidth(size[0]);
                        own.setHeight(size[1]);
                    });
                    FxThread.awaitFrames(4);
                    var name = "own-window-%s-%s-%.0f".formatted(language.code(), theme.code(), size[0]);
                    FxThread.run(() -> {
                        Inspection.places(own.getScene()).forEach(finding -> findings.add(name + ": " + finding));
                        Inspection.colours(own.getScene()).forEach(finding -> findings.add(name + ": " + finding));
                        if (theme == Theme.LIGHT) {
                            Inspection.keys(own.getScene(), own.getScene().getRoot()).forEach(finding -> findings.add(name + ": " + finding));
                        }
                    });
                    Snapshots.write(FxThread.call(() -> Snapshots.of(own.getScene())), Path.of("target", "shots").resolve(name + ".png"));
                }
            }
            workbench.use(Theme.LIGHT);
            FxThread.run(own::requestFocus);
            robot.push(KeyCode.F1);
            soon(() -> own.getScene().getRoot().lookup(".dialog-card") != null);
            FxThread.awaitFrames(2);
            FxThread.run(() -> Inspection.places(own.getScene()).forEach(finding -> findings.add("keys " + language + ": " + finding)));
            Snapshots.write(FxThread.call(() -> Snapshots.of(own.getScene())), Path.of("target", "shots").resolve("own-window-keys-" + language.code() + ".png"));
            robot.push(KeyCode.ESCAPE);
        }
        Snapshots.write(FxThread.call(() -> Snapshots.of(stage.getScene())), Path.of("target", "shots").resolve("own-window-main.png"));
        assertThat(findings).isEmpty();
    }
}
