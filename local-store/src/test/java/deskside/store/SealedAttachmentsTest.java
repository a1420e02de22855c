package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.testkit.TestClock;
import deskside.testkit.TestMedia;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedAttachmentsTest {

    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path dir;

    private final Set<String> needed = new HashSet<>();

    private SealedAttachments open(long room) throws IOException {
        return new SealedAttachments(new SealedFiles(dir.resolve("attachments"), SECRET, "attachments"), () -> needed, InstantSource.system(), room);
    }

    private static byte[] picture(int colour) {
        return TestMedia.png(120, 90, colour);
    }

    private static String hash(byte[] content) {
        return AttachmentContent.hash(content);
    }

    @Test
    void no_file_holds_a_picture_in_clear() throws IOException {
        try (var store = LocalStore.open(dir, Optional.empty())) {
            store.attachments().keep(TestMedia.PHOTO.contentHash(), TestMedia.PHOTO_CONTENT);
        }
        try (var files = Files.walk(dir.resolve("attachments"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("PNG").doesNotContain("IHDR");
            }
        }
        try (var store = LocalStore.open(dir, Optional.empty())) {
            assertThat(store.attachments().find(TestMedia.PHOTO.contentHash())).contains(TestMedia.PHOTO_CONTENT);
        }
    }

    @Test
    void what_was_not_looked_at_for_longest_makes_room_but_never_what_is_to_be_sent() throws IOException {
        var pictures = new ArrayList<byte[]>();
        for (var colour = 1; colour <= 5; colour++) {
            pictures.add(picture(colour * 0x20_30_10));
        }
        var sealing = 28;
        var attachments = open(3L * (pictures.stream().mapToInt(one -> one.length).max().orElseThrow() + sealing));
        needed.add(hash(pictures.get(1)));
        pictures.subList(0, 3).forEach(one -> attachments.keep(hash(one), one));
        assertThat(attachments.find(hash(pictures.getFirst()))).as("looked at, so it stays").isPresent();
        pictures.subList(3, 5).forEach(one -> attachments.keep(hash(one), one));
        assertThat(attachments.find(hash(pictures.get(1)))).as("to be sent").isPresent();
        assertThat(attachments.find(hash(pictures.get(2)))).isEmpty();
        assertThat(attachments.find(hash(pictures.get(4)))).isPresent();
        try (var files = Files.list(dir.resolve("attachments"))) {
            assertThat(files.count()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_damaged_file_is_as_if_it_had_not_been_fetched_and_what_a_stop_left_goes() throws IOException {
        var first = open(1 << 20);
        first.keep(TestMedia.VOICE.contentHash(), TestMedia.VOICE_CONTENT);
        var file = dir.resolve("attachments").resolve(TestMedia.VOICE.contentHash());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.write(dir.resolve("attachments").resolve("half.part"), new byte[9]);
        var second = open(1 << 20);
        assertThat(dir.resolve("attachments").resolve("half.part")).doesNotExist();
        assertThat(second.find(TestMedia.VOICE.contentHash())).isEmpty();
        second.keep(TestMedia.VOICE.contentHash(), TestMedia.VOICE_CONTENT);
        assertThat(second.find(TestMedia.VOICE.contentHash())).contains(TestMedia.VOICE_CONTENT);
    }

    @Test
    void drafts_and_queued_replies_say_what_is_needed() {
        var clock = TestClock.START;
        try (var store = LocalStore.open(dir, Optional.empty())) {
            store.drafts().save(new Draft("k-1", "", 0, clock, List.of(TestMedia.PHOTO)));
            store.outbox().enqueue(new Command.SendReply("id-1", "k-2", "", 1, null, List.of(TestMedia.VOICE)), TestShop.AGENT.id(), true, clock,
                    clock.plus(Duration.ofHours(2)));
            for (var attachment : List.of(TestMedia.PHOTO, TestMedia.VOICE, TestMedia.TALL)) {
                store.attachments().keep(attachment.contentHash(), content(attachment));
            }
            // another hub: its messages' pictures go, what is to be sent stays
            store.replica().reset();
            assertThat(store.attachments().find(TestMedia.PHOTO.contentHash())).isPresent();
            assertThat(store.attachments().find(TestMedia.VOICE.contentHash())).isPresent();
            assertThat(store.attachments().find(TestMedia.TALL.contentHash())).isEmpty();
        }
    }

    private static byte[] content(Attachment attachment) {
        return attachment.equals(TestMedia.PHOTO) ? TestMedia.PHOTO_CONTENT : attachment.equals(TestMedia.VOICE) ? TestMedia.VOICE_CONTENT : TestMedia.TALL_CONTENT;
    }
}
