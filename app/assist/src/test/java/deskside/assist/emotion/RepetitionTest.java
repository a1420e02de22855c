package deskside.assist.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.assist.embedding.OnnxEmbedder;
import deskside.domain.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void a_question_in_other_words_is_found_by_its_meaning_and_another_question_is_not() throws EmbedderUnavailable {
        var earlier = List.of("这件衣服有没有黑色的", "退的钱几天能到");
        assertThat(new Repetition(Optional.empty()).of("退款多久到账", earlier, Language.ZH)).isEmpty();
        try (var embedder = OnnxEmbedder.load()) {
            assertThat(new Repetition(Optional.of(embedder)).of("退款多久到账", earlier, Language.ZH)).containsExactly("退的钱几天能到");
            assertThat(new Repetition(Optional.of(embedder)).of("可以开专用发票吗", earlier, Language.ZH)).isEmpty();
        }
    }

    @Test
    void like_words_are_enough_without_embeddings_and_short_words_are_no_question() {
        var words = new Repetition(Optional.empty());
        assertThat(words.of("where is my parcel now", List.of("Where is my parcel??"), Language.EN)).hasSize(1);
        assertThat(words.of("好的", List.of("好的"), Language.ZH)).isEmpty();
    }
}
