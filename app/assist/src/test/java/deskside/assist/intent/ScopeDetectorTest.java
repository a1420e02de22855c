package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScopeDetectorTest {

    @Test
    void where_both_kinds_are_apart_all_right_ones_are_taken_and_all_strangers_refused() {
        assertThat(cheapest(new double[] {0.6, 0.7, 0.9}, 0.1, 0.2, 0.5)).isEqualTo(0.6);
    }

    @Test
    void right_ones_among_the_strangers_are_refused_when_that_refuses_a_larger_share_of_them() {
        var right = DoubleStream.concat(DoubleStream.of(0.3, 0.3), DoubleStream.generate(() -> 0.8).limit(8)).toArray();
        // two tenths of the right ones cost more than one stranger of ten, less than three
        assertThat(cheapest(right, strangers(1))).isEqualTo(0.3);
        assertThat(cheapest(right, strangers(3))).isEqualTo(0.8);
    }

    @Test
    void how_many_there_are_of_each_does_not_matter() {
        var random = new Random(7);
        var right = random.doubles(500).map(Math::sqrt).sorted().toArray();
        var unknown = random.doubles(300).map(x -> x * x).sorted().toArray();
        var threeTimes = Arrays.stream(unknown).flatMap(x -> DoubleStream.of(x, x, x)).toArray();

        assertThat(cheapest(right, threeTimes)).isEqualTo(cheapest(right, unknown));
    }

    @Test
    void many_strangers_of_one_kind_do_not_outvote_the_few_of_another() {
        var right = DoubleStream.concat(DoubleStream.generate(() -> 0.4).limit(3), DoubleStream.generate(() -> 0.8).limit(7)).toArray();
        var near = DoubleStream.generate(() -> 0.6).limit(5).toArray();
        var far = DoubleStream.generate(() -> 0.1).limit(500).toArray();

        // three tenths of the right ones cost less than all of one kind, which counts a half
        assertThat(ScopeDetector.cheapest(right, List.of(near, far), right.length)).isEqualTo(0.8);
    }

    @Test
    void no_more_of_what_is_right_is_refused_than_may_be_however_many_strangers_that_would_stop() {
        var right = new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
        var near = new double[] {0.15, 0.25, 0.35, 0.45, 0.46, 0.47};
        assertThat(ScopeDetector.cheapest(right, List.of(near), 10)).isEqualTo(0.5);
        assertThat(ScopeDetector.cheapest(right, List.of(near), 3)).isEqualTo(0.4);
        assertThat(ScopeDetector.cheapest(right, List.of(near), 0)).isEqualTo(0.1);
    }

    @Test
    void of_few_examples_a_smaller_share_may_be_refused_than_of_many() {
        // upper bounds by Wilson's formula with z = 1.6449: 5 of 100 0.0992, 6 of 100 0.1118; 84 of 1,000 0.0996, 85 of 1,000 0.1006
        assertThat(ScopeDetector.surelyWithin(0.1, 100)).isEqualTo(5);
        assertThat(ScopeDetector.surelyWithin(0.1, 1_000)).isEqualTo(84);
        assertThat(ScopeDetector.surelyWithin(0.1, 10)).isZero();
    }

    private static double cheapest(double[] right, double... strangers) {
        return ScopeDetector.cheapest(right, List.of(strangers), right.length);
    }

    /** Ten, so many of them between 0.3 and 0.8. */
    private static double[] strangers(int between) {
        return DoubleStream.concat(DoubleStream.generate(() -> 0.1).limit(10 - between), DoubleStream.generate(() -> 0.5).limit(between)).toArray();
    }
}
