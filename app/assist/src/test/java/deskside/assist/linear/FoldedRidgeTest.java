package deskside.assist.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedRidgeTest {

    @Test
    void a_model_knows_nothing_of_the_folds_that_it_is_to_be_without() {
        var one = new FoldedRidge(3, 2, 3, 0.1);
        var other = new FoldedRidge(3, 2, 3, 0.1);
        var random = new Random(1);
        for (var i = 0; i < 30; i++) {
            var x = new float[] {random.nextFloat(), random.nextFloat(), 1};
            one.add(i % 3, x, i % 2);
            other.add(i % 3, x, i % 3 == 1 ? 1 - i % 2 : i % 2);
        }
        var asked = new float[] {0.3f, 0.7f, 1};

        assertThat(one.without(List.of(1)).scores(asked)).containsExactly(other.without(List.of(1)).scores(asked));
        assertThat(one.without(List.of(0)).scores(asked)).isNotEqualTo(other.without(List.of(0)).scores(asked));
    }

    @Test
    void the_weights_solve_the_normal_equations() {
        // two examples at right angles with λ = 1: each weight is 1 / (1 + 1)
        var ridge = new FoldedRidge(2, 2, 1, 1);
        ridge.add(0, new float[] {1, 0}, 0);
        ridge.add(0, new float[] {0, 1}, 1);

        assertThat(ridge.without(List.of()).scores(new float[] {1, 0})).containsExactly(new double[] {0.5, 0}, within(1e-12));
    }
}
