package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Draft;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's copy of the replies that need a second person. */
class ReplyRequestsTest {

    private static final Instant NOW = TestClock.START;
    private static final String CHAT = TestShop.WANG_ASKS.id();

    @TempDir
    Path dir;

    private static ReplyRequest request(String id, long version, ReplyRequestState state, Duration ago) {
        return new ReplyRequest(id, version, CHAT, TestShop.WANG.id(), "这次免单 " + id, 3, "h".repeat(64), state, "agent-lin", NOW.minus(ago), null, null, "");
    }

    @Test
    void they_are_kept_with_their_conversation_told_of_and_gone_when_they_are_redacted() {
        var first = request("r-1", 1, ReplyRequestState.AWAITING, Duration.ofMinutes(9));
        var second = request("r-2", 1, ReplyRequestState.AWAITING, Duration.ofMinutes(2));
        var over = request("r-0", 2, ReplyRequestState.SENT, Duration.ofMinutes(1));
        try (var store = LocalStore.open(dir, Optional.empty())) {
            var heard = new ArrayList<StoreEvent>();
            store.replica().apply(TestShop.page(), NOW);
            try (var _ = store.events().subscribe(heard::add)) {
                store.replica().apply(TestShop.page("c-2", List.of(over, second, first)), NOW);
            }
            assertThat(heard).contains(new StoreEvent.EntitiesChanged(EntityType.REPLY_REQUEST, Set.of("r-0", "r-1", "r-2"), Set.of(CHAT)));
            assertThat(store.replyRequests().ofConversation(CHAT)).containsExactly(first, second, over);
            assertThat(store.replyRequests().recent(9)).containsExactly(first, second, over);
            store.replica().apply(new ChangePage(List.of(new Change(90, EntityType.REPLY_REQUEST, "r-1", 2, Change.Op.REDACT, null)), "c-3", false, NOW), NOW);
            assertThat(store.replyRequests().find("r-1")).isEmpty();
        }
        try (var store = LocalStore.open(dir, Optional.empty())) {
            assertThat(store.replyRequests().recent(9)).containsExactly(second, over);
        }
    }

    @Test
    void a_request_takes_the_draft_with_it_as_a_reply_does() {
        try (var store = LocalStore.open(dir, Optional.empty())) {
            store.session().remember(TestShop.AGENT);
            store.drafts().save(new Draft(CHAT, "这次免单", 4, NOW));
            store.outbox().enqueue(new Command.RequestReply("cmd-1", CHAT, "这次免单", 3, null), TestShop.AGENT.id(), true, NOW, NOW.plusSeconds(60));
            assertThat(store.drafts().find(CHAT)).isEmpty();
            store.outbox().enqueue(new Command.DecideReply("cmd-2", CHAT, "r-1", "h", true, "好"), "zhou", true, NOW, NOW.plusSeconds(60));
        }
        try (var store = LocalStore.open(dir, Optional.empty())) {
            assertThat(store.outbox().pending()).extracting(item -> item.command()).containsExactly(
                    new Command.RequestReply("cmd-1", CHAT, "这次免单", 3, null), new Command.DecideReply("cmd-2", CHAT, "r-1", "h", true, "好"));
        }
    }
}
