package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.assist.embedding.OnnxEmbedder;
import deskside.assist.intent.Example;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole evaluations with the real embedder, on a few sentences. */
class EvaluationTest {

    private static OnnxEmbedder embedder;

    /** Every look at it is a millisecond later. */
    private final AtomicLong nanos = new AtomicLong();

    @BeforeAll
    static void load() throws EmbedderUnavailable {
        embedder = OnnxEmbedder.load();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void new_wordings_of_trained_intents_are_recognised() {
        var report = evaluation(Optional.of(embedder), null).trainAndTest(chinese(),
                List.of(new Example("退款", "退的钱到哪里了"), new Example("物流", "我的包裹到哪个城市了"), new Example("发票", "麻烦开一张发票")));

        assertThat(report.matrix().accuracy()).isEqualTo(1);
        assertThat(report.trainSize()).isEqualTo(18);
        assertThat(report.trainedLabels()).containsExactlyInAnyOrder("退款", "物流", "发票");
        assertThat(report.languages()).containsExactly(Language.ZH);
        assertThat(report.outcomes()).extracting(IntentOutcome::nanos).containsOnly(1_000_000L);
        assertThat(report.trainSeconds()).isEqualTo(0.001);
    }

    @Test
    void each_language_of_a_file_has_its_own_model() {
        var both = new ArrayList<>(chinese());
        both.addAll(english());

        var report = evaluation(Optional.of(embedder), null).trainAndTest(both,
                List.of(new Example("退款", "退的钱到哪里了"), new Example("物流", "where is the parcel that I ordered")));

        assertThat(report.outcomes()).extracting(IntentOutcome::language).containsExactly(Language.ZH, Language.EN);
        assertThat(report.in(Language.EN).matrix().accuracy()).isEqualTo(1);
    }

    @Test
    void folds_test_every_message_without_an_embedder_too_and_with_the_baseline() {
        var report = evaluation(Optional.empty(), null).crossValidate(chinese(), 3);

        assertThat(report.outcomes()).hasSize(18);
        assertThat(report.trainSize()).isEqualTo(12);
        assertThat(report.matrix().accuracy()).isGreaterThan(0.6);
        assertThat(report.baselineAccuracy()).isGreaterThan(0.6);
        assertThat(report.spoiltAccuracy()).as("of spoilt messages, seed 1").isBetween(0.3, 1.0);
    }

    @Test
    void the_unknown_label_is_never_trained_on() {
        var withUnknown = new ArrayList<>(chinese());
        withUnknown.add(new Example("其他", "今天天气真不错"));

        var report = evaluation(Optional.empty(), "其他").trainAndTest(withUnknown, List.of(new Example("其他", "今天天气真不错")));

        assertThat(report.trainedLabels()).doesNotContain("其他");
        assertThat(report.leftOut()).isEqualTo(1);
    }

    @Test
    void a_paraphrase_comes_before_a_sentence_about_something_else() {
        var cases = List.of(new RetrievalCase("怎么退货", "", List.of("我想把东西退了"), List.of("怎么付款", "能开发票吗")),
                new RetrievalCase("没有答案的问题", "", List.of(), List.of("怎么付款")));

        var report = RetrievalEvaluation.run(cases, LanguageRule.AUTO, Optional.of(embedder), 5);

        assertThat(report.queries()).isEqualTo(1);
        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(report.vectors().mrr()).isEqualTo(1);
        assertThat(report.folds()).as("nothing to learn from").isZero();
        assertThat(report.best()).isEqualTo(report.untrained());
    }

    @Test
    void without_an_embedder_the_n_grams_are_all_there_is() {
        var report = PairsEvaluation.run(List.of(new RatedPair("怎么退货", "怎么退货呢", 5), new RatedPair("怎么退货", "退货流程", 3),
                new RatedPair("怎么退货", "几点下班", 1)), LanguageRule.ZH, Optional.empty());

        assertThat(report.fused()).isEqualTo(report.ngrams()).isEqualTo(1);
        assertThat(report.vectors()).isNaN();
    }

    private IntentEvaluation evaluation(Optional<Embedder> with, @Nullable String unknown) {
        return new IntentEvaluation(LanguageRule.AUTO, with, unknown, true, new MessageNoise(1), () -> nanos.addAndGet(1_000_000), TrainingProgress.SILENT);
    }

    private static List<Example> chinese() {
        return examples("退款", "退款什么时候到账", "钱怎么还没退给我", "退款退到哪里了", "申请的退款多久到", "退款进度查一下", "为什么退款还没到账",
                "物流", "我的快递到哪了", "包裹怎么还没到", "物流信息一直不动", "快递现在在哪个城市", "帮我查一下物流", "包裹几天能到",
                "发票", "能开发票吗", "发票怎么开", "我要开一张发票", "电子发票在哪里下载", "发票抬头写错了", "麻烦补开发票");
    }

    private static List<Example> english() {
        return examples("退款", "when do I get my refund", "the refund has not arrived", "where is my money back", "how long does a refund take",
                "refund status please", "my refund is still missing",
                "物流", "where is my parcel", "track my package please", "the delivery has not arrived", "which city is my parcel in",
                "how long until the package comes", "no tracking update for my order");
    }

    /** A label and its six sentences, and again. */
    private static List<Example> examples(String... cells) {
        var examples = new ArrayList<Example>();
        for (var i = 0; i < cells.length; i++) {
            if (i % 7 > 0) {
                examples.add(new Example(cells[i - i % 7], cells[i]));
            }
        }
        return examples;
    }
}
