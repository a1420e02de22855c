package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is stopped while desks and channels write goes on where it was when it is started again, in the same process as well. */
final class RestartTest {

    private static final int RESTARTS = Integer.getInteger("deskside.restarts", 4);
    private static final int WRITERS = 6;

    @TempDir
    Path folder;

    @Test
    void a_hub_that_is_stopped_under_load_is_whole_when_it_comes_back() throws Exception {
        var running = new AtomicReference<>(new RunningHub(TestDatabase.H2, folder));
        var over = new AtomicBoolean();
        var written = new Semaphore(0);
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (var n = 0; n < WRITERS; n++) {
                var writer = n;
                writers.submit(() -> {
                    for (var i = 0; !over.get(); i++) {
                        write(running.get(), writer, i);
                        written.release();
                    }
                });
            }
            for (var n = 0; n < RESTARTS; n++) {
                // stopped in the midst of what they write
                assertThat(written.tryAcquire(WRITERS, 60, TimeUnit.SECONDS)).isTrue();
                running.get().close();
                running.set(new RunningHub(TestDatabase.H2, folder));
                var answer = running.get().gateway().write("after-" + n, "chat-after-" + n, "CUSTOMER", "在吗", "转人工");
                assertThat(answer.status()).as("after restart %d: %s", n, answer.body()).isEqualTo(200);
            }
        } finally {
            over.set(true);
            // also those who wait for an answer of a hub that is gone
            writers.shutdownNow();
            running.get().close();
        }
    }

    private static void write(RunningHub hub, int writer, int i) {
        try {
            var chat = "chat-" + writer;
            hub.gateway().write("m-" + writer + "-" + i + "-" + System.nanoTime(), chat, "CUSTOMER", "在吗", "转人工");
            var lin = hub.desk("lin");
            var batch = new ArrayList<CommandRequest>();
            for (var n = 0; n < 20; n++) {
                batch.add(lin.request(new Command.SendReply("r-" + writer + "-" + i + "-" + n + "-" + System.nanoTime(), chat, "您好", 1, null), n + 1 + i * 20L, lin.now.plusSeconds(600)));
            }
            lin.post(Paths.COMMAND_BATCHES, WireCodec.write(new CommandBatch(List.copyOf(batch))), Map.of());
        } catch (RuntimeException | AssertionError e) {
            // the hub is away
        }
    }
}
