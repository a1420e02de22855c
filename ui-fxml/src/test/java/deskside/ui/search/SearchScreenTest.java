package deskside.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.FilledDocuments;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
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
            var search = new SearchViewModel(text -> nothing ? List.of() : found(fixture), new FilledDocuments(fixture.useCases), services.context(),
                    services.tasks(), services.texts().language());
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
    @CsvSource({"zh,LIGHT,false", "en,DARK,false", "zh,DARK,true"})
    void the_overlay_is_drawn(String language, Theme theme, boolean nothing) {
        var scene = open(language, theme, nothing);
        assertThat(Shots.take(scene, "search-%s-%s-%s".formatted(nothing ? "nothing" : "hits", language, theme.code()))).isNotEmptyFile();
    }
}
