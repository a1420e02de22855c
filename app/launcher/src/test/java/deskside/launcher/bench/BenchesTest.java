package deskside.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.Language;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a real desk with the demo shop and a few generated articles; says nothing about times, which belong to the machine. */
class BenchesTest {

    private static final int DOCUMENTS = 700;
    private static final BenchPlan PLAN = new BenchPlan(DOCUMENTS, 2, 3, 2, Language.ZH, 2);
    private static final AppScope SCOPE = new AppScope();
    private static final List<String> SAID = new ArrayList<>();
    private static BenchDesk desk;

    @BeforeAll
    static void open() {
        desk = BenchDesk.open(SCOPE, DOCUMENTS, () -> false, SAID::add);
    }

    @AfterAll
    static void close() {
        SCOPE.close();
    }

    @Test
    void suggest_is_measured_beside_the_bare_calls() {
        var figures = Benches.suggest(desk, PLAN).map();
        assertComplete(figures, "suggest");
        assertThat(number(figures, "storeP50Millis")).isPositive();
    }

    @Test
    void search_is_measured_beside_the_bare_calls() {
        assertComplete(Benches.search(desk, PLAN).map(), "search");
    }

    @Test
    void classify_is_measured_beside_the_bare_calls() {
        assertComplete(Benches.classify(desk, PLAN).map(), "classify");
    }

    @Test
    void all_articles_came_in_through_the_store_and_can_be_found() {
        var figures = desk.figures().map();
        assertThat(figures).containsEntry("documents", DOCUMENTS);
        assertThat(number(figures, "searchable")).isGreaterThanOrEqualTo(DOCUMENTS);
        assertThat(number(figures, "indexSeconds")).isPositive();
        assertThat(number(figures, "indexMegabytes")).isPositive();
        assertThat(number(figures, "heapMegabytes")).isPositive();
        assertThat(SAID).anyMatch(what -> what.contains("generated articles"));
    }

    @Test
    void generated_articles_are_the_same_every_time_and_no_two_have_one_title() {
        var knowledge = desk.brain().store().knowledgeBase();
        var authored = GeneratedArticles.whole(knowledge).stream().filter(it -> !it.id().startsWith(GeneratedArticles.ID_PREFIX)).toList();
        var articles = new GeneratedArticles(authored, desk.brain().store().catalog().products());
        var titles = new HashSet<String>();
        for (var number = 0; number < 100_000; number += 7) {
            assertThat(titles.add(articles.article(number).title())).as("title of article %d", number).isTrue();
        }
        assertThat(articles.article(99_999)).isEqualTo(articles.article(99_999));
        assertThat(articles.article(4_711).answer()).isNotBlank();
    }

    @Test
    void no_message_comes_twice() {
        assertThat(new HashSet<>(desk.messages(PLAN).next(3_000))).hasSize(3_000);
    }

    @Test
    void whoever_asks_to_stop_gets_a_sentence_and_no_folder_is_left() {
        var cancelled = new AtomicBoolean(true);
        try (var scope = new AppScope()) {
            assertThatThrownBy(() -> BenchDesk.open(scope, 0, cancelled::get, _ -> { })).isInstanceOf(Failure.class)
                    .satisfies(failure -> assertThat(((Failure) failure).exitCode()).isEqualTo(ExitCode.CANCELLED));
        }
    }

    private static void assertComplete(Map<String, Object> figures, String bench) {
        assertThat(figures).containsEntry("bench", bench).containsEntry("tier", "FULL").containsEntry("rounds", 2)
                .containsEntry("messagesPerRound", 3).containsEntry("warmUpMessages", 2);
        for (var name : List.of("p50Millis", "p99Millis", "throughputPerSecond", "bareEmbeddingP50Millis", "bareKeywordP50Millis",
                "bareVectorP50Millis", "ratioToBareEmbedding", "ratioToBareKeyword", "ratioToBareVector")) {
            assertThat(number(figures, name)).as(name).isPositive();
        }
        assertThat(number(figures, "p99Millis")).isGreaterThanOrEqualTo(number(figures, "p50Millis"));
    }

    private static double number(Map<String, Object> figures, String name) {
        return ((Number) figures.get(name)).doubleValue();
    }
}
