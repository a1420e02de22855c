package deskside.ui.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.notice.NoticeKind;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.usecases.aftersales.TellCustomers;
import deskside.usecases.conversation.SendReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers in no chat: Liu's parcel stands still, Zhao's lies in a locker, Miller has hers. Wang and Alvarez have news too, and are in chats. */
class TellCustomersTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture().withCustomersToTell();
    private final TellCustomers tell = fixture.useCases.afterSales().tellCustomers();
    private final DirectTasks tasks = new DirectTasks();

    private TellCustomersViewModel model() {
        var model = new TellCustomersViewModel(fixture.services(tasks, Locale.CHINESE), _ -> { });
        model.begin();
        return model;
    }

    private static List<String> keys(List<TellCustomers.Row> rows) {
        return rows.stream().map(row -> row.notice().kind() + " " + row.customerName()).toList();
    }

    @Test
    void those_in_no_chat_are_listed_with_bad_news_first() {
        assertThat(keys(tell.due(9))).containsExactly("PARCEL_DELAYED 刘*", "PARCEL_NOT_RECEIVED 赵*", "PARCEL_DELIVERED A. Miller");
        assertThat(tell.due(9)).extracting(TellCustomers.Row::conversationId).containsExactly(null, "k-zhao-old", null);
        assertThat(tell.due(1)).hasSize(1);
        fixture.desk.clock.advance(Duration.ofDays(8));
        assertThat(keys(tell.due(9))).as("what arrived is no news any more; what stands still is").contains("PARCEL_DELAYED 刘*").noneMatch(key -> key.contains("赵"));
        fixture.desk.clock.advance(Duration.ofDays(8));
        assertThat(tell.due(9)).isEmpty();
    }

    @Test
    void the_command_names_the_last_chat_or_a_new_one_and_takes_the_row_off_the_list() {
        var rows = tell.due(9);
        assertThat(tell.tell(rows.get(1), rows.get(1).notice().text())).isInstanceOf(SendReply.Outcome.Queued.class);
        assertThat(tell.tell(rows.get(0), "  刘女士您好，包裹还在郑州，我来催一下。 ")).isInstanceOf(SendReply.Outcome.Queued.class);
        assertThat(fixture.commands()).hasExactlyElementsOfTypes(Command.TellCustomer.class, Command.TellCustomer.class);
        var zhao = (Command.TellCustomer) fixture.commands().getFirst();
        assertThat(zhao.conversationId()).isEqualTo("k-zhao-old");
        assertThat(zhao.about()).isEqualTo(rows.get(1).notice().key());
        var liu = (Command.TellCustomer) fixture.commands().getLast();
        assertThat(liu.text()).isEqualTo("刘女士您好，包裹还在郑州，我来催一下。");
        assertThat(fixture.desk.conversations.find(liu.conversationId())).isEmpty();
        assertThat(keys(tell.due(9))).as("on their way").containsExactly("PARCEL_DELIVERED A. Miller");
        fixture.desk.outbox.settle(liu.commandId(), OutboxState.REJECTED, "r-1", "情况在此期间已有变化", fixture.desk.clock.instant());
        assertThat(keys(tell.due(9))).as("refused, so still to be told").contains("PARCEL_DELAYED 刘*");
    }

    @Test
    void what_was_told_by_a_colleague_waved_off_or_outdated_by_a_chat_is_not_listed() {
        var rows = tell.due(9);
        fixture.arrive(new Message("m-told", 1, "k-zhao-old", 1, Sender.AGENT, "agent-wu", "代收", fixture.desk.clock.instant(), "cmd-x", null, rows.get(1).notice().key(), List.of()));
        tell.waveOff(rows.get(0));
        assertThat(keys(tell.due(9))).containsExactly("PARCEL_DELIVERED A. Miller");
        var miller = rows.get(2).notice().customerId();
        fixture.arrive(new Conversation("k-miller", 1, miller, rows.get(2).order().id(), Channel.APP,
                Language.EN, ConversationStatus.WAITING, null, null, List.of(), fixture.desk.clock.instant(),
                fixture.desk.clock.instant(), fixture.desk.clock.instant(), "Hello", 1));
        assertThat(tell.due(9)).isEmpty();
    }

    @Test
    void words_that_must_not_be_said_stay_with_the_reason_and_nothing_is_queued() {
        var model = model();
        model.type("加我微信 vx_8899，我保证今天到");
        model.send();
        assertThat(fixture.commands()).isEmpty();
        assertThat(model.refusalProperty().get()).satisfies(refused -> assertThat(refused.refusal()).isEqualTo(SendReply.Refusal.RISK));
        model.type(" ");
        assertThat(model.refusalProperty().get()).as("other words").isNull();
        model.send();
        assertThat(model.refusalProperty().get().refusal()).isEqualTo(SendReply.Refusal.EMPTY);
    }

    @Test
    void changed_words_stay_with_their_row_until_they_are_sent() {
        var model = model();
        var rows = List.copyOf(model.rows());
        model.type("刘女士您好，包裹还在郑州。");
        model.choose(rows.get(1));
        assertThat(model.isInWork()).isTrue();
        fixture.arrive(TestShop.message("m-x", TestShop.WANG_ASKS, 9, Sender.CUSTOMER, TestShop.WANG.id(), "在吗", fixture.desk.clock.instant()));
        tasks.advance(Duration.ofSeconds(6));
        assertThat(model.selectedProperty().get()).isEqualTo(rows.get(1));
        model.choose(rows.get(0));
        assertThat(model.words(rows.get(0))).isEqualTo("刘女士您好，包裹还在郑州。");
        model.send();
        assertThat(((Command.TellCustomer) fixture.commands().getLast()).text()).isEqualTo("刘女士您好，包裹还在郑州。");
        assertThat(model.rows()).hasSize(2);
        assertThat(model.selectedProperty().get()).as("what stands in its place").isEqualTo(rows.get(1));
        assertThat(model.isInWork()).isFalse();
        model.waveOff();
        model.waveOff();
        assertThat(model.rows()).isEmpty();
        assertThat(model.countProperty().get()).isZero();
    }

    @Test
    void a_list_that_cannot_be_read_says_so_and_is_read_again() {
        tasks.breakWith(new IllegalStateException("The disk does not answer."));
        var model = model();
        assertThat(model.loadStateProperty().get()).isEqualTo(LoadState.FAILED);
        assertThat(tasks.failures).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,1440,900", "en,DARK,1180,720"})
    void the_screen_shows_whom_and_what_and_one_press_sends_it(String language, Theme theme, int width, int height) {
        var opened = new ArrayList<String>();
        var panels = new ArrayList<TellCustomersPanel>();
        var scene = FxThread.<Scene>call(() -> {
            var services = fixture.services(tasks, Locale.of(language));
            var model = new TellCustomersViewModel(services, opened::add);
            panels.add(new TellCustomersPanel(services, model));
            return Shots.scene(panels.getFirst().view(), theme, width, height);
        });
        Shots.take(scene, "tell-customers-%s-%s".formatted(language, theme.code()));
        FxThread.run(() -> {
            var root = scene.getRoot();
            var words = (TextArea) root.lookup(".text-area");
            assertThat(words.getText()).contains("ZT7550099001");
            ((ListView<?>) root.lookup(".list-view")).getSelectionModel().select(1);
            assertThat(words.getText()).contains("SF1402288890002");
            buttons(root).stream().filter(button -> button.getText().equals(language.equals("zh") ? "上次会话" : "Last chat")).findFirst().orElseThrow().fire();
            words.setText(words.getText() + " ");
            assertThat(panels.getFirst().unsaved()).containsExactly(Unsaved.NOTICE);
            ((Button) root.lookup(".button.accent")).fire();
        });
        assertThat(opened).containsExactly("k-zhao-old");
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.TellCustomer.class,
                told -> assertThat(told.about()).startsWith("notice:" + NoticeKind.PARCEL_NOT_RECEIVED.name().toLowerCase(Locale.ROOT)));
    }

    private static List<Button> buttons(Parent root) {
        return root.lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast).toList();
    }
}
