package deskside.sync.engine.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    @Test
    void it_grows_with_each_full_request_that_is_answered_and_never_above_the_most() {
        assertThat(size.now()).isEqualTo(BatchSize.FIRST);
        size.answered(false);
        assertThat(size.now()).as("a request that was not full proves nothing").isEqualTo(BatchSize.FIRST);

        size.answered(true);
        assertThat(size.now()).isEqualTo(BatchSize.MOST);
        size.answered(true);
        assertThat(size.now()).isEqualTo(BatchSize.MOST);
    }

    @Test
    void after_a_failure_it_is_a_quarter_of_what_was_sent_until_that_has_held_for_a_while() {
        size.lineFailed(256, 200_000);
        assertThat(size.now()).isEqualTo(50_000);

        IntStream.range(1, BatchSize.PROVEN).forEach(_ -> size.answered(true));
        assertThat(size.now()).isEqualTo(50_000);
        size.answered(true);
        assertThat(size.now()).isEqualTo(200_000);
        size.lineFailed(256, 200_000);
        size.answered(true);
        assertThat(size.now()).as("it has to hold again").isEqualTo(50_000);
    }

    @Test
    void a_line_that_fails_again_and_again_gets_about_one_command_at_a_time() {
        IntStream.range(0, 10).forEach(_ -> size.lineFailed(2, size.now()));
        assertThat(size.now()).isEqualTo(BatchSize.LEAST);
    }

    @Test
    void a_single_command_that_fails_says_nothing_about_long_requests() {
        size.lineFailed(1, BatchSize.FIRST);
        assertThat(size.now()).isEqualTo(BatchSize.FIRST);
    }
}
