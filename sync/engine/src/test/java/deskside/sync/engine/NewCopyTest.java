package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.OutboxState;
import deskside.sync.engine.ScriptedHub.Fault;
import deskside.sync.protocol.Paths;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a desk needs all of the hub's data anew: it has the old ones until then. */
class NewCopyTest {

    private final InMemoryDesk store = new InMemoryDesk();
    private ScriptedHub hub;
    private TestDesk desk;

    @BeforeEach
    void open() {
        hub = new ScriptedHub(store.clock);
        desk = new TestDesk(store, hub.address());
        desk.goOnline();
    }

    @AfterEach
    void shut() {
        desk.close();
        hub.close();
    }

    private long asked(String path) {
        return hub.requests.stream().filter(request -> request.endsWith(path)).count();
    }

    @Test
    void a_line_that_breaks_in_the_middle_leaves_the_old_copy_and_the_next_pull_goes_on_there() {
        var id = desk.reply(TestShop.WANG_ASKS, "您好");
        store.outbox.settle(id, OutboxState.DROPPED, null, null, store.clock.instant());
        hub.pageSize(1);
        hub.becomeAnother("epoch-2");
        var pulls = new AtomicInteger();
        // the refused one, and the first page; the second is lost
        hub.faults(request -> request.getUrl().encodedPath().equals(Paths.PULL) && pulls.incrementAndGet() == 3 ? Fault.CUT_AFTER : Fault.NONE);

        desk.run(Wake.POKE);

        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
        assertThat(store.conversations.open()).extracting(one -> one.id()).contains(TestShop.WANG_ASKS.id(), TestShop.CHEN_WAITS.id());
        assertThat(store.replica.cursor()).contains("epoch-2/1");
        hub.behave();
        desk.settle();
        assertThat(store.conversations.messages(TestShop.WANG_ASKS.id(), 50)).hasSize(3);
        assertThat(store.replica.cursor()).isPresent().get().asString().startsWith("epoch-2/").isNotEqualTo("epoch-2/1");
    }

    @Test
    void drift_is_found_within_a_day_and_mended() {
        assertThat(asked(Paths.DIGEST)).isEqualTo(1);
        var lost = TestShop.MESSAGES.getFirst();
        var cursor = store.replica.cursor().orElseThrow();
        store.replica.apply(new ChangePage(List.of(TestShop.gone(1, lost, lost.version() + 1, Change.Op.TOMBSTONE)), cursor, false, store.clock.instant()),
                store.clock.instant());
        store.clock.advance(Duration.ofHours(23));
        desk.run(Wake.POKE);
        assertThat(asked(Paths.DIGEST)).as("not yet").isEqualTo(1);
        store.clock.advance(Duration.ofHours(1));

        desk.run(Wake.POKE);
        desk.run();

        assertThat(asked(Paths.DIGEST)).isEqualTo(2);
        assertThat(store.conversations.messages(TestShop.WANG_ASKS.id(), 50)).contains(lost);
    }

    @Test
    void a_copy_that_is_the_hubs_is_left_alone_and_a_hub_that_tells_nothing_is_asked_again_tomorrow() {
        hub.override(request -> request.getUrl().encodedPath().equals(Paths.DIGEST) ? ScriptedHub.problem(404, "NOT_FOUND") : null);
        store.clock.advance(Duration.ofHours(25));
        desk.run(Wake.POKE);
        desk.run(Wake.POKE);
        assertThat(asked(Paths.DIGEST)).isEqualTo(2);
        hub.behave();
        store.clock.advance(Duration.ofHours(25));
        var pulls = asked(Paths.PULL);
        desk.run(Wake.POKE);
        desk.run();
        assertThat(asked(Paths.PULL)).as("no further pull").isEqualTo(pulls + 1);
    }

    @Test
    void a_program_that_keeps_more_than_the_one_before_pulls_everything_again() {
        store.settings.put("sync.recordShape", "of an older program");
        var pulls = asked(Paths.PULL);

        desk.restart();
        desk.goOnline();

        assertThat(asked(Paths.PULL)).isGreaterThan(pulls);
        assertThat(store.settings.get("sync.recordShape")).isPresent().get().asString().matches("[0-9a-f]{64}");
        assertThat(store.replica.cursor()).isPresent();
        var after = asked(Paths.PULL);
        desk.restart();
        assertThat(store.replica.cursor()).as("kept").isPresent();
        desk.goOnline();
        assertThat(asked(Paths.PULL)).isEqualTo(after + 1);
    }
}
