package deskside.store;

import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.domain.sync.ChangePage;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.SeededIds;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A desk in a process of its own, which works until it is killed and says on standard output what it was told is safe. */
final class KilledDesk {

    private KilledDesk() {
    }

    /** @param args data folder, number of this life */
    public static void main(String[] args) {
        var life = Integer.parseInt(args[1]);
        var ids = new SeededIds(life);
        var acknowledge = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        var store = LocalStore.open(Path.of(args[0]), Optional.of(new NgramEmbedder()));
        for (var step = 1; ; step++) {
            var id = ids.next();
            store.outbox().enqueue(new Command.SendReply(id, "k-" + step % 5, "回复" + step, 1, null), "agent-lin", false,
                    TestClock.START, TestClock.START);
            acknowledge.println("queued " + id);
            store.drafts().save(new Draft("d-" + life, "草稿" + step, 1, TestClock.START));
            acknowledge.println("draft " + step);
            var version = life * 1_000_000L + step;
            store.replica().apply(new ChangePage(List.of(TestShop.upsert(step, KillTest.customer(version)),
                    TestShop.upsert(step, KillTest.script(version))), "" + version, false, TestClock.START), TestClock.START);
            acknowledge.println("page " + version);
        }
    }
}
