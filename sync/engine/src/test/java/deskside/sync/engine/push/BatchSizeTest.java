package deskside.sync.engine.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    @Test
    void it_begins_small_grows_with_each_full_request_that_is_answered_and_never_above_the_most() {
        var size = new BatchSize(200);
        assertThat(size.now()).isEqualTo(BatchSize.FIRST);

        size.answered(BatchSize.FIRST - 1);
        assertThat(size.now()).as("a request that was not full proves nothing").isEqualTo(BatchSize.FIRST);
        size.answered(BatchSize.FIRST);
        assertThat(size.now()).isEqualTo(200);
    }

    @Test
    void after_a_failure_it_is_a_quarter_until_that_has_held_for_a_while() {
        var size = new BatchSize(256);
        size.lineFailed(64);
        assertThat(size.now()).isEqualTo(16);

        IntStream.range(1, BatchSize.PROVEN).forEach(_ -> size.answered(16));
        assertThat(size.now()).isEqualTo(16);
        size.answered(16);
        assertThat(size.now()).isEqualTo(64);
        size.lineFailed(64);
        size.answered(16);
        assertThat(size.now()).as("it has to hold again").isEqualTo(16);
    }

    @Test
    void a_line_that_fails_again_and_again_gets_one_command_at_a_time() {
        var size = new BatchSize(256);
        IntStream.range(0, 10).forEach(_ -> size.lineFailed(size.now()));
        assertThat(size.now()).isEqualTo(1);
    }

    @Test
    void a_single_command_that_fails_says_nothing_about_long_requests() {
        var size = new BatchSize(256);
        size.lineFailed(1);
        assertThat(size.now()).isEqualTo(BatchSize.FIRST);
    }

    @Test
    void a_desk_that_may_send_few_at_once_begins_with_those() {
        assertThat(new BatchSize(3).now()).isEqualTo(3);
    }
}
