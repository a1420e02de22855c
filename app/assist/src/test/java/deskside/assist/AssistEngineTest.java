package deskside.assist;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.assist.embedding.OnnxEmbedder;
import deskside.assist.intent.IntentTrainer;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.AssistResult.Abstention;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.EngineTier;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.conversation.Message;
import deskside.domain.customer.Tier;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.order.OrderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssistEngineTest {

    private static OnnxEmbedder embedder;
    private static AssistEngine engine;

    private static final List<Article> ARTICLES = List.of(
            article("KA-1", "promo.price_protect", "您好，付款后 7 天内同款降价可以申请价格保护，差额 1–3 个工作日原路退回。", null),
            article("KA-2", "promo.price_protect", "您好，付款后 7 天内同款降价可以申请价格保护，差额会在 1–3 个工作日内原路退回给您。", null),
            article("KA-3", "promo.price_protect", "旧规定：30 天内降价都能退差。", LocalDate.of(2026, 6, 30)),
            article("KA-4", "ship.track", "您的包裹由 {shipment.carrier} 承运，单号 {shipment.tracking}，最新进展：{shipment.last_event}。", null),
            article("KA-5", "invoice.request", "确认收货后 24 小时内会开好电子发票，发到您的邮箱。", null));
    private static final List<Script> SCRIPTS = List.of(
            new Script("S-1", 1, Language.ZH, "客气", "结束", List.of("chat.thanks"), "thanks", "您太客气啦，这是我应该做的。"),
            new Script("S-2", 1, Language.ZH, "问候", "问候", List.of("chat.greeting"), "warm", "{customer.name}您好，我是{agent.name}，请问有什么可以帮您？"),
            new Script("S-3", 1, Language.ZH, "还没发货", "说明", List.of("ship.track"), "neutral", "查到了，订单还没发货，您再等等。"));

    @BeforeAll
    static void train() throws EmbedderUnavailable {
        embedder = OnnxEmbedder.load();
        var model = IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.of(embedder), TrainingProgress.SILENT);
        engine = new AssistEngine(new EngineModels(Map.of(Language.ZH, model), Fixtures.intents(), Optional.of(embedder)));
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void a_price_drop_is_answered_from_the_policy_with_the_orders_own_amounts() {
        var result = assist(Fixtures.snapshot(Tier.BLACK, List.of(Fixtures.order(OrderStatus.SIGNED, 4)), Fixtures.customer("我买的空气炸锅降价了，差价能退吗")));
        assertThat(result.intents()).first().extracting(RecognizedIntent::intentId).isEqualTo("promo.price_protect");
        assertThat(result.suggestions()).anySatisfy(s -> {
            assertThat(s.text()).isEqualTo("王女士，您的 空气炸锅 5L 现在是 ¥479，和您付的相差 ¥120，我为您申请退差。");
            assertThat(s.sources()).extracting(SuggestionSource::kind).contains(SuggestionSource.Kind.POLICY, SuggestionSource.Kind.ORDER);
            assertThat(s.sources()).filteredOn(x -> x.kind() == SuggestionSource.Kind.ORDER).allSatisfy(x -> assertThat(x.asOf()).isEqualTo(Fixtures.NOW));
        });
        assertThat(result.suggestions()).allSatisfy(s -> assertThat(s.text()).doesNotContain("{"));
        assertThat(result.suggestions()).allSatisfy(s -> assertThat(s.reasons()).isNotEmpty());
    }

    @Test
    void expired_sources_and_near_duplicates_are_not_shown() {
        var result = assist(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("刚买就降价了，价保怎么申请")));
        assertThat(result.suggestions()).extracting(s -> s.sources().getFirst().id()).doesNotContain("KA-3");
        assertThat(result.suggestions()).extracting(s -> s.sources().getFirst().id()).filteredOn(id -> id.equals("KA-1") || id.equals("KA-2")).hasSize(1);
    }

    @Test
    void a_text_whose_facts_are_missing_is_not_shown() {
        var result = assist(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("我的快递到哪了")));
        assertThat(result.suggestions()).extracting(s -> s.sources().getFirst().id()).doesNotContain("KA-4");
    }

    @Test
    void a_script_that_contradicts_the_order_is_not_shown() {
        var shipped = assist(Fixtures.snapshot(Tier.REGULAR, List.of(Fixtures.order(OrderStatus.IN_TRANSIT, 3)), Fixtures.customer("帮我查一下物流到哪了")));
        assertThat(shipped.suggestions()).extracting(s -> s.sources().getFirst().id()).contains("KA-4").doesNotContain("S-3");
        var waiting = assist(Fixtures.snapshot(Tier.REGULAR, List.of(Fixtures.order(OrderStatus.PAID, 1)), Fixtures.customer("帮我查一下物流到哪了")));
        assertThat(waiting.suggestions()).extracting(s -> s.sources().getFirst().id()).contains("S-3").doesNotContain("KA-4");
    }

    @Test
    void small_talk_is_answered_with_scripts() {
        var result = assist(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("谢谢你啊")));
        assertThat(result.suggestions()).first().satisfies(s -> assertThat(s.sources().getFirst().id()).isEqualTo("S-1"));
    }

    @Test
    void asking_whether_somebody_is_there_brings_back_the_open_question() {
        var recognition = engine.recognise(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("刚买就降价了能退差价吗"), Fixtures.customer("在吗")));
        assertThat(recognition.contextUsed()).isTrue();
        assertThat(recognition.intents()).first().extracting(RecognizedIntent::intentId).isEqualTo("promo.price_protect");
        var answered = engine.recognise(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("刚买就降价了能退差价吗"), Fixtures.agent("可以的，已经为您申请"),
                Fixtures.customer("好的谢谢")));
        assertThat(answered.intents()).first().extracting(RecognizedIntent::intentId).isEqualTo("chat.thanks");
    }

    @Test
    void what_about_this_one_asks_what_was_asked_before() {
        for (var elliptic : List.of("那这个呢", "那另一个呢？", "这款呢")) {
            var recognition = engine.recognise(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("帮我查下快递到哪里了"),
                    Fixtures.agent("已经到上海了，明天派送"), Fixtures.customer(elliptic)));
            assertThat(recognition.contextUsed()).as(elliptic).isTrue();
            assertThat(recognition.intents()).as(elliptic).first().extracting(RecognizedIntent::intentId).isEqualTo("ship.track");
        }
    }

    @Test
    void a_message_that_asks_for_two_things_has_both_intents_with_their_groups() {
        var recognition = engine.recognise(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("退款什么时候能到账，另外帮我开张发票")));
        assertThat(recognition.intents()).extracting(RecognizedIntent::intentId).contains("refund.progress", "invoice.request");
        assertThat(recognition.intents()).extracting(RecognizedIntent::group).doesNotContain("");
    }

    @Test
    void a_clause_that_is_sure_of_its_own_matter_is_named_beside_a_whole_that_is_sure_too() {
        for (var text : List.of("刚买就降价了能退差价吗，帮我查下快递到哪里了", "帮我开张发票，快递到哪里了")) {
            var whole = engine.recognise(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer(text)));
            assertThat(whole.intents()).as(text).extracting(RecognizedIntent::intentId).contains("ship.track").hasSizeGreaterThan(1);
        }
        var thanks = engine.recognise(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("帮我查下快递到哪里了，谢谢你啊")));
        assertThat(thanks.intents()).extracting(RecognizedIntent::intentId).containsExactly("ship.track");
    }

    @Test
    void an_attribute_is_read_off_the_data_sheet() {
        var result = assist(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("7L的空气炸锅多大功率")));
        assertThat(result.suggestions()).first().satisfies(s -> {
            assertThat(s.text()).contains("1500 W").contains("7L");
            assertThat(s.sources().getFirst().kind()).isEqualTo(SuggestionSource.Kind.PRODUCT);
        });
    }

    @Test
    void nothing_said_ends_in_a_reason_and_never_in_an_exception() {
        assertThat(assist(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("？？？"))).abstention()).isEqualTo(Abstention.NOTHING_TO_ANSWER);
        assertThat(assist(Fixtures.snapshot(Tier.REGULAR, List.of())).abstention()).isEqualTo(Abstention.NOTHING_TO_ANSWER);
        assertThat(assist(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("hello, do you ship to Spain?"))).suggestions()).isEmpty();
    }

    @Test
    void without_vectors_it_is_the_keyword_tier_and_still_answers() {
        var model = IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.empty(), TrainingProgress.SILENT);
        var plain = new AssistEngine(new EngineModels(Map.of(Language.ZH, model), Fixtures.intents(), Optional.empty()));
        assertThat(plain.tier()).isEqualTo(EngineTier.KEYWORDS);
        assertThat(engine.tier()).isEqualTo(EngineTier.FULL);
        var result = assist(plain, Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("能开发票吗")));
        assertThat(result.suggestions()).first().satisfies(s -> assertThat(s.sources().getFirst().id()).isEqualTo("KA-5"));
    }

    @Test
    void what_is_embedded_before_anything_is_known_is_what_is_needed_afterwards() {
        var recording = new RecordingEmbedder(embedder);
        var watched = engineWith(recording);
        var snapshot = Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.agent("您好"), Fixtures.customer("能開發票嗎？？"));

        watched.embedding(snapshot.conversation(), snapshot.messages()).orElseThrow().run();

        var early = recording.alone();
        assertThat(early).hasSize(1);
        watched.recognise(snapshot);
        assertThat(recording.alone()).isEqualTo(early);
    }

    @Test
    void there_is_nothing_to_embed_early_without_words_or_without_an_embedder() {
        var snapshot = Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.agent("您好"));
        var model = IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.empty(), TrainingProgress.SILENT);
        var plain = new AssistEngine(new EngineModels(Map.of(Language.ZH, model), Fixtures.intents(), Optional.empty()));

        assertThat(engine.embedding(snapshot.conversation(), snapshot.messages())).isEmpty();
        assertThat(engine.embedding(snapshot.conversation(), List.of(Fixtures.customer(" ")))).isEmpty();
        assertThat(plain.embedding(snapshot.conversation(), List.of(Fixtures.customer("能开发票吗")))).isEmpty();
    }

    @Test
    void parts_read_early_are_not_read_again_and_change_nothing() {
        var recording = new RecordingEmbedder(embedder);
        var watched = engineWith(recording);
        var snapshot = Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("能开发票吗，另外我的快递到哪了"));
        var heard = watched.hear(snapshot);

        watched.parts(heard).orElseThrow().run();

        assertThat(recording.together()).hasSize(1);
        assertThat(watched.recognise(heard)).isEqualTo(engine.recognise(snapshot));
        assertThat(recording.together()).isEmpty();
    }

    @Test
    void clauses_that_sound_as_if_about_one_thing_are_not_embedded_one_by_one() {
        var recording = new RecordingEmbedder(embedder);
        var watched = engineWith(recording);
        var one = Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("帮我查下快递到哪里了，快递到哪里了"));

        assertThat(watched.parts(watched.hear(one))).isEmpty();
        assertThat(watched.recognise(one).intents()).extracting(RecognizedIntent::intentId).containsExactly("ship.track");
        assertThat(recording.together()).isEmpty();

        watched.recognise(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("帮我开张发票，快递到哪里了")));
        assertThat(recording.together()).hasSize(1);
    }

    @Test
    void there_are_no_parts_to_read_early_in_one_clause() {
        assertThat(engine.parts(engine.hear(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer("昨天买的能开发票吗"))))).isEmpty();
        assertThat(engine.parts(engine.hear(Fixtures.snapshot(Tier.REGULAR, List.of())))).isEmpty();
    }

    @Test
    void hits_are_asked_for_once_and_not_where_the_customer_has_said_nothing() {
        assertThat(asked(Fixtures.customer("能开发票吗"))).isEqualTo(1);
        assertThat(asked(Fixtures.agent("您好"))).isZero();
    }

    private static int asked(Message message) {
        var snapshot = Fixtures.snapshot(Tier.REGULAR, List.of(), message);
        var asked = new AtomicInteger();
        engine.assist(snapshot, engine.recognise(snapshot), () -> {
            asked.incrementAndGet();
            return List.of();
        }, new Documents(), Map.of(), () -> "s");
        return asked.get();
    }

    /** A new one, that remembers nothing yet. */
    private static AssistEngine engineWith(Embedder other) {
        return new AssistEngine(new EngineModels(engine.models().intents(), Fixtures.intents(), Optional.of(other)));
    }

    private static AssistResult assist(AssistSnapshot snapshot) {
        return assist(engine, snapshot);
    }

    private static AssistResult assist(AssistEngine engine, AssistSnapshot snapshot) {
        var recognition = engine.recognise(snapshot);
        var hits = engine.queries(snapshot, recognition).stream().flatMap(query -> ARTICLES.stream()
                .filter(a -> !recognition.intents().isEmpty() && a.intents().contains(recognition.intents().getFirst().intentId()))
                .map(a -> new KnowledgeHit(DocumentKind.ARTICLE, a.id(), a.language(), a.title(), a.answer(), 5, 0.6, 1))).toList();
        var numbers = new AtomicInteger();
        return engine.assist(snapshot, recognition, hits, new Documents(), Map.of(), () -> "s" + numbers.incrementAndGet());
    }

    private static Article article(String id, String intent, String answer, @Nullable LocalDate validTo) {
        return new Article(id, 1, Language.ZH, "标题 " + id, "促销价保", List.of(), List.of(intent), List.of(), 1, LocalDate.of(2026, 11, 1), null, validTo,
                answer, answer);
    }

    private static final class Documents implements CandidateDocuments {

        @Override
        public Optional<ArticleHead> article(String articleId) {
            return ARTICLES.stream().filter(a -> a.id().equals(articleId)).findFirst().map(Article::head);
        }

        @Override
        public Optional<Script> script(String scriptId) {
            return SCRIPTS.stream().filter(s -> s.id().equals(scriptId)).findFirst();
        }

        @Override
        public Optional<SolvedQuestion> solvedQuestion(String questionId) {
            return Optional.empty();
        }

        @Override
        public List<String> articleIdsByIntent(String intentId, Language language) {
            return ARTICLES.stream().filter(a -> a.intents().contains(intentId) && a.language() == language).map(Article::id).toList();
        }

        @Override
        public List<String> scriptIdsByIntent(String intentId, Language language) {
            return SCRIPTS.stream().filter(s -> s.intents().contains(intentId) && s.language() == language).map(Script::id).toList();
        }
    }
}
