package deskside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

    @TempDir
    Path folder;

    private final ArrayBlockingQueue<String> visits = new ArrayBlockingQueue<>(10);

    @Test
    void a_later_start_hands_over_its_link_to_the_first_and_knows_it_did() throws Exception {
        try (var _ = Door.open(folder, visits::add)) {
            assertThat(Door.knock(folder, "deskside:conversation/k-1")).isTrue();
            assertThat(Door.knock(folder, "")).isTrue();
            assertThat(visits.poll(10, TimeUnit.SECONDS)).isEqualTo("deskside:conversation/k-1");
            assertThat(visits.poll(10, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(Door.knock(folder, "")).isFalse();
    }

    @Test
    void where_no_desk_is_open_or_one_has_died_nobody_answers() throws IOException {
        assertThat(Door.knock(folder, "")).isFalse();
        for (var left : new String[] {"1 secret", "", "no number", "70000 x"}) {
            Files.writeString(folder.resolve("desk.door"), left);
            assertThat(Door.knock(folder, "")).as(left).isFalse();
        }
    }

    @Test
    void who_does_not_know_the_secret_is_not_heard_and_only_the_owner_can_read_it() throws Exception {
        try (var _ = Door.open(folder, visits::add)) {
            var file = folder.resolve("desk.door");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            var told = Files.readString(file);
            Files.writeString(file, told.substring(0, told.indexOf(' ')) + " " + "0".repeat(48));
            assertThat(Door.knock(folder, "deskside:search/x")).isFalse();
            assertThat(visits).isEmpty();
        }
    }
}
