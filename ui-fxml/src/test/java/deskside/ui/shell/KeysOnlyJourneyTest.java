package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.PolicyRule;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.usecases.aftersales.CaseRules;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chat from the queue to its end, with a return of goods, by somebody who has no mouse: nothing here presses, chooses or focuses anything but by keys. */
class KeysOnlyJourneyTest extends DeskJourney {

    private static final Policy RETURNS = returns();
    private static final String RETURN = "k-return";
    private final AtomicInteger mouse = new AtomicInteger();

    KeysOnlyJourneyTest() {
        super(new DeskFixture().withEngine());
        fixture.arrive(RETURNS,
                new Message(RETURN + "-1", 1, RETURN, 1, Sender.CUSTOMER, TestShop.ALVAREZ.id(), "The left ear cup of my headphones crackles, I want to send them back.",
                        fixture.desk.clock.instant(), null, null),
                new Conversation(RETURN, 1, TestShop.ALVAREZ.id(), TestShop.HEADPHONES_SIGNED.id(), Channel.APP, TestShop.ALVAREZ.language(), ConversationStatus.WAITING,
                        null, "language", List.of(), fixture.desk.clock.instant(), fixture.desk.clock.instant(), fixture.desk.clock.instant(),
                        "The left ear cup of my headphones crackles, I want to send them back.", 1));
    }

    private static Policy returns() {
        var words = TestShopGoods.RETURNS;
        return new Policy(words.id(), words.version() + 1, words.title(), words.revision(), words.category(), words.validFrom(), words.validTo(), words.intents(),
                words.categories(), words.skus(), words.tiers(), words.limits(), words.clauses(), words.answer(), List.of(new PolicyRule("broken.return", CaseKind.RETURN,
                List.of(Ground.DEFECT), List.of(), null, List.of(new PolicyRule.Condition("1", "order.signed", new LocalText("已签收", "signed for"))),
                List.of(Evidence.PHOTO), "claim.value", Effect.RETURN, null, null)));
    }

    @BeforeEach
    void forgetTheMouse() {
        FxThread.run(() -> stage.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> mouse.incrementAndGet()));
    }

    private boolean hasFocus(Class<?> kind) {
        return kind.isInstance(stage.getScene().getFocusOwner());
    }

    /** Tab until something of a kind has the keyboard. */
    private void tabTo(Class<?> kind, KeyCode... keys) {
        for (var press = 0; press < 8 && !FxThread.call(() -> hasFocus(kind)); press++) {
            robot.push(keys);
        }
        assertThat(FxThread.call(() -> hasFocus(kind))).as("Tab reaches a %s", kind.getSimpleName()).isTrue();
    }

    private void sent(int waiting) {
        assertThat(driver.waitUntil(sight -> sight.waiting() == waiting && sight.typed().isEmpty(), SOON)).as("%d wait", waiting).isTrue();
    }

    @Test
    void a_chat_is_taken_answered_its_goods_are_returned_and_it_is_ended() {
        // From the box to the list, to the tab of those who wait, and down to this one.
        robot.push(KeyCode.F6);
        soon(() -> hasFocus(ListView.class));
        tabTo(ToggleButton.class, KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        soon(() -> driver.see(WorkbenchDriver.Sight::queue).stream().anyMatch(row -> row.conversationId().equals(RETURN)));
        for (var row = 0; row < 3 && !driver.see(WorkbenchDriver.Sight::conversationId).filter(RETURN::equals).isPresent(); row++) {
            robot.push(KeyCode.ALT, KeyCode.DOWN);
        }
        assertThat(driver.waitUntil(sight -> sight.conversationId().filter(RETURN::equals).isPresent() && sight.messages().size() == 1, SOON)).isTrue();
        robot.push(KeyCode.ALT, KeyCode.A);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 1 && sight.mayAnswer(), SOON)).as("taken").isTrue();

        robot.push(KeyCode.F6);
        robot.write("i am sorry, please send a photo");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        sent(2);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        soon(() -> stage.getScene().getFocusOwner() instanceof Button submit && submit.getStyleClass().contains("accent"));
        tabTo(ChoiceBox.class, KeyCode.SHIFT, KeyCode.TAB);
        for (var downs = 1; downs < 6 && !FxThread.call(this::chosen); downs++) {
            robot.push(KeyCode.SPACE);
            for (var down = 0; down < downs; down++) {
                robot.push(KeyCode.DOWN);
            }
            robot.push(KeyCode.ENTER);
        }
        assertThat(FxThread.call(this::chosen)).as("the return is chosen").isTrue();
        tabTo(CheckBox.class, KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        tabTo(Button.class, KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 3 && !sight.typed().isEmpty(), SOON)).as("submitted, and the customer can be told").isTrue();

        robot.push(KeyCode.F6);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        sent(4);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 5, SOON)).isTrue();
        assertThat(fixture.commands()).hasExactlyElementsOfTypes(Command.AcceptConversation.class, Command.SendReply.class, Command.OpenCase.class, Command.SendReply.class,
                Command.CloseConversation.class);
        assertThat(fixture.commands().get(2)).isInstanceOfSatisfying(Command.OpenCase.class, open -> {
            assertThat(open.kind()).isEqualTo(CaseKind.RETURN);
            assertThat(open.claim()).isNotNull();
            assertThat(open.claim().ground()).isEqualTo(Ground.DEFECT);
            assertThat(open.conversationId()).isEqualTo(RETURN);
        });
        assertThat(mouse).hasValue(0);
    }

    private boolean chosen() {
        return stage.getScene().getFocusOwner() instanceof ChoiceBox<?> box && box.getValue() instanceof CaseRules.Offer offer
                && offer.kind() == CaseKind.RETURN;
    }

    @Test
    void a_chat_that_is_taken_stays_open_although_its_row_leaves_the_list() {
        workbench.selectConversation(RETURN);
        assertThat(driver.waitUntil(sight -> sight.queue().size() == 2 && sight.messages().size() == 1, SOON)).as("two wait").isTrue();
        // not by the key of the queue, which goes on to the tab of one's own
        driver.accept();
        assertThat(driver.waitUntil(sight -> sight.queue().size() == 1, SOON)).as("one is left").isTrue();
        assertThat(driver.see(WorkbenchDriver.Sight::conversationId)).contains(RETURN);
        assertThat(driver.waitUntil(WorkbenchDriver.Sight::mayAnswer, SOON)).isTrue();
        assertThat(fixture.commands()).singleElement().isInstanceOfSatisfying(Command.AcceptConversation.class, accept -> assertThat(accept.conversationId()).isEqualTo(RETURN));
    }

    @Test
    void a_chat_is_given_back_with_a_note() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        soon(() -> stage.getScene().getRoot().lookup(".dialog-card") != null && hasFocus(TextArea.class));
        robot.write("wants a person who knows fryers");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(driver.waitUntil(sight -> sight.waiting() == 1, SOON)).isTrue();
        assertThat(fixture.commands()).singleElement().isInstanceOf(Command.TransferConversation.class);
        assertThat(mouse).hasValue(0);
    }
}
