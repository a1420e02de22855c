package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.Fixtures;
import deskside.assist.embedding.EmbedderUnavailable;
import deskside.assist.embedding.OnnxEmbedder;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntentModelTest {

    private static OnnxEmbedder embedder;
    private static IntentModel full;
    private static IntentModel keywords;

    @BeforeAll
    static void train() throws EmbedderUnavailable {
        embedder = OnnxEmbedder.load();
        full = IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.of(embedder), TrainingProgress.SILENT);
        keywords = IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.empty(), TrainingProgress.SILENT);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void unseen_wordings_are_recognised() {
        assertThat(best(full, "我前天买的今天便宜了，差价补给我")).isEqualTo("promo.price_protect");
        assertThat(best(full, "包裹走到什么地方了呀")).isEqualTo("ship.track");
        assertThat(best(full, "公司报销要用发票，怎么弄")).isEqualTo("invoice.request");
        assertThat(best(full, "退的钱一直没有到我账上")).isEqualTo("refund.progress");
    }

    @Test
    void typos_masks_emoji_codes_and_shouting_do_not_change_what_is_wanted() {
        for (var variant : List.of("退款什么时候能到账", "退款什么时侯能到帐", "退款什麼時候能到賬！！！！", "退款[数字x]元什么时候能到账#E-s[数字x]#E-s[数字x]",
                "[电话x] 退款什么时候能到账 [ORDERID_10263811]", "退款什么时候能到账呀呀呀呀呀呀😭😭", "退款 什么 时候 能 到账", "tuikuan退款什么时候到账ａ")) {
            assertThat(best(full, variant)).as(variant).isEqualTo("refund.progress");
            assertThat(keywords.predict(variant, Optional.empty()).best().label()).as(variant).isEqualTo("refund.progress");
        }
    }

    @Test
    void features_of_another_embedder_are_refused() {
        assertThatThrownBy(() -> full.predictNormalized("退款", new float[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_works_without_an_embedder() {
        assertThat(keywords.embedderId()).isEmpty();
        assertThat(keywords.predict("帮我查下快递到哪了", Optional.empty()).best().label()).isEqualTo("ship.track");
        assertThat(full.predict("帮我查下快递到哪了", Optional.empty()).best().label()).isEqualTo("ship.track");
    }

    @Test
    void probabilities_sum_to_one_and_what_the_shop_does_not_know_scores_lower() {
        var known = full.predict("退款几天能到账啊", Optional.of(embedder));
        var other = full.predict("明天北京会下雪吗适合穿什么衣服", Optional.of(embedder));
        assertThat(Arrays.stream(known.probabilities()).sum()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(known.unknown()).isFalse();
        assertThat(other.scope()).isLessThan(known.scope());
    }

    @Test
    void training_is_deterministic_and_survives_the_file() throws IOException {
        var again = IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.of(embedder), TrainingProgress.SILENT);
        var bytes = bytes(full);
        assertThat(bytes(again)).isEqualTo(bytes);
        var read = IntentModel.read(new ByteArrayInputStream(bytes));
        assertThat(read.predict("钱退到哪了", Optional.of(embedder)).probabilities())
                .isEqualTo(full.predict("钱退到哪了", Optional.of(embedder)).probabilities());
        assertThat(read.understands(embedder)).isTrue();
    }

    @Test
    void a_damaged_file_is_refused_with_a_clear_sentence() throws IOException {
        var bytes = bytes(keywords);
        var changed = bytes.clone();
        changed[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> IntentModel.read(new ByteArrayInputStream(changed))).isInstanceOf(DamagedModel.class).hasMessageContaining("train it again");
        assertThatThrownBy(() -> IntentModel.read(new ByteArrayInputStream(bytes, 0, bytes.length - 9))).isInstanceOf(DamagedModel.class);
        assertThatThrownBy(() -> IntentModel.read(new ByteArrayInputStream("no model".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))).isInstanceOf(DamagedModel.class);
    }

    @Test
    void training_reports_its_steps_and_can_be_cancelled() {
        var shares = new ArrayList<Double>();
        IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.<Embedder>empty(), (what, share) -> shares.add(share));
        assertThat(shares).isSorted().endsWith(1.0);
        assertThatThrownBy(() -> IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.empty(), new TrainingProgress() {
            @Override
            public void step(String what, double share) {
                // Cancelled before the first step.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        })).isInstanceOf(TrainingCancelled.class);
    }

    @Test
    void two_labels_are_enough_and_one_is_not() {
        var two = List.of(new Example("a", "退货"), new Example("b", "发票"), new Example("a", "我要退货"), new Example("b", "开发票"));
        assertThat(IntentTrainer.trainOn(two, Language.ZH, Optional.empty(), TrainingProgress.SILENT).predict("退货吧", Optional.empty()).best().label())
                .isEqualTo("a");
        assertThatThrownBy(() -> IntentTrainer.trainOn(two.subList(0, 1), Language.ZH, Optional.empty(), TrainingProgress.SILENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String best(IntentModel model, String text) {
        return model.predict(text, Optional.of(embedder)).best().label();
    }

    private static byte[] bytes(IntentModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
