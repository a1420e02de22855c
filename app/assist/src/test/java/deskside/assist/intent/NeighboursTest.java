package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final Neighbours EXAMPLES = Neighbours.of(
            List.of(new float[] {1, 0}, new float[] {0.8f, 0.6f}, new float[] {0, 1}, new float[] {-1, 0}), new int[] {0, 0, 1, 2}, 3);

    @Test
    void it_tells_how_near_the_examples_of_the_likeliest_labels_are() {
        var near = EXAMPLES.near(new float[] {1, 0}, new double[] {0.7, 0.2, 0.1});
        assertThat(near.similarity()).isCloseTo(1, within(1e-6));
        assertThat(near.common()).isCloseTo((1 + 0.8 + 0) / 3, within(1e-3));
        assertThat(near.lead()).isCloseTo(1, within(1e-6));
    }

    @Test
    void the_lead_is_negative_when_another_label_is_nearer() {
        assertThat(EXAMPLES.near(new float[] {1, 0}, new double[] {0.2, 0.7, 0.1}).lead()).isCloseTo(-1, within(1e-6));
    }
}
