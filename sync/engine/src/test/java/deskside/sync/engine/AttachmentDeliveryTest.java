package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentSource;
import deskside.domain.conversation.Conversation;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.sync.engine.ScriptedHub.Fault;
import deskside.sync.protocol.Paths;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestMedia;
import deskside.testkit.TestShop;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photos go before the replies that have them, over real HTTP. */
class AttachmentDeliveryTest {

    private static final Conversation CHAT = TestShop.WANG_ASKS;
    private static final String PUT_PHOTO = "PUT " + Paths.ATTACHMENTS + "/" + TestMedia.PHOTO.contentHash();
    private static final String SEND = "POST " + Paths.COMMANDS;

    private final InMemoryDesk store = InMemoryDesk.withTestShop();
    private ScriptedHub hub;
    private TestDesk desk;

    @BeforeEach
    void open() {
        hub = new ScriptedHub(store.clock);
        desk = new TestDesk(store, hub.address());
        desk.goOnline();
        hub.requests.clear();
        store.attachments.keep(TestMedia.PHOTO.contentHash(), TestMedia.PHOTO_CONTENT);
        store.attachments.keep(TestMedia.TALL.contentHash(), TestMedia.TALL_CONTENT);
    }

    @AfterEach
    void shut() {
        desk.close();
        hub.close();
    }

    private String reply(Conversation conversation, Attachment... attached) {
        var seen = store.conversations.find(conversation.id()).orElseThrow().lastMessageSeq();
        return desk.queue(new Command.SendReply(desk.ids.next(), conversation.id(), "看图", seen, null, List.of(attached)), TestShop.AGENT);
    }

    private List<String> exchanged() {
        return hub.requests.stream().filter(request -> request.startsWith("PUT") || request.contains("commands") || request.contains("command-batches")).toList();
    }

    @Test
    void a_photo_is_at_the_hub_before_its_reply_and_words_of_another_chat_do_not_wait_for_it() {
        var photo = reply(CHAT, TestMedia.PHOTO);
        var words = desk.reply(TestShop.CHEN_WAITS, "请稍等");

        desk.run(Wake.OUTBOX);

        assertThat(desk.state(photo)).isEqualTo(OutboxState.ACKED);
        assertThat(exchanged()).containsExactly(SEND, PUT_PHOTO, SEND);
        assertThat(hub.commands.getFirst().commandId()).isEqualTo(words);
        assertThat(hub.attachments.get(TestMedia.PHOTO.contentHash())).isEqualTo(TestMedia.PHOTO_CONTENT);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CUT_BEFORE", "CUT_AFTER"})
    void wherever_the_line_breaks_the_reply_arrives_once_with_all_that_is_attached(Fault fault) {
        for (var broken = 1; broken <= 3; broken++) {
            var at = broken;
            // what was brought before is brought again
            desk.restart();
            desk.goOnline();
            var count = new AtomicInteger();
            hub.faults(request -> (request.getMethod().equals("PUT") || request.getUrl().encodedPath().equals(Paths.COMMANDS))
                    && count.incrementAndGet() == at ? fault : Fault.NONE);
            var id = reply(CHAT, TestMedia.PHOTO, TestMedia.TALL);
            desk.settle();
            assertThat(desk.state(id)).as("break " + at).isEqualTo(OutboxState.ACKED);
            assertThat(hub.executed.stream().filter(id::equals)).hasSize(1);
            hub.behave();
        }
        assertThat(hub.attachments).containsOnlyKeys(TestMedia.PHOTO.contentHash(), TestMedia.TALL.contentHash());
    }

    @Test
    void what_this_program_has_brought_it_does_not_bring_again_but_after_a_start_it_does() {
        reply(CHAT, TestMedia.PHOTO);
        desk.settle();
        reply(CHAT, TestMedia.PHOTO);
        desk.settle();
        assertThat(exchanged()).containsExactly(PUT_PHOTO, SEND, SEND);
        desk.restart();
        desk.goOnline();
        reply(CHAT, TestMedia.PHOTO);
        desk.settle();
        assertThat(exchanged()).endsWith(PUT_PHOTO, SEND);
    }

    @Test
    void a_hub_that_is_too_old_holds_the_reply_and_one_that_refuses_the_photo_rejects_it() {
        hub.knowsAttachments = false;
        var held = reply(CHAT, TestMedia.PHOTO);
        desk.run(Wake.OUTBOX);
        assertThat(desk.item(held).state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.item(held).lastError()).isEqualTo(Reason.HELD_UNKNOWN_COMMAND.key());
        hub.knowsAttachments = true;
        store.outbox.settle(held, OutboxState.DROPPED, null, null, store.clock.instant());
        hub.override(request -> request.getMethod().equals("PUT") ? ScriptedHub.problem(400, "BAD_REQUEST") : null);
        var rejected = reply(CHAT, TestMedia.TALL);
        desk.run(Wake.OUTBOX);
        assertThat(desk.item(rejected).state()).isEqualTo(OutboxState.REJECTED);
        assertThat(hub.commands).isEmpty();
    }

    @Test
    void a_photo_that_cannot_be_read_any_more_is_told_and_holds_nothing_up() {
        store.attachments.lose(TestMedia.PHOTO.contentHash());
        var lost = reply(CHAT, TestMedia.PHOTO);
        var next = desk.reply(CHAT, "稍等");
        desk.settle();
        assertThat(desk.item(lost).state()).isEqualTo(OutboxState.REJECTED);
        assertThat(desk.item(lost).lastError()).isEqualTo(Reason.REJECTED_ATTACHMENT_LOST.key());
        assertThat(desk.state(next)).isEqualTo(OutboxState.ACKED);
    }

    @Test
    void photos_are_fetched_while_the_line_is_up_and_not_asked_for_while_it_is_down() {
        hub.attachments.put(TestMedia.VOICE.contentHash(), TestMedia.VOICE_CONTENT);
        var source = new HubAttachments(desk.access, desk.line);
        assertThat(source.fetch(TestMedia.VOICE.contentHash())).isInstanceOfSatisfying(AttachmentSource.Result.Fetched.class,
                fetched -> assertThat(fetched.content()).isEqualTo(TestMedia.VOICE_CONTENT));
        assertThat(source.fetch(TestMedia.PHOTO.contentHash())).isEqualTo(new AttachmentSource.Result.Failed(Reason.ATTACHMENT_GONE.key()));
        hub.stop();
        desk.run(Wake.POKES_LOST);
        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
        assertThat(source.fetch(TestMedia.VOICE.contentHash())).isEqualTo(new AttachmentSource.Result.Failed(desk.line.status().reason()));
    }
}
