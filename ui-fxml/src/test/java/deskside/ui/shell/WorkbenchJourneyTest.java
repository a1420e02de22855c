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
import javafx.scene.input.KeyCode;
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
}
