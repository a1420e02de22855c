package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.attachment.AttachmentContent.Fault;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.testkit.TestMedia;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.attachment.AttachFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is attached is part of the draft and goes with the reply, once. */
class StagedAttachmentsTest {

    private static final String WANG = TestShop.WANG_ASKS.id();
    private static final String ALVAREZ = TestShop.ALVAREZ_FOLLOW_UP.id();

    @TempDir
    Path folder;

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final ComposerViewModel composer = new ComposerViewModel(services);

    private Path photo() throws IOException {
        return Files.write(folder.resolve("照片.png"), TestMedia.PHOTO_CONTENT);
    }

    private List<String> names() {
        return composer.staged().list().stream().map(attachment -> attachment.name()).toList();
    }

    @Test
    void a_photo_without_words_is_sent_once_with_its_bytes_kept_and_its_draft_gone() throws IOException {
        services.context().select(WANG);
        composer.staged().attach(List.of(photo()));
        assertThat(names()).containsExactly("照片.png");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(fixture.desk.drafts.find(WANG).orElseThrow().attachments()).hasSize(1);

        composer.send();
        composer.send();

        assertThat(fixture.commands()).singleElement().isInstanceOfSatisfying(Command.SendReply.class, reply -> {
            assertThat(reply.text()).isEmpty();
            assertThat(reply.attachments()).containsExactly(TestMedia.PHOTO.named("照片.png"));
        });
        assertThat(names()).isEmpty();
        assertThat(fixture.desk.drafts.find(WANG)).isEmpty();
        assertThat(fixture.desk.attachments.find(TestMedia.PHOTO.contentHash())).contains(TestMedia.PHOTO_CONTENT);
    }

    @Test
    void it_waits_in_the_draft_of_its_chat() throws IOException {
        services.context().select(WANG);
        composer.staged().attach(List.of(photo()));
        services.context().select(ALVAREZ);
        assertThat(names()).isEmpty();
        services.context().select(WANG);
        assertThat(names()).containsExactly("照片.png");
        composer.staged().remove(composer.staged().list().getFirst());
        services.context().select(ALVAREZ);
        services.context().select(WANG);
        assertThat(names()).isEmpty();
    }

    @Test
    void what_was_being_read_when_another_chat_was_opened_belongs_to_the_first() throws IOException {
        services.context().select(WANG);
        var file = photo();
        tasks.hold();
        composer.staged().attach(List.of(file));
        services.context().select(ALVAREZ);
        tasks.runHeld();
        assertThat(names()).isEmpty();
        assertThat(fixture.desk.drafts.find(WANG).orElseThrow().attachments()).hasSize(1);
        assertThat(fixture.desk.drafts.find(ALVAREZ)).isEmpty();
    }

    @Test
    void the_same_photo_twice_is_attached_once_and_what_cannot_be_sent_is_told() throws IOException {
        services.context().select(WANG);
        composer.staged().attach(List.of(photo(), photo()));
        assertThat(names()).hasSize(1);
        composer.staged().attach(List.of(Files.writeString(folder.resolve("说明.docx"), "PK")));
        assertThat(composer.staged().refusalProperty().get()).isEqualTo(new AttachFile.Outcome.Unfit("说明.docx", Fault.UNKNOWN_TYPE));
        assertThat(names()).hasSize(1);
        composer.staged().attach("截图.png", () -> TestMedia.TALL_CONTENT);
        assertThat(composer.staged().refusalProperty().get()).isNull();
        assertThat(names()).containsExactly("照片.png", "截图.png");
    }

    @Test
    void a_suggestion_that_is_sent_at_once_leaves_what_is_attached_where_it_is() throws IOException {
        services.context().select(WANG);
        composer.staged().attach(List.of(photo()));
        composer.send("马上为您处理", null);
        assertThat(names()).hasSize(1);
        assertThat(fixture.desk.drafts.find(WANG).orElseThrow().attachments()).hasSize(1);
        assertThat(fixture.commands()).singleElement().isInstanceOfSatisfying(Command.SendReply.class,
                reply -> assertThat(reply.attachments()).isEmpty());
    }

    @Test
    void a_held_reply_comes_back_with_its_photo() throws IOException {
        services.context().select(WANG);
        composer.staged().attach(List.of(photo()));
        composer.send();
        var id = fixture.commands().getFirst().commandId();
        fixture.desk.outbox.settle(id, OutboxState.HELD, null, "held", fixture.desk.clock.instant());
        composer.editHeld(id);
        assertThat(names()).containsExactly("照片.png");
    }
}
