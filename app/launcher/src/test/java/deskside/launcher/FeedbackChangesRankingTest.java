package deskside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.intent.TrainingProgress;
import deskside.assist.ranking.RankingWeights;
import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.Suggestion;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.store.LocalStore;
import deskside.testkit.NoModelStore;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.KnowledgeByIntent;
import deskside.usecases.assist.LearnedRanking;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.RecordFeedback;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.SuggestAnswers;
import deskside.usecases.assist.ThresholdBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a click to the next suggestion, over the real store. */
class FeedbackChangesRankingTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T02:30:00Z"));
    private static final String QUESTION = "我的快递到哪里了";

    @TempDir
    Path folder;

    private final AtomicInteger numbers = new AtomicInteger();
    private LocalStore store;
    private LearnedRanking ranking;
    private SuggestAnswers suggest;
    private RecordFeedback feedback;

    @BeforeEach
    void openShop() throws InterruptedException {
        store = LocalStore.open(folder, Optional.empty());
        put(EntityType.INTENT, List.of(
                intent("ship.track", "我的快递到哪了", "帮我查一下物流", "包裹现在在什么地方", "查快递", "货到哪里了", "单号发我一下"),
                intent("return.request", "我要退货", "这个不想要了怎么退", "申请退货", "不喜欢想退掉", "帮我办退货", "退货流程说一下")));
        put(EntityType.ARTICLE, List.of(
                article("KA-1", "您的快递正在路上，请在订单页点查看物流。"), article("KA-2", "包裹在途时每天都会更新位置，短信也会通知您。")));
        assertThat(store.awaitIndexed(Duration.ofMinutes(1))).isTrue();
        startUp();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_very_next_suggestion_is_ranked_by_what_was_rejected_and_a_restart_does_not_forget() {
        var answer = ask();
        var first = answer.suggestions().getFirst();

        feedback.record("k-1", answer, first, Feedback.Kind.SHOWN, null);
        feedback.record("k-1", answer, first, Feedback.Kind.REJECTED, "wrong");

        assertThat(probability(first)).isLessThan(first.probability());
        assertThat(store.rankingMemory().versions()).hasSize(1).first().satisfies(version -> assertThat(version.cause()).contains("rejected"));
        var learned = ranking.weights();

        store.close();
        store = LocalStore.open(folder, Optional.empty());
        startUp();
        assertThat(ranking.weights()).isEqualTo(learned);
    }

    @Test
    void a_source_that_is_sent_gains_at_once() {
        var answer = ask();
        var last = answer.suggestions().getLast();

        feedback.record("k-1", answer, last, Feedback.Kind.SHOWN, null);
        feedback.recordSent("k-1", answer, last, last.text());

        assertThat(probability(last)).isGreaterThan(last.probability());
    }

    @Test
    void what_was_learned_can_be_taken_back_version_by_version_or_as_a_whole() {
        var answer = ask();
        var first = answer.suggestions().getFirst();
        feedback.record("k-1", answer, first, Feedback.Kind.REJECTED, "wrong");
        var once = ranking.weights();
        feedback.record("k-1", answer, first, Feedback.Kind.REJECTED, "wrong");
        assertThat(ranking.weights()).isNotEqualTo(once);

        assertThat(ranking.rollBackTo(1)).isTrue();
        assertThat(ranking.weights()).isEqualTo(once);
        ranking.rollBackToBundled();
        assertThat(ranking.weights()).isEqualTo(RankingWeights.START);
        assertThat(ranking.versions()).as("a roll-back is a version, too").hasSize(4);
        assertThat(ranking.rollBackTo(99)).isFalse();
    }

    private AssistResult ask() {
        return ((SuggestAnswers.Answer.Assisted) suggest.suggestForText(QUESTION, null)).result();
    }

    private double probability(Suggestion earlier) {
        return ask().suggestions().stream().filter(s -> s.sources().getFirst().id().equals(earlier.sources().getFirst().id()))
                .findFirst().orElseThrow().probability();
    }

    private void startUp() {
        var engine = new LiveEngine(store.knowledgeBase(), Embeddings.missing(EngineShortfall.SWITCHED_OFF, "switched off in this test"),
                new IntentModels(new NoModelStore(), new ModelLibrary(store.modelVersions(), store.settings()), this::id, CLOCK),
                new ThresholdBook(store.settings()));
        engine.refresh(TrainingProgress.SILENT);
        var snapshots = new SnapshotLoader(store.conversations(), store.customers(), store.orders(), store.catalog(), store.session(),
                store.replica(), CLOCK);
        ranking = new LearnedRanking(store.feedback(), store.rankingMemory(), RankingWeights.START, CLOCK);
        suggest = new SuggestAnswers(engine, snapshots, store.search(), new KnowledgeByIntent(store.knowledgeBase(), store.solvedQuestions(), store.events()), ranking,
                new Insights(store.conversations(), engine, snapshots), this::id);
        feedback = new RecordFeedback(ranking, this::id, CLOCK);
    }

    private String id() {
        return "id-" + numbers.incrementAndGet();
    }

    private void put(EntityType type, List<? extends Entity> entities) {
        var changes = new ArrayList<Change>();
        entities.forEach(entity -> changes.add(new Change(changes.size() + 1, type, entity.id(), 1, Change.Op.UPSERT, entity)));
        store.replica().apply(new ChangePage(changes, type.name(), false, CLOCK.instant()), CLOCK.instant());
    }

    private static IntentDefinition intent(String id, String... examples) {
        return new IntentDefinition(id, 1, id.substring(0, id.indexOf('.')), LocalText.of(id), List.of(examples), List.of());
    }

    private static Article article(String id, String answer) {
        return new Article(id, 1, Language.ZH, "快递到哪里了 " + id, "物流", List.of(), List.of("ship.track"), List.of(), 1,
                LocalDate.of(2026, 11, 1), null, null, answer, answer);
    }
}
