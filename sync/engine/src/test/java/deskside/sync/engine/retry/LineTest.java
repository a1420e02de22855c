package deskside.sync.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTest {

    private final TestClock clock = new TestClock();
    private final Line line = new Line(Backoff.standard(new Random(3)), clock);

    @Test
    void one_failure_takes_it_offline_and_the_first_probe_comes_within_a_second() {
        line.online();
        line.failed("offline.cut|hub", null);

        assertThat(line.status().state()).isEqualTo(State.OFFLINE);
        assertThat(line.status().reason()).isEqualTo("offline.cut|hub");
        assertThat(line.nextProbe()).isAfter(clock.instant()).isBeforeOrEqualTo(clock.instant().plusSeconds(1));
    }

    @Test
    void it_comes_back_only_after_two_good_probes_in_a_row() {
        line.failed("down", null);

        assertThat(line.probeSucceeded()).isFalse();
        line.failed("down again", null);
        assertThat(line.probeSucceeded()).isFalse();
        assertThat(line.nextProbe()).isEqualTo(clock.instant().plus(Line.PROBE_GAP));
        assertThat(line.probeSucceeded()).isTrue();
        assertThat(line.isOnline()).as("before it has caught up").isFalse();
        line.online();

        assertThat(line.isOnline()).isTrue();
        assertThat(line.status().reason()).isEmpty();
    }

    @Test
    void a_hub_that_has_just_let_somebody_in_needs_one_good_probe_more() {
        line.signedIn();

        assertThat(line.status().state()).isEqualTo(State.CONNECTING);
        assertThat(line.nextProbe()).isEqualTo(clock.instant());
        assertThat(line.probeSucceeded()).isTrue();

        line.signedIn();
        line.failed("down", null);
        assertThat(line.probeSucceeded()).as("after a failure it takes two again").isFalse();
    }

    @Test
    void after_a_sleep_it_is_tried_at_once_unless_a_person_switched_it_off() {
        line.online();
        clock.advance(Duration.ofHours(8));
        line.woken();
        assertThat(line.status().state()).isEqualTo(State.CONNECTING);
        assertThat(line.nextProbe()).isEqualTo(clock.instant());
        line.switchOff("back end is bad");
        line.woken();
        assertThat(line.status().state()).isEqualTo(State.OFFLINE_BY_HAND);
    }

    @Test
    void one_good_probe_is_shown_as_connecting_and_does_not_begin_a_new_outage() {
        line.failed("down", null);
        var since = line.status().since();
        clock.advance(Duration.ofMinutes(1));
        line.probeSucceeded();
        assertThat(line.status().state()).isEqualTo(State.CONNECTING);
        assertThat(line.status().reason()).isEqualTo("down");

        clock.advance(Duration.ofMinutes(1));
        line.failed("down again", null);

        assertThat(line.status()).isEqualTo(new ConnectionStatus(State.OFFLINE, since, "down again"));
    }

    @Test
    void however_long_it_is_down_it_is_probed_at_least_every_thirty_seconds() {
        for (var i = 0; i < 100; i++) {
            line.failed("down", null);
            assertThat(line.nextProbe()).isBeforeOrEqualTo(clock.instant().plusSeconds(30));
        }
    }

    @Test
    void a_wait_that_the_hub_asked_for_is_kept() {
        line.failed("busy", Duration.ofMinutes(2));

        assertThat(line.nextProbe()).isEqualTo(clock.instant().plusSeconds(120));
    }

    @Test
    void what_a_person_switched_off_stays_off_whatever_the_network_does() {
        line.online();
        line.switchOff("后台有问题");
        line.probeSucceeded();
        line.probeSucceeded();
        line.online();
        line.failed("down", null);
        line.signedOut("ended");
        line.signedIn();

        assertThat(line.status().state()).isEqualTo(State.OFFLINE_BY_HAND);
        assertThat(line.status().reason()).isEqualTo("后台有问题");
        line.switchOn();
        assertThat(line.status().state()).isEqualTo(State.CONNECTING);
        assertThat(line.nextProbe()).isEqualTo(clock.instant());
    }

    @Test
    void switching_on_while_waiting_for_a_probe_tries_at_once() {
        for (var i = 0; i < 10; i++) {
            line.failed("down", null);
        }
        line.switchOn();

        assertThat(line.nextProbe()).isEqualTo(clock.instant());
    }

    @Test
    void listeners_hear_each_change_once_and_not_after_their_subscription_is_closed() {
        List<ConnectionStatus> heard = new ArrayList<>();
        var subscription = line.subscribe(heard::add);

        line.online();
        line.online();
        line.failed("down", null);
        line.failed("down", null);
        subscription.close();
        line.online();

        assertThat(heard).extracting(ConnectionStatus::state).containsExactly(State.ONLINE, State.OFFLINE);
    }

    @Test
    void the_time_since_when_it_is_offline_does_not_move_with_a_new_reason() {
        line.failed("down", null);
        var since = line.status().since();
        clock.advance(Duration.ofMinutes(5));
        line.failed("down in another way", null);

        assertThat(line.status().since()).isEqualTo(since);
        assertThat(line.status().reason()).isEqualTo("down in another way");
    }
}
