package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScopeDetectorTest {

    @Test
    void where_both_kinds_are_apart_all_right_ones_are_taken_and_all_strangers_refused() {
        assertThat(ScopeDetector.cheapest(new double[] {0.6, 0.7, 0.9}, new double[] {0.1, 0.2, 0.5})).isEqualTo(0.6);
    }

    @Test
    void a_right_one_among_the_strangers_is_refused_when_that_refuses_enough_of_them() {
        var right = DoubleStream.concat(DoubleStream.of(0.3), DoubleStream.generate(() -> 0.8).limit(9)).toArray();
        // a tenth of the right ones costs 0.2: more than one stranger of ten, less than three
        assertThat(ScopeDetector.cheapest(right, strangers(1))).isEqualTo(0.3);
        assertThat(ScopeDetector.cheapest(right, strangers(3))).isEqualTo(0.8);
    }

    @Test
    void how_many_there_are_of_each_does_not_matter() {
        var random = new Random(7);
        var right = random.doubles(500).map(Math::sqrt).sorted().toArray();
        var unknown = random.doubles(300).map(x -> x * x).sorted().toArray();
        var threeTimes = Arrays.stream(unknown).flatMap(x -> DoubleStream.of(x, x, x)).toArray();

        assertThat(ScopeDetector.cheapest(right, threeTimes)).isEqualTo(ScopeDetector.cheapest(right, unknown));
    }

    /** Ten, so many of them between 0.3 and 0.8. */
    private static double[] strangers(int between) {
        return DoubleStream.concat(DoubleStream.generate(() -> 0.1).limit(10 - between), DoubleStream.generate(() -> 0.5).limit(between)).toArray();
    }
}
