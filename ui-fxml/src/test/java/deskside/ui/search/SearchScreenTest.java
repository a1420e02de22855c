package deskside.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestions.Look;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchScreenTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private static Scene open(String language, Theme theme, boolean nothing) {
        return FxThread.call(() -> {
            var fixture = new DeskFixture();
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            var search = new SearchViewModel(_ -> nothing ? List.of() : found(fixture), services);
            var overlay = Fxml.<StackPane>load("search.fxml", new SearchController(search, services.texts()), services.texts());
            var root = new StackPane(new Label("workbench"), overlay);
            var scene = Shots.scene(root, theme, 1180, 720);
            search.open(nothing ? "屏幕保护膜" : "价保");
            search.move(nothing ? 0 : 3);
            return scene;
        });
    }

    /** Everything that the shop knows, as if it had been found. */
    private static List<SearchHit> found(DeskFixture fixture) {
        var hits = new ArrayList<SearchHit>();
        fixture.useCases.searchEverything().search("").conversations().stream().limit(2).map(SearchHit.Chat::new).forEach(hits::add);
        fixture.useCases.searchEverything().search("王").customers().stream().map(SearchHit.Person::new).forEach(hits::add);
        fixture.desk.catalog.policies().forEach(policy -> hits.add(new SearchHit.Document(new KnowledgeHit(DocumentKind.POLICY, policy.id(),
                Language.ZH, policy.title().zh(), policy.clauses().getLast().text().zh(), 1, 0, 1))));
        fixture.desk.knowledgeBase.articles().forEach(article -> hits.add(new SearchHit.Document(new KnowledgeHit(DocumentKind.ARTICLE, article.id(),
                article.language(), article.title(), article.body().substring(0, Math.min(60, article.body().length())), 1, 0, 1))));
        fixture.desk.knowledgeBase.scripts().forEach(script -> hits.add(new SearchHit.Document(new KnowledgeHit(DocumentKind.SCRIPT, script.id(),
                script.language(), script.title(), script.text(), 1, 0, 1))));
        return hits;
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,从 2 次已解决的会话", "en,DARK,From 2 solved chats"})
    void a_solved_question_opens_at_the_answer_with_the_conversations_it_comes_from(String language, Theme theme, String from) {
        var scene = FxThread.call(() -> {
            var fixture = new DeskFixture();
            settle(fixture, TestShop.WANG_CLOSED, "q-1", "送人的，包裹里能不能不放价格单", Duration.ofDays(30));
            settle(fixture, TestShop.WANG_ASKS, "q-2", "礼品订单可以不放价格单吗", Duration.ofDays(3));
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            var search = new SearchViewModel(_ -> List.of(), services);
            var overlay = Fxml.<StackPane>load("search.fxml", new SearchController(search, services.texts()), services.texts());
            var opened = Shots.scene(new StackPane(new Label("workbench"), overlay), theme, 1180, 720);
            search.openSource(new SuggestionSource(SuggestionSource.Kind.SOLVED, "q-1", "礼品订单可以不放价格单吗", 2, "下单时在订单备注里写“礼品，不放价格单”", null));
            return opened;
        });
        Shots.take(scene, "search-solved-%s-%s".formatted(language, theme.code()));
        assertThat(labels(scene)).contains(from, "礼品订单可以不放价格单吗").anyMatch(text -> text.contains("仓库打包时就不会放纸质清单"));
    }

    private static List<String> labels(Scene scene) {
        return FxThread.call(() -> scene.getRoot().lookupAll(".label").stream().filter(Label.class::isInstance).map(node -> ((Label) node).getText())
                .filter(text -> text != null).toList());
    }

    private static void settle(DeskFixture fixture, Conversation conversation, String id, String question, Duration ago) {
        var at = fixture.desk.clock.instant().minus(ago);
        fixture.desk.put(List.of(new Message(id, 1, conversation.id(), 901, Sender.CUSTOMER, conversation.customerId(), question, at, null, null)));
        assertThat(fixture.desk.solvedQuestions.settle(conversation.id(), new Look(conversation.version(), true, 901, 0), List.of(new SolvedExchange(id, "q-1",
                conversation.id(), List.of(), Language.ZH, question, "可以的，您下单时在订单备注里写“礼品，不放价格单”，仓库打包时就不会放纸质清单。", List.of(), List.of(), at)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,false", "en,DARK,false", "zh,DARK,true"})
    void the_overlay_is_drawn(String language, Theme theme, boolean nothing) {
        var scene = open(language, theme, nothing);
        assertThat(Shots.take(scene, "search-%s-%s-%s".formatted(nothing ? "nothing" : "hits", language, theme.code()))).isNotEmptyFile();
        if (!nothing) {
            assertThat(labels(scene)).as("no chat is open: a slot by its name").noneMatch(text -> text.contains("{"))
                    .anyMatch(text -> text.contains(language.equals("zh") ? "〔客户称呼〕您好" : "[customer’s name]您好"));
            assertThat(labels(scene)).as("documents by their titles").doesNotContainAnyElementsOf(List.of("RT-7D", "RT-7D · version 5"));
        }
    }
}
