package deskside.usecases.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.usecases.learning.HitRate;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void how_much_of_it_is_taken_is_told_when_it_was_shown_often_enough() {
        assertThat(Usage.NONE.taken()).isEmpty();
        assertThat(new Usage(1, 0, 0, 0, 0).taken()).as("0 % after one time says nothing").isEmpty();
        assertThat(new Usage(HitRate.ENOUGH - 1, HitRate.ENOUGH - 1, 0, 0, 0).taken()).isEmpty();
        assertThat(new Usage(HitRate.ENOUGH, 20, 4, 0, 0).taken()).hasValue(0.8);
    }
}
