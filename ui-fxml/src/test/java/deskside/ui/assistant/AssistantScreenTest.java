package deskside.ui.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.AssistResult;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.usecases.assist.SuggestAnswers.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantScreenTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private static Scene open(Suggesting suggesting, String conversationId, String language, Theme theme, int width) {
        return FxThread.call(() -> {
            var fixture = new DeskFixture();
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            var viewModel = new AssistantViewModel(suggesting, id -> fixture.useCases.loadTimeline().load(id, 40),
                    fixture.useCases.learning().hitRates()::load,
                    fixture.useCases.recordFeedback(), services.context(), services.tasks(), services.events());
            Region view = Fxml.load("assistant.fxml", new AssistantController(viewModel, fixture.engineBar(services), services.texts()),
                    services.texts());
            services.context().select(conversationId);
            return Shots.scene(view, theme, width, 900);
        });
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,372", "zh,DARK,372", "en,LIGHT,372", "en,DARK,300"})
    void suggestions_are_drawn(String language, Theme theme, int width) {
        var scene = open((_, message) -> Samples.answer(message), TestShop.WANG_ASKS.id(), language, theme, width);
        var file = Shots.take(scene, "assistant-cards-%s-%s-%d".formatted(language, theme.code(), width));
        assertThat(file).isNotEmptyFile();
        assertThat(FxThread.call(() -> scene.getRoot().lookupAll(".card").stream().filter(Node::isVisible).count())).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,从 3 次已解决的会话「礼品订单可以不放价格单吗」", "en,DARK,from 3 solved chats “礼品订单可以不放价格单吗”"})
    void a_solved_question_says_in_how_many_conversations(String language, Theme theme, String source) {
        var scene = open((_, message) -> new Answer.Assisted(Samples.result(message, List.of(Samples.solved(3), Samples.solved(1)), null), Duration.ofMillis(9), 0),
                TestShop.WANG_ASKS.id(), language, theme, 372);
        Shots.take(scene, "assistant-solved-%s-%s".formatted(language, theme.code()));
        var links = FxThread.call(() -> scene.getRoot().lookupAll(".source-link").stream().map(node -> ((Text) node).getText()).toList());
        assertThat(links).contains(source).hasSize(2);
        assertThat(links.stream().filter(link -> link.contains("1 solved chat “") || link.contains("1 次"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,OUT_OF_SCOPE", "en,DARK,TOO_UNSURE"})
    void an_abstention_says_what_to_do(String language, Theme theme, AssistResult.Abstention why) {
        var scene = open((_, message) -> Samples.abstained(message, why), TestShop.CHEN_WAITS.id(), language, theme, 372);
        Shots.take(scene, "assistant-%s-%s-%s".formatted(why.name().toLowerCase(Locale.ROOT), language, theme.code()));
        assertThat(FxThread.call(() -> scene.getRoot().lookupAll(".state-pane .button").size())).as("search, or hand over").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void an_engine_in_the_making_says_so(String language, Theme theme) {
        var scene = open((_, _) -> new Answer.EnginePreparing(), TestShop.WANG_ASKS.id(), language, theme, 372);
        Shots.take(scene, "assistant-preparing-%s-%s".formatted(language, theme.code()));
        assertThat(FxThread.call(() -> scene.getRoot().lookup(".state-title").isVisible())).isTrue();
    }
}
