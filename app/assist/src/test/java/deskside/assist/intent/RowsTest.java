package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final long SEED = 14;

    @Test
    void a_matrix_in_two_bytes_a_number_gives_what_its_numbers_give() {
        var random = new Random(SEED);
        for (var inputs = 1; inputs < 10; inputs++) {
            var width = 1 + random.nextInt(70);
            var x = numbers(random, inputs);
            var matrix = FloatArrays.toHalf(numbers(random, inputs * width));
            var target = new float[width];
            var fromHalves = new float[width];
            Rows.addProduct(target, x, matrix);
            Rows.addProduct(fromHalves, x, FloatArrays.halves(matrix));
            assertThat(fromHalves).as("seed " + SEED).containsExactly(target, within(1e-5f));
        }
    }

    private static float[] numbers(Random random, int count) {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
