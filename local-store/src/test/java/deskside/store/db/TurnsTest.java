package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.OutboxState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void one_that_came_back_late_still_goes_before_those_behind_it() {
        var waiting = List.of(ready("first", "a", 9), ready("other", "b", 3), ready("second", "a", 2), ready("third", "a", 4));
        assertThat(Turns.of(waiting, "lin", NOW, 9)).extracting(Turns.Turn::commandId).containsExactly("other", "first", "second", "third");
        assertThat(Turns.of(waiting, "lin", NOW, 2)).as("also when only some are read").extracting(Turns.Turn::commandId).containsExactly("other", "first");
    }

    @Test
    void one_on_its_way_holds_back_its_own_aggregate_only() {
        var sending = new Turns.Waiting("sent", "a", "lin", 1, OutboxState.SENDING, NOW.plusSeconds(60), null);
        assertThat(Turns.of(List.of(sending, ready("behind", "a", 2), ready("other", "b", 3)), "lin", NOW, 9)).extracting(Turns.Turn::commandId).containsExactly("other");
    }

    private static Turns.Waiting ready(String id, String aggregate, long place) {
        return new Turns.Waiting(id, aggregate, "lin", place, OutboxState.READY, NOW.plusSeconds(60), null);
    }
}
