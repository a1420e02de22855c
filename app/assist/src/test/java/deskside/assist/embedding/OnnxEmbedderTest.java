package deskside.assist.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deskside.domain.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {

    private static OnnxEmbedder embedder;

    @BeforeAll
    static void load() throws EmbedderUnavailable {
        embedder = OnnxEmbedder.load();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void vectors_have_the_length_of_the_model_and_unit_norm() {
        var zh = embedder.embed("刚买就降价了", Language.ZH);
        var en = embedder.embed("The price dropped", Language.EN);
        assertThat(zh).hasSize(512).hasSize(embedder.dimensions(Language.ZH));
        assertThat(en).hasSize(384);
        assertThat(cosine(zh, zh)).isCloseTo(1, within(1e-4));
        assertThat(cosine(en, en)).isCloseTo(1, within(1e-4));
    }

    @Test
    void paraphrases_are_nearer_than_other_wishes() {
        var asked = embedder.embed("刚买完就便宜了，能补差价吗", Language.ZH);
        assertThat(cosine(asked, embedder.embed("降价了可以退差额不", Language.ZH)))
                .isGreaterThan(cosine(asked, embedder.embed("快递到哪里了", Language.ZH)) + 0.1);
    }

    @Test
    void capitals_do_not_turn_words_into_unknown_tokens() {
        assertThat(embedder.embed("iPhone 和 QQ 能用吗", Language.ZH)).containsExactly(embedder.embed("iphone 和 qq 能用吗", Language.ZH));
    }

    @Test
    void a_batch_gives_nearly_the_vectors_of_single_calls_in_the_given_order() {
        var texts = List.of("退款什么时候到账", "在吗", "", "我想给公司开一张增值税专用发票，需要提供哪些资料，多久能开好");
        var batch = embedder.embedAll(texts, Language.ZH);
        assertThat(batch).hasSize(4);
        // The model is quantised with scales per batch, so the numbers differ a little.
        assertThat(cosine(batch.get(0), embedder.embed(texts.get(0), Language.ZH))).isGreaterThan(0.97);
        assertThat(cosine(batch.get(3), embedder.embed(texts.get(3), Language.ZH))).isGreaterThan(0.97);
        assertThat(batch.get(2)).containsOnly(0f);
    }

    @Test
    void very_long_and_odd_texts_are_cut_not_refused() {
        assertThat(embedder.embed("退货".repeat(2_000), Language.ZH)).hasSize(512);
        assertThat(embedder.embed("\uD83D\uDE00\u0000\uFFFD" + "x".repeat(500), Language.EN)).hasSize(384);
    }

    @Test
    void model_ids_differ_by_language() {
        assertThat(embedder.modelId(Language.ZH)).isNotEqualTo(embedder.modelId(Language.EN));
    }

    private static double cosine(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
