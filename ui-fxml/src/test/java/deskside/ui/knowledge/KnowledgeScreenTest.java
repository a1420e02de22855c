package deskside.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.ProposalState;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeScreenTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private static Scene open(String language, Theme theme, int width) {
        return FxThread.call(() -> {
            var fixture = new DeskFixture();
            fixture.desk.session.remember(TestShop.SUPERVISOR);
            var article = TestShopGoods.ARTICLES.getFirst();
            fixture.arrive(new Proposal("p-1", 1, article.id(), article.title(), article.revision(), article.answer(),
                    article.answer().replace("今天", "两小时"), "顾客更放心", ProposalState.AWAITING_REVIEW, TestShop.AGENT.id(), fixture.desk.clock.instant(), null,
                    null, ""));
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            var knowledge = new KnowledgeViewModel(services);
            var proposals = new ProposalViewModel(services, knowledge);
            var root = new StackPane(Fxml.<Region>load("knowledge.fxml", new KnowledgeController(knowledge, proposals, services.texts()), services.texts()));
            var scene = Shots.scene(root, theme, width, 720);
            knowledge.queryProperty().set("kuaidi");
            ((DirectTasks) services.tasks()).advance(KnowledgeViewModel.TYPING_PAUSE);
            knowledge.choose(knowledge.shown().stream().filter(entry -> entry.id().equals(article.id())).findFirst().orElseThrow());
            proposals.begin(null);
            proposals.textProperty().set(article.answer().replace("我马上联系", "我现在就联系"));
            return scene;
        });
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,1380", "en,DARK,1120"})
    void a_wording_is_written_under_marked_hits_and_a_supervisor_may_decide_about_another(String language, Theme theme, int width) {
        var scene = open(language, theme, width);
        assertThat(Shots.take(scene, "knowledge-proposal-%s-%s-%d".formatted(language, theme.code(), width))).isNotEmptyFile();
        assertThat(FxThread.call(() -> scene.getRoot().lookupAll(".mark").size())).isPositive();
        assertThat(FxThread.call(() -> scene.getRoot().lookupAll(".button").stream().filter(node -> node instanceof Button button
                && button.getStyleClass().contains("accent") && button.isVisible()).count())).isGreaterThanOrEqualTo(2);
    }
}
