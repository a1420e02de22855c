package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** A person at the keyboard, on the real window with real tasks. */
class WorkbenchJourneyTest extends DeskJourney {

    private static final String ALVAREZ = TestShop.ALVAREZ_FOLLOW_UP.id();

    WorkbenchJourneyTest() {
        super(new DeskFixture());
    }

    private boolean isShown(String selector) {
        var node = stage.getScene().getRoot().lookup(selector);
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    @Test
    void a_reply_typed_and_sent_by_keys_waits_in_the_outbox_and_in_the_chat() {
        robot.write("ma shang chu li");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.messages().size() == 4 && sight.typed().isEmpty() && sight.waiting() == 1, SOON)).isTrue();
        assertThat(fixture.commands()).singleElement().isInstanceOf(Command.SendReply.class);
    }

    @Test
    void a_risky_promise_is_marked_rewritten_by_a_key_and_taken_back_in_one_step() {
        FxThread.run(() -> composer().appendText("我们是全网最低价，请放心"));
        soon(() -> isShown(".risk-line"));
        assertThat(FxThread.call(() -> composer().getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")))).isTrue();
        robot.push(KeyCode.F2);
        assertThat(driver.waitUntil(sight -> !sight.typed().contains("全网最低价"), SOON)).isTrue();
        soon(() -> !isShown(".risk-line"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(driver.waitUntil(sight -> sight.typed().equals("我们是全网最低价，请放心"), SOON)).isTrue();
        soon(() -> isShown(".risk-line"));
    }

    @Test
    void alt_and_arrows_change_the_chat_and_each_keeps_its_own_words() {
        robot.write("draft one");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(ALVAREZ::equals).isPresent() && sight.typed().isEmpty(), SOON)).isTrue();
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(driver.waitUntil(sight -> sight.typed().equals("draft one"), SOON)).isTrue();
    }

    @Test
    void closing_the_window_leaves_the_last_words_on_disk() {
        robot.write("last words");
        workbench.close();
        assertThat(fixture.desk.drafts.find(WANG)).map(Draft::text).contains("last words");
    }

    @Test
    void signing_out_asks_first_says_what_waits_and_leaves_the_last_words_on_disk() {
        robot.write("first");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 1 && sight.typed().isEmpty(), SOON)).isTrue();
        robot.write("still typing");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        soon(() -> isShown(".dialog-text"));
        assertThat(FxThread.call(() -> ((Label) stage.getScene().getRoot().lookup(".dialog-text")).getText())).contains("1 项");
        FxThread.run(() -> stage.getScene().getRoot().lookupAll(".dialog-buttons .button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("退出登录")).findFirst().orElseThrow().fire());
        assertThat(workbench.wantsToSignOut()).isTrue();
        assertThat(FxThread.call(stage::isShowing)).isFalse();
        assertThat(fixture.desk.drafts.find(WANG)).map(Draft::text).contains("still typing");
    }

    @Test
    void f1_lists_all_keys_and_esc_closes_the_list() {
        robot.push(KeyCode.F1);
        soon(() -> isShown(".dialog-card"));
        robot.push(KeyCode.ESCAPE);
        soon(() -> !isShown(".dialog-card"));
    }

    @Test
    void going_offline_asks_for_a_reason_and_says_so_over_the_chat() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        soon(() -> isShown(".dialog-card"));
        robot.write("orders fail");
        robot.push(KeyCode.ENTER);
        soon(() -> isShown(".offline-bar"));
        assertThat(fixture.desk.connection.status().state()).isEqualTo(ConnectionStatus.State.OFFLINE_BY_HAND);
        assertThat(fixture.desk.connection.status().reason()).isEqualTo("orders fail");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        soon(() -> !isShown(".offline-bar"));
    }

    @Test
    void another_language_takes_effect_at_once_and_no_typed_word_is_lost() {
        robot.write("half a sentence");
        workbench.use(Language.EN);
        assertThat(driver.waitUntil(sight -> sight.typed().equals("half a sentence"), SOON)).isTrue();
        soon(() -> fixture.desk.settings.get(Workbench.LANGUAGE_KEY).filter("en"::equals).isPresent());
    }

    @Test
    void ctrl_k_opens_the_search_and_esc_closes_it() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        soon(() -> isShown(".search-box"));
        robot.push(KeyCode.ESCAPE);
        soon(() -> !isShown(".search-box"));
    }

    @Test
    void closing_while_something_waits_asks_first() {
        robot.write("ma shang chu li");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 1, SOON)).isTrue();
        FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        soon(() -> isShown(".dialog-card"));
        assertThat(FxThread.call(stage::isShowing)).isTrue();
        // Esc is the careful answer.
        robot.push(KeyCode.ESCAPE);
        soon(() -> !isShown(".dialog-card"));
        assertThat(FxThread.call(stage::isShowing)).isTrue();
    }

    @Test
    void the_title_counts_who_waits_and_names_nobody() {
        soon(() -> stage.getTitle().equals("(2) Deskside"));
        fixture.deliver(fixture.send(TestShop.WANG_ASKS, "马上处理"));
        soon(() -> stage.getTitle().equals("(1) Deskside"));
    }

    @Test
    void on_another_screen_a_card_says_who_waits_until_they_are_answered_and_leads_there() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        soon(() -> isShown(".knowledge") && isShown(".attention"));
        FxThread.run(() -> ((Button) stage.getScene().getRoot().lookup(".attention .button")).fire());
        soon(() -> !isShown(".attention") && isShown(".composer"));
    }

    @Test
    void the_tour_has_three_steps_and_comes_once() {
        workbench.showTourOnce();
        soon(() -> isShown(".dialog-card"));
        for (var step = 1; step <= 3; step++) {
            robot.push(KeyCode.ENTER);
        }
        soon(() -> !isShown(".dialog-card"));
        soon(() -> fixture.desk.settings.get(Workbench.TOUR_KEY).isPresent());
        workbench.showTourOnce();
        robot.push(KeyCode.F1);
        soon(() -> stage.getScene().getRoot().lookupAll(".dialog-card .panel-title").stream().anyMatch(node -> node instanceof Label title
                && title.getText().equals("快捷键")));
    }

    @Test
    void a_call_is_recorded_by_keys_alone_and_is_the_open_conversation() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        soon(() -> isShown(".call"));
        robot.write("2207");
        soon(() -> stage.getScene().getRoot().lookup(".call .list-view") instanceof ListView<?> found && found.getItems().size() == 1);
        robot.push(KeyCode.ENTER);
        robot.write("kuai di san tian mei dong");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        soon(() -> !isShown(".call"));
        assertThat(driver.waitUntil(sight -> sight.messages().size() == 1 && !sight.conversationId().orElseThrow().equals(WANG), SOON)).isTrue();
        assertThat(fixture.commands()).singleElement().isInstanceOf(Command.RecordCall.class);
    }

    @Test
    void a_search_by_initials_and_an_action_by_name_are_carried_out_by_keys_alone() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        soon(() -> isShown(".search-box"));
        robot.write("shezhi");
        assertThat(driver.waitUntil(sight -> sight.searchHits() > 0, SOON)).isTrue();
        robot.push(KeyCode.ENTER);
        soon(() -> isShown(".settings"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        soon(() -> isShown(".search-box"));
        robot.write("alvarez");
        assertThat(driver.waitUntil(sight -> sight.searchHits() > 0, SOON)).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(ALVAREZ::equals).isPresent(), SOON)).isTrue();
        soon(() -> isShown(".composer"));
    }

    @Test
    void links_from_outside_open_what_they_name() {
        workbench.follow(DeskLink.parse("deskside:conversation/" + ALVAREZ).orElseThrow());
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(ALVAREZ::equals).isPresent(), SOON)).isTrue();
        workbench.follow(DeskLink.parse("deskside:knowledge").orElseThrow());
        soon(() -> isShown(".knowledge"));
    }

    @Test
    void a_whole_chat_is_taken_answered_refunded_and_ended_by_keys_alone() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        soon(() -> isShown(".search-box"));
        robot.write("chenhao");
        assertThat(driver.waitUntil(sight -> sight.searchHits() > 0, SOON)).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(TestShop.CHEN_WAITS.id()::equals).isPresent(), SOON)).isTrue();
        // From the composer to the list of those who wait: Enter takes the chosen one.
        for (var press = 0; press < 2 && !(FxThread.call(() -> stage.getScene().getFocusOwner()) instanceof ListView<?>); press++) {
            robot.push(KeyCode.F6);
        }
        soon(() -> stage.getScene().getFocusOwner() instanceof ListView<?>);
        robot.push(KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 1, SOON)).isTrue();
        // Back to the customer who has paid.
        robot.push(KeyCode.CONTROL, KeyCode.K);
        soon(() -> isShown(".search-box"));
        robot.write("wxm");
        assertThat(driver.waitUntil(sight -> sight.searchHits() > 0, SOON)).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(WANG::equals).isPresent() && sight.messages().size() == 3, SOON)).isTrue();
        for (var press = 0; press < 2 && !(FxThread.call(() -> stage.getScene().getFocusOwner()) instanceof TextArea); press++) {
            robot.push(KeyCode.F6);
        }
        robot.write("ma shang tui kuan");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 2 && sight.typed().isEmpty(), SOON)).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        soon(() -> stage.getScene().getFocusOwner() instanceof Button submit && submit.getStyleClass().contains("accent"));
        robot.push(KeyCode.SPACE);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 3, SOON)).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 4, SOON)).isTrue();
        assertThat(fixture.commands()).hasExactlyElementsOfTypes(Command.AcceptConversation.class, Command.SendReply.class, Command.OpenCase.class,
                Command.CloseConversation.class);
    }
}
