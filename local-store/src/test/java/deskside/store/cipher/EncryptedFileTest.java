package deskside.store.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's own encryption is the measure. Another course: {@code -Ddeskside.seed=…}. */
class EncryptedFileTest {

    private static final int BLOCK = EncryptedFile.BLOCK;
    private static final long SEED = Long.getLong("deskside.seed", 20261128);
    private static final byte[] PASSWORD = FileKey.password(new byte[] {1, 2, 3, (byte) 0xfe});

    @TempDir
    Path dir;

    @Test
    void the_same_is_done_with_the_same_bytes_as_by_h2() throws IOException {
        for (var course = 0; course < 20; course++) {
            var random = new Random(SEED + course);
            var theirs = dir.resolve("theirs-" + course);
            var ours = dir.resolve("ours-" + course);
            // a salt is random: the second file gets the first one's header
            try (var begun = h2(theirs)) {
                begun.size();
            }
            Files.copy(theirs, ours);
            for (var session = 0; session < 3; session++) {
                try (var reference = h2(theirs); var file = ours(ours)) {
                    for (var step = 0; step < 25; step++) {
                        step(reference, file, random, "seed " + (SEED + course) + ", session " + session + ", step " + step);
                    }
                }
                assertThat(Files.mismatch(theirs, ours)).as("seed %d, session %d", SEED + course, session).isEqualTo(-1);
            }
        }
    }

    private static void step(FileChannel reference, FileChannel file, Random random, String what) throws IOException {
        switch (random.nextInt(10)) {
            case 0 -> {
                var size = random.nextLong(20) * BLOCK;
                reference.truncate(size);
                file.truncate(size);
            }
            case 1, 2, 3, 4 -> {
                var bytes = new byte[random.nextInt(9) * BLOCK];
                random.nextBytes(bytes);
                var position = random.nextLong(16) * BLOCK;
                // a hole would be what the disk has there
                if (position <= reference.size()) {
                    assertThat(file.write(source(bytes, random), position)).as(what).isEqualTo(reference.write(ByteBuffer.wrap(bytes), position));
                }
            }
            default -> {
                var position = random.nextBoolean() ? random.nextLong(16) * BLOCK : random.nextLong(16L * BLOCK);
                var length = random.nextBoolean() ? random.nextInt(9) * BLOCK : random.nextInt(3 * BLOCK);
                assertThat(read(file, position, length, random)).as(what).isEqualTo(read(reference, position, length, null));
            }
        }
        assertThat(file.size()).as(what).isEqualTo(reference.size());
    }

    @Test
    void what_one_has_begun_the_other_goes_on_with() throws IOException {
        var random = new Random(SEED);
        var bytes = new byte[5 * BLOCK];
        random.nextBytes(bytes);
        var path = dir.resolve("file");
        try (var file = ours(path)) {
            file.write(ByteBuffer.wrap(bytes), 0);
        }
        try (var file = h2(path)) {
            assertThat(file.size()).isEqualTo(bytes.length);
            assertThat(read(file, 0, bytes.length, null)).isEqualTo(bytes);
            file.write(ByteBuffer.wrap(bytes, BLOCK, BLOCK), 0);
        }
        try (var file = ours(path)) {
            System.arraycopy(bytes, BLOCK, bytes, 0, BLOCK);
            assertThat(read(file, 0, bytes.length, null)).isEqualTo(bytes);
        }
    }

    @Test
    void of_a_file_that_was_cut_off_the_same_is_left_as_for_h2() throws IOException {
        var random = new Random(SEED);
        var bytes = new byte[4 * BLOCK];
        random.nextBytes(bytes);
        var whole = dir.resolve("whole");
        try (var file = h2(whole)) {
            file.write(ByteBuffer.wrap(bytes), 0);
        }
        for (var length : new int[] {BLOCK, BLOCK + 1, 2 * BLOCK - 1, 2 * BLOCK, 2 * BLOCK + 100, 3 * BLOCK + 4_095, 4 * BLOCK + 16, 5 * BLOCK}) {
            var cut = dir.resolve("cut-" + length);
            Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), length));
            try (var reference = h2(cut); var file = ours(cut)) {
                assertThat(file.size()).as("cut at %d", length).isEqualTo(reference.size());
                for (var i = 0; i < 40; i++) {
                    var position = random.nextLong(4L * BLOCK);
                    var wanted = 1 + random.nextInt(2 * BLOCK);
                    assertThat(read(file, position, wanted, random)).as("cut at %d: %d from %d", length, wanted, position)
                            .isEqualTo(read(reference, position, wanted, null));
                }
            }
        }
    }

    @Test
    void what_is_written_after_a_cut_counts_at_the_next_opening() throws IOException {
        var bytes = new byte[4 * BLOCK];
        new Random(SEED).nextBytes(bytes);
        var path = dir.resolve("file");
        try (var file = ours(path)) {
            file.write(ByteBuffer.wrap(bytes), 0);
        }
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 4 * BLOCK + 100));
        try (var file = ours(path)) {
            assertThat(file.size()).isEqualTo(2 * BLOCK + 100);
            file.write(ByteBuffer.wrap(bytes, 0, BLOCK), 2 * BLOCK);
        }
        try (var file = h2(path)) {
            assertThat(file.size()).isEqualTo(3 * BLOCK);
            assertThat(read(file, 2 * BLOCK, BLOCK, null)).isEqualTo(Arrays.copyOf(bytes, BLOCK));
        }
    }

    @Test
    void threads_write_and_read_their_blocks_at_the_same_time() throws Exception {
        try (var file = ours(dir.resolve("file")); var threads = Executors.newFixedThreadPool(6)) {
            var work = new ArrayList<Callable<Void>>();
            for (var thread = 0; thread < 6; thread++) {
                var own = 8L * thread;
                var random = new Random(SEED + thread);
                work.add(() -> {
                    var held = new byte[8 * BLOCK];
                    for (var round = 0; round < 60; round++) {
                        random.nextBytes(held);
                        file.write(ByteBuffer.wrap(held), own * BLOCK);
                        var from = random.nextInt(held.length);
                        var to = from + random.nextInt(held.length - from);
                        assertThat(read(file, own * BLOCK + from, to - from, random)).isEqualTo(Arrays.copyOfRange(held, from, to));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            assertThat(file.size()).isEqualTo(48L * BLOCK);
        }
    }

    @Test
    void a_new_file_is_not_touched_before_it_is_locked() throws IOException {
        var path = dir.resolve("file");
        try (var file = ours(path); var lock = file.tryLock()) {
            assertThat(lock).isNotNull();
            assertThat(path).hasSize(0);
            assertThat(file.size()).isZero();
            assertThat(path).hasSize(BLOCK);
        }
    }

    @Test
    void parts_of_blocks_are_not_written() throws IOException {
        try (var file = ours(dir.resolve("file"))) {
            assertThatThrownBy(() -> file.write(ByteBuffer.allocate(100), 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> file.write(ByteBuffer.allocate(BLOCK), 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> file.truncate(1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(file.size()).isZero();
        }
    }

    private static FileChannel h2(Path path) throws IOException {
        return new FileEncrypt(path.toString(), PASSWORD, FilePath.get("async:" + path).open("rw"));
    }

    private static FileChannel ours(Path path) throws IOException {
        return new EncryptedFile(path.toString(), FilePath.get("async:" + path).open("rw"), PASSWORD);
    }

    /** Somewhere in an array, or in memory outside the heap. */
    private static ByteBuffer source(byte[] bytes, Random random) {
        return target(bytes.length, random).put(bytes).flip().position(0);
    }

    private static ByteBuffer target(int length, Random random) {
        var skipped = random.nextInt(40);
        var whole = random.nextInt(3) == 0 ? ByteBuffer.allocateDirect(length + skipped) : ByteBuffer.allocate(length + skipped);
        return whole.position(skipped).slice();
    }

    /** @param random makes the kind of memory it is read into, none for H2, which reads into arrays only, and no more than there is */
    private static byte[] read(FileChannel file, long position, int length, @Nullable Random random) throws IOException {
        var bytes = random == null ? ByteBuffer.allocate((int) Math.clamp(file.size() - position, 0, length)) : target(length, random);
        for (int read, at = 0; bytes.hasRemaining() && (read = file.read(bytes, position + at)) >= 0; at += read) {
            assertThat(read).isPositive();
        }
        var found = new byte[bytes.position()];
        bytes.flip().get(found);
        return found;
    }
}
