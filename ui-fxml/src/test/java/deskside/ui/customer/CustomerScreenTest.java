package deskside.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.audit.AuditHead;
import deskside.domain.audit.Evidence;
import deskside.domain.audit.Oversight;
import deskside.domain.privacy.PersonalField;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.usecases.customer.RevealField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
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

    @ParameterizedTest
    @CsvSource({"k-wang,zh,LIGHT,292", "k-alvarez,en,DARK,240"})
    void a_field_is_shown_for_half_a_minute_after_a_reason_was_given(String conversation, String language, Theme theme, int width) {
        var tasks = new DirectTasks();
        var scene = FxThread.call(() -> {
            var services = fixture.services(tasks, Locale.of(language));
            services.context().select(conversation);
            return Shots.scene(new CustomerPanel(services).view(), theme, width, 900);
        });
        var customer = fixture.desk.customers.find(fixture.desk.conversations.find(conversation).orElseThrow().customerId()).orElseThrow();
        assertThat(words(scene)).doesNotContain(customer.phone());
        pressLink(scene);
        Shots.take(scene, "reveal-asking-%s-%s".formatted(language, theme.code()));
        FxThread.run(() -> ((Button) scene.getRoot().lookup(".reveal-reasons .button")).fire());
        assertThat(words(scene)).contains(customer.phone());
        Shots.take(scene, "reveal-shown-%s-%s".formatted(language, theme.code()));
        assertThat(fixture.commands()).last().isInstanceOfSatisfying(Command.RevealField.class, reveal -> {
            assertThat(reveal.field()).isEqualTo(PersonalField.PHONE);
            assertThat(reveal.reason()).isNotBlank();
        });
        FxThread.run(() -> IntStream.range(0, 30).forEach(_ -> tasks.advance(Duration.ofSeconds(1))));
        assertThat(words(scene)).doesNotContain(customer.phone());
    }

    @Test
    void another_conversation_masks_at_once_and_a_colleagues_customer_is_not_shown() {
        var tasks = new DirectTasks();
        var services = fixture.services(tasks);
        var model = FxThread.call(() -> new RevealModel(services.useCases().revealField(), services.context(), tasks));
        FxThread.run(() -> {
            services.context().select(TestShop.CHEN_WAITS.id());
            model.ask(PersonalField.PHONE);
            model.reveal("好奇");
            assertThat(model.stateProperty().get()).isEqualTo(new RevealModel.State.Asking(PersonalField.PHONE, RevealField.Refusal.NOT_YOURS));
            services.context().select(TestShop.WANG_ASKS.id());
            model.reveal(" ");
            assertThat(model.stateProperty().get()).isEqualTo(new RevealModel.State.Asking(PersonalField.PHONE, RevealField.Refusal.NO_REASON));
        });
        assertThat(fixture.commands()).noneMatch(Command.RevealField.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"k-wang,zh,LIGHT,292", "k-alvarez,en,DARK,240"})
    void a_supervisor_exports_the_conversation_with_a_reason_and_an_agent_cannot(String conversation, String language, Theme theme, int width) {
        assertThat(buttons(open(conversation, language, theme, width))).isEmpty();
        fixture.desk.session.remember(TestShop.SUPERVISOR);
        var scene = open(conversation, language, theme, width);
        pressExport(scene, "");
        assertThat(words(scene)).contains(language.equals("zh") ? "请写明原因" : "Give a reason");
        pressExport(scene, "投诉核查");
        assertThat(words(scene)).contains(language.equals("zh") ? "需要连上服务器" : "must be reached").contains("desk.example.com");
        var known = fixture.desk.conversations.find(conversation).orElseThrow();
        fixture.evidence = new Oversight.Result.Done<>(new Evidence("hub-1", fixture.desk.clock.instant(), TestShop.SUPERVISOR, "投诉核查", false, "王*敏", known,
                List.of(), List.of(), List.of(), AuditHead.EMPTY, List.of(), AuditHead.EMPTY));
        pressExport(scene, "投诉核查");
        assertThat(words(scene)).contains(conversation + ".zip");
        Shots.take(scene, "evidence-%s-%s".formatted(language, theme.code()));
    }

    private static List<Button> buttons(Scene scene) {
        return FxThread.call(() -> {
            scene.getRoot().applyCss();
            return scene.getRoot().lookupAll(".evidence .button").stream().map(Button.class::cast).toList();
        });
    }

    private static void pressExport(Scene scene, String reason) {
        FxThread.run(() -> buttons(scene).getFirst().fire());
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            ((TextField) scene.getRoot().lookup(".evidence .text-field")).setText(reason);
        });
        FxThread.run(() -> buttons(scene).getFirst().fire());
    }

    private static String words(Scene scene) {
        return FxThread.call(() -> {
            scene.getRoot().applyCss();
            return scene.getRoot().lookupAll(".label").toString();
        });
    }

    private static void pressLink(Scene scene) {
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            ((Hyperlink) scene.getRoot().lookup(".reveal-link")).fire();
        });
    }
}
