package deskside.assist.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoolingTest {

    @Test
    void first_mean_and_greatest_have_unit_length_each() {
        var pooled = Pooling.of(new float[] {3, 4, 1, 0, 3, 2, 9, 9}, 2);
        assertThat(pooled).containsExactly(new float[] {0.6f, 0.8f, 0.894427f, 0.447214f, 0.83205f, 0.5547f}, within(1e-4f));
    }

    @Test
    void a_text_without_tokens_of_its_own_has_only_the_first() {
        assertThat(Pooling.of(new float[] {3, 4, 9, 9}, 2)).containsExactly(new float[] {0.6f, 0.8f, 0, 0, 0, 0}, within(1e-6f));
    }
}
