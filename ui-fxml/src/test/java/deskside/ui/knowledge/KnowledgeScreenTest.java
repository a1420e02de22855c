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
import deskside.ui.fx.Texts;
import deskside.ui.fx.Theme;
import deskside.usecases.knowledge.Usage;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
                    article.answer().replace("今天", "两小时"), "客户更放心", ProposalState.AWAITING_REVIEW, TestShop.AGENT.id(), fixture.desk.clock.instant(), null,
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

    @Test
    void a_passage_ends_with_a_whole_word() {
        assertThat(EntryCell.beginning("60 off kitchen orders of 500 and more; not with the newcomer coupon, and not on parts that have been ordered before the summer began"))
                .isEqualTo("60 off kitchen orders of 500 and more; not with the newcomer coupon, and not on parts that have…");
        assertThat(EntryCell.beginning("物流".repeat(40))).isEqualTo("物流".repeat(32) + "…");
        assertThat(EntryCell.beginning("short")).isEqualTo("short");
    }

    @Test
    void a_share_is_told_of_what_was_shown_often_enough_and_a_rewriting_at_once() {
        var texts = Texts.of(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC);
        assertThat(KnowledgeWords.shortUse(texts, new Usage(1, 0, 0, 0, 0))).as("not 采纳 0%").isEmpty();
        assertThat(KnowledgeWords.shortUse(texts, new Usage(50, 30, 11, 0, 0))).isEqualTo("采纳 82%");
        assertThat(KnowledgeWords.shortUse(texts, new Usage(3, 0, 0, 2, 0))).isEqualTo("被改写 2 次");
    }

    /** 0 is what one says when one has counted. */
    @Test
    void how_much_there_is_is_told_when_it_was_read() {
        var tasks = new DirectTasks();
        tasks.hold();
        var services = new DeskFixture().services(tasks, Locale.CHINESE);
        var view = FxThread.<Region>call(() -> {
            var knowledge = new KnowledgeViewModel(services);
            var root = Fxml.<Region>load("knowledge.fxml", new KnowledgeController(knowledge, new ProposalViewModel(services, knowledge), services.texts()), services.texts());
            Shots.scene(root, Theme.LIGHT, 1380, 720);
            root.applyCss();
            return root;
        });
        assertThat(notes(view)).noneMatch(text -> text.matches(".*\\d.*")).doesNotContain("状态");
        FxThread.run(tasks::runHeld);
        assertThat(notes(view)).contains("17 条", "17", "状态");
    }

    private static List<String> notes(Region view) {
        return FxThread.call(() -> {
            view.applyCss();
            return view.lookupAll(".note").stream().filter(node -> node instanceof Label && node.isVisible() && node.getParent().isVisible())
                    .map(node -> ((Label) node).getText()).toList();
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
