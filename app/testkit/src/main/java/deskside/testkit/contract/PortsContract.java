package deskside.testkit.contract;

import deskside.domain.Subscription;
import deskside.domain.sync.Command;
import deskside.domain.sync.StoreEvent;
import deskside.testkit.Ports;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** What all contracts share: an empty store before each test, and a clock that stands. */
public abstract class PortsContract {

    protected static final Instant NOW = TestClock.START;
    protected static final Duration TWO_HOURS = Duration.ofHours(2);

    protected TestClock clock = new TestClock();
    protected Ports ports;

    /** A new, empty store. Whoever opens it closes it after the test. */
    protected abstract Ports open(TestClock clock);

    @BeforeEach
    final void openPorts() {
        clock = new TestClock();
        ports = open(clock);
    }

    protected void pullTestShop() {
        ports.replica().apply(TestShop.page(), NOW);
        ports.awaitIndexed().run();
    }

    /** Collects what is told, except that the index has changed: that comes whenever the index is ready. */
    protected Subscription collect(Consumer<StoreEvent> events) {
        return ports.events().subscribe(event -> {
            if (!(event instanceof StoreEvent.IndexChanged)) {
                events.accept(event);
            }
        });
    }

    protected static Command.SendReply reply(String commandId, String conversationId, String text) {
        return new Command.SendReply(commandId, conversationId, text, 3, null);
    }
}
