package deskside.ui.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.Suggestion;
import deskside.domain.knowledge.Script;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to a person, and the tone that follows the customer's, with the real engine. */
class PersonWantedTest {

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final List<String> handedOver = new ArrayList<>();
    private PanelServices services;
    private AssistantViewModel assistant;
    private Scene scene;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private void open(String language, Theme theme) {
        fixture.engine.refresh((_, _) -> { });
        FxThread.run(() -> {
            services = fixture.services(tasks, Locale.of(language));
            services.context().handingOver(handedOver::add);
            assistant = new AssistantViewModel(services);
            Region view = Fxml.load("assistant.fxml", new AssistantController(assistant, fixture.engineBar(services), services.texts()), services.texts());
            scene = Shots.scene(view, theme, 372, 700);
            services.context().select(TestShop.WANG_ASKS.id());
        });
    }

    private void customerWrites(String text) {
        FxThread.run(() -> {
            fixture.customerWrites(TestShop.WANG_ASKS, text);
            tasks.advance(Duration.ofSeconds(2));
        });
    }

    private Node bar() {
        return FxThread.call(() -> scene.getRoot().lookup(".person-wanted"));
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void a_customer_who_wants_a_person_is_never_hidden_and_comes_before_any_suggestion(String language, Theme theme) {
        open(language, theme);
        assertThat(bar().isVisible()).isFalse();
        customerWrites("别跟我说这些，叫你们主管来，电话 13800002207");
        Shots.take(scene, "person-wanted-%s-%s".formatted(language, theme.code()));
        assertThat(bar().isVisible()).isTrue();
        assertThat(FxThread.call(() -> ((Label) bar().lookup(".label")).getText())).contains("主管").doesNotContain("13800002207");
        assertThat(((AssistantState.Looked) assistant.stateProperty().get()).result().handOver().total()).isGreaterThanOrEqualTo(90);

        FxThread.run(assistant::dismiss);
        assertThat(bar().isVisible()).as("suggestions are dismissed, the wish is not").isTrue();
        customerWrites("快点");
        customerWrites("快递三天没动了，什么时候能到？");
        assertThat(bar().isVisible()).as("a later message does not take it back").isTrue();
        FxThread.run(() -> ((Button) bar().lookup(".button")).fire());
        assertThat(handedOver).hasSize(1);

        FxThread.run(() -> services.context().select(TestShop.CHEN_WAITS.id()));
        assertThat(bar().isVisible()).as("another customer").isFalse();
    }

    @Test
    void to_an_angry_customer_the_apology_comes_first_to_a_calm_one_it_does_not() {
        fixture.arrive(new Script("sc-late-plain", 1, Language.ZH, "物流停滞", "物流", List.of("logistics_stuck"), "neutral", "您的快递三天没有更新，我现在联系承运商核实，有结果告诉您。"),
                new Script("sc-late-sorry", 1, Language.ZH, "物流停滞", "物流", List.of("logistics_stuck"), "apology", "非常抱歉，您的快递三天没有更新，我现在联系承运商核实，有结果告诉您。"));
        open("zh", Theme.LIGHT);
        customerWrites("麻烦看一下物流更新了吗，谢谢您");
        var calm = result();
        customerWrites("什么垃圾快递！三天没动了！气死我了，你们就是骗子！");
        var angry = result();
        assertThat(calm.emotion().kind()).isIn(Emotion.Kind.CALM, Emotion.Kind.PLEASED);
        assertThat(angry.emotion().kind()).isEqualTo(Emotion.Kind.ANGRY);
        assertThat(lead(angry.suggestions())).as("how far the apology is ahead of the same words without it").isGreaterThan(lead(calm.suggestions())).isPositive();
        assertThat(lead(calm.suggestions())).isNegative();
    }

    private AssistResult result() {
        return ((AssistantState.Looked) assistant.stateProperty().get()).result();
    }

    /** Places: positive when the apology stands above the plain words; one that is not shown stands below all. */
    private static int lead(List<Suggestion> suggestions) {
        return place(suggestions, "sc-late-plain") - place(suggestions, "sc-late-sorry");
    }

    private static int place(List<Suggestion> suggestions, String script) {
        for (var i = 0; i < suggestions.size(); i++) {
            if (suggestions.get(i).sources().stream().anyMatch(source -> source.id().equals(script))) {
                return i;
            }
        }
        return suggestions.size();
    }
}
