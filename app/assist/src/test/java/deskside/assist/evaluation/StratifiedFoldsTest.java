package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.intent.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedFoldsTest {

    private final List<Example> examples = new ArrayList<>();

    {
        IntStream.range(0, 10).forEach(i -> examples.add(new Example("often", "text " + i)));
        IntStream.range(0, 5).forEach(i -> examples.add(new Example("rare", "other " + i)));
    }

    @Test
    void every_example_is_tested_once_and_never_by_a_fold_that_trained_on_it() {
        var folds = StratifiedFolds.deal(examples, 5);

        var tested = new ArrayList<Example>();
        for (var fold = 0; fold < folds.count(); fold++) {
            assertThat(folds.trained(fold)).doesNotContainAnyElementsOf(folds.tested(fold)).hasSize(12);
            tested.addAll(folds.tested(fold));
        }

        assertThat(tested).containsExactlyInAnyOrderElementsOf(examples);
    }

    @Test
    void each_fold_has_its_share_of_every_label() {
        var folds = StratifiedFolds.deal(examples, 5);

        for (var fold = 0; fold < folds.count(); fold++) {
            assertThat(folds.tested(fold)).extracting(Example::label).containsExactlyInAnyOrder("often", "often", "rare");
        }
    }

    @Test
    void the_same_examples_give_the_same_folds() {
        assertThat(StratifiedFolds.deal(examples, 3).tested(1)).isEqualTo(StratifiedFolds.deal(examples, 3).tested(1));
    }

    @Test
    void more_folds_than_examples_are_refused() {
        assertThatThrownBy(() -> StratifiedFolds.deal(examples, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StratifiedFolds.deal(examples, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
