package deskside.launcher.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import deskside.domain.Subscription;
import deskside.domain.sync.StoreEvent;
import deskside.domain.update.ProgramNumber;
import deskside.domain.update.Release;
import deskside.sync.engine.net.HttpReleases;
import deskside.usecases.update.CheckForUpdate;
import deskside.usecases.update.DownloadUpdate;
import deskside.usecases.update.SignedManifest;
import deskside.usecases.update.UpdateState;
import deskside.usecases.update.UpdateState.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cheating server, a bad line or a full disk can do to an update: nothing but say so. */
class UpdateTest {

    private static final ProgramNumber INSTALLED = ProgramNumber.parse("1.2.0");
    private static final byte[] PACKAGE = Publisher.bytes(7, 300_000);

    @TempDir
    Path folder;
    private Publisher publisher;
    private HttpReleases releases;
    private FileUpdateFolder updates;

    @BeforeEach
    void start() throws IOException {
        publisher = new Publisher();
        releases = new HttpReleases(publisher.address(), SignedManifest.MOST_BYTES);
        updates = new FileUpdateFolder(folder, 0);
    }

    @AfterEach
    void stop() {
        releases.close();
        publisher.close();
    }

    @Test
    void a_newer_version_is_found_and_fetched_as_it_was_signed() throws IOException {
        publisher.publish("1.3.0", "1.0.0", PACKAGE);

        var found = check(0);

        assertThat(found).isInstanceOfSatisfying(UpdateState.Available.class, available -> {
            assertThat(available.release().version()).hasToString("1.3.0");
            assertThat(available.release().news().zh()).isEqualTo("搜索更快。");
            assertThat(available.urgent()).isFalse();
        });
        var ready = download(((UpdateState.Available) found).release());
        assertThat(ready).isInstanceOf(UpdateState.Ready.class);
        assertThat(((UpdateState.Ready) ready).file()).hasBinaryContent(PACKAGE);
    }

    @Test
    void what_lies_here_already_is_not_fetched_again() {
        var release = publisher.publish("1.3.0", "1.0.0", PACKAGE);

        download(release);
        assertThat(download(release)).isInstanceOf(UpdateState.Ready.class);

        assertThat(publisher.downloads()).isEqualTo(1);
    }

    @Test
    void a_version_below_the_floor_is_asked_for_with_urgency() {
        publisher.publish("2.0.0", "1.2.1", PACKAGE);

        assertThat(check(0)).isInstanceOfSatisfying(UpdateState.Available.class, available -> assertThat(available.urgent()).isTrue());
    }

    @Test
    void the_version_that_runs_is_the_newest() {
        publisher.publish("1.2.0", "1.0.0", PACKAGE);

        assertThat(check(0)).isEqualTo(new UpdateState.Newest(INSTALLED));
    }

    @Test
    void a_manifest_of_another_key_is_refused() {
        publisher.show(SignedManifest.write(publisher.release("1.3.0", "1.0.0", PACKAGE), Publisher.newKeys().getPrivate()));

        assertThat(check(0)).isEqualTo(new UpdateState.Refused(Refusal.WRONG_SIGNATURE));
    }

    @Test
    void each_changed_byte_of_a_manifest_is_noticed() {
        publisher.publish("1.3.0", "1.0.0", PACKAGE);
        var manifest = publisher.shown();
        for (var at = 0; at < manifest.length; at += 3) {
            var changed = manifest.clone();
            changed[at] ^= 1;
            publisher.show(changed);

            assertThat(check(0)).as("byte " + at).isEqualTo(new UpdateState.Refused(Refusal.WRONG_SIGNATURE));
        }
    }

    @Test
    void a_page_of_a_sign_in_portal_is_no_manifest() {
        publisher.show("<html>Welcome to the guest network</html>".getBytes(StandardCharsets.UTF_8));

        assertThat(check(0)).isEqualTo(new UpdateState.Refused(Refusal.WRONG_SIGNATURE));
    }

    @Test
    void an_older_version_is_refused() {
        publisher.publish("1.1.9", "1.0.0", PACKAGE);

        assertThat(check(0)).isEqualTo(new UpdateState.Refused(Refusal.OLDER));
    }

    @Test
    void an_old_manifest_that_is_shown_again_is_refused_although_it_is_newer_than_what_runs() {
        publisher.publish("1.4.0", "1.0.0", PACKAGE);
        check(0);
        publisher.publish("1.3.0", "1.0.0", PACKAGE);

        assertThat(check(0)).isEqualTo(new UpdateState.Refused(Refusal.OLDER));
    }

    @Test
    void nobody_hears_of_a_publisher_that_cannot_be_reached() {
        publisher.close();

        assertThat(check(0)).isEqualTo(new UpdateState.Unknown());
    }

    @Test
    void a_download_that_breaks_off_leaves_nothing_and_the_next_one_works() throws IOException {
        var release = publisher.publish("1.3.0", "1.0.0", PACKAGE);
        publisher.breakOffAfter(100_000);

        assertThat(download(release)).isEqualTo(new UpdateState.Refused(Refusal.BROKEN_OFF));

        assertThat(files()).isEmpty();
        publisher.goOn();
        assertThat(download(release)).isInstanceOf(UpdateState.Ready.class);
    }

    @Test
    void another_file_of_the_same_length_is_refused_and_deleted() throws IOException {
        var release = publisher.publish("1.3.0", "1.0.0", PACKAGE);
        publisher.serve(Publisher.bytes(8, PACKAGE.length));

        assertThat(download(release)).isEqualTo(new UpdateState.Refused(Refusal.DAMAGED));

        assertThat(files()).isEmpty();
    }

    @Test
    void a_shorter_and_a_longer_file_are_refused() throws IOException {
        var release = publisher.publish("1.3.0", "1.0.0", PACKAGE);
        for (var length : List.of(PACKAGE.length - 1, PACKAGE.length + 1, PACKAGE.length * 20)) {
            publisher.serve(Publisher.bytes(7, length));

            assertThat(download(release)).isEqualTo(new UpdateState.Refused(Refusal.DAMAGED));
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void a_file_that_was_changed_on_the_disk_is_fetched_again() throws IOException {
        var release = publisher.publish("1.3.0", "1.0.0", PACKAGE);
        download(release);
        Files.write(folder.resolve(Publisher.FILE), Publisher.bytes(9, PACKAGE.length));

        download(release);

        assertThat(folder.resolve(Publisher.FILE)).hasBinaryContent(PACKAGE);
    }

    @Test
    void too_little_space_is_said_before_anything_is_fetched() throws IOException {
        var release = publisher.publish("1.3.0", "1.0.0", PACKAGE);
        updates = new FileUpdateFolder(folder, Long.MAX_VALUE / 2);

        assertThat(download(release)).isEqualTo(new UpdateState.Refused(Refusal.DISK_FULL));

        assertThat(publisher.downloads()).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_disk_that_gets_full_meanwhile_leaves_nothing() throws IOException {
        // the system's own full device: every byte written to it ends in ENOSPC
        var full = Path.of("/dev/full");
        assumeThat(full).exists();
        var release = publisher.publish("1.3.0", "1.0.0", PACKAGE);
        Files.createSymbolicLink(folder.resolve(Publisher.FILE + ".part"), full);

        assertThat(download(release)).isEqualTo(new UpdateState.Refused(Refusal.DISK_FULL));

        assertThat(files()).isEmpty();
        assertThat(download(release)).isInstanceOf(UpdateState.Ready.class);
    }

    @Test
    void an_update_waits_until_the_queue_is_empty() throws InterruptedException {
        publisher.publish("1.3.0", "1.0.0", PACKAGE);
        var waiting = new AtomicInteger(2);
        var store = new AtomicReference<Consumer<StoreEvent>>(event -> { });
        var states = new LinkedBlockingQueue<UpdateState>();
        try (var watch = watch(waiting, store, states)) {
            watch.look();
            assertThat(next(states)).isInstanceOfSatisfying(UpdateState.Available.class, it -> assertThat(it.waiting()).isEqualTo(2));
            waiting.set(0);
            store.get().accept(new StoreEvent.OutboxChanged(Set.of()));

            assertThat(next(states)).isInstanceOf(UpdateState.Ready.class);
        }
    }

    @Test
    void an_agent_may_have_it_sooner() throws InterruptedException {
        publisher.publish("1.3.0", "1.0.0", PACKAGE);
        var states = new LinkedBlockingQueue<UpdateState>();
        try (var watch = watch(new AtomicInteger(1), new AtomicReference<>(event -> { }), states)) {
            watch.look();
            assertThat(next(states)).isInstanceOf(UpdateState.Available.class);
            watch.downloadAnyway();

            assertThat(next(states)).isInstanceOf(UpdateState.Ready.class);
        }
    }

    @Test
    void the_file_of_an_installation_names_address_and_keys() throws IOException {
        var key = java.util.Base64.getEncoder().encodeToString(publisher.keys().getPublic().getEncoded());
        var file = Files.writeString(folder.resolve("update.properties"), "address=https://updates.example.org/release\nkeys=" + key + "\n");

        assertThat(UpdateSource.read(file)).hasValueSatisfying(source -> assertThat(source.keys()).containsExactly(publisher.keys().getPublic()));
        assertThat(UpdateSource.read(Files.writeString(file, "address=https://updates.example.org/release\nkeys=nonsense\n"))).isEmpty();
    }

    private UpdateWatch watch(AtomicInteger waiting, AtomicReference<Consumer<StoreEvent>> store, BlockingQueue<UpdateState> states) {
        var watch = new UpdateWatch(checking(waiting.get()), new DownloadUpdate(releases, updates, "linux"), waiting::get, listener -> {
            store.set(listener);
            return (Subscription) () -> { };
        });
        watch.onState(states::add);
        return watch;
    }

    private static UpdateState next(BlockingQueue<UpdateState> states) throws InterruptedException {
        var state = states.poll(1, TimeUnit.MINUTES);
        assertThat(state).as("something new about updates").isNotNull();
        return state;
    }

    private UpdateState check(int waiting) {
        return checking(waiting).check();
    }

    private CheckForUpdate checking(int waiting) {
        return new CheckForUpdate(releases, updates, List.of(publisher.keys().getPublic()), INSTALLED, "linux", () -> waiting);
    }

    private UpdateState download(Release release) {
        return new DownloadUpdate(releases, updates, "linux").download(release);
    }

    /** What lies there, but for the number that was seen. */
    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("seen")).toList();
        }
    }
}
