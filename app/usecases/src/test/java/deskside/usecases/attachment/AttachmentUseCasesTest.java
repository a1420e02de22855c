package deskside.usecases.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.attachment.AttachmentContent.Fault;
import deskside.domain.attachment.AttachmentSource;
import deskside.domain.sync.Reason;
import deskside.testkit.InMemoryAttachments;
import deskside.testkit.TestMedia;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentUseCasesTest {

    @TempDir
    Path folder;

    private final InMemoryAttachments here = new InMemoryAttachments();
    private final AttachFile attach = new AttachFile(here);

    @Test
    void a_file_is_taken_for_what_is_in_it_and_kept_here() throws IOException {
        var file = Files.write(folder.resolve("照片.txt"), TestMedia.PHOTO_CONTENT);
        assertThat(attach.attach(file)).isEqualTo(new AttachFile.Outcome.Attached(TestMedia.PHOTO.named("照片.txt")));
        assertThat(here.find(TestMedia.PHOTO.contentHash())).contains(TestMedia.PHOTO_CONTENT);
    }

    @Test
    void what_cannot_be_sent_is_told_apart_and_nothing_is_kept() throws IOException {
        var text = Files.writeString(folder.resolve("合同.png"), "不是图片");
        assertThat(attach.attach(text)).isEqualTo(new AttachFile.Outcome.Unfit("合同.png", Fault.UNKNOWN_TYPE));
        assertThat(attach.attach(folder.resolve("gone.png"))).isEqualTo(new AttachFile.Outcome.Unreadable("gone.png"));
        assertThat(attach.attach(folder)).isInstanceOf(AttachFile.Outcome.Unreadable.class);
        try (var large = Files.newByteChannel(folder.resolve("large.wav"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            large.position(6_000_000).write(ByteBuffer.wrap(new byte[1]));
        }
        assertThat(attach.attach(folder.resolve("large.wav"))).isEqualTo(new AttachFile.Outcome.Unfit("large.wav", Fault.TOO_LARGE));
    }

    @Test
    void what_is_not_here_is_fetched_once_and_checked_before_it_is_shown() {
        var asked = new AtomicInteger();
        var load = new LoadAttachment(here, _ -> {
            asked.incrementAndGet();
            return new AttachmentSource.Result.Fetched(TestMedia.PHOTO_CONTENT);
        });
        for (var round = 0; round < 2; round++) {
            assertThat(load.load(TestMedia.PHOTO)).isInstanceOfSatisfying(LoadAttachment.Outcome.Loaded.class,
                    loaded -> assertThat(loaded.content()).isEqualTo(TestMedia.PHOTO_CONTENT));
        }
        assertThat(asked).hasValue(1);
        assertThat(load.load(TestMedia.TALL)).as("other bytes than asked for").isEqualTo(new LoadAttachment.Outcome.Missing(Reason.ATTACHMENT_DAMAGED.key()));
        assertThat(here.find(TestMedia.TALL.contentHash())).isEmpty();
    }

    @Test
    void without_the_hub_the_reason_is_told() {
        var load = new LoadAttachment(here, _ -> new AttachmentSource.Result.Failed(Reason.OFFLINE_TIMEOUT.with("desk.example.com")));
        assertThat(load.load(TestMedia.VOICE)).isEqualTo(new LoadAttachment.Outcome.Missing(Reason.OFFLINE_TIMEOUT.with("desk.example.com")));
    }
}
