package deskside.sync.engine.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeldRepliesTest {

    private static final Conversation CHAT = TestShop.WANG_ASKS;
    private static final String ME = TestShop.AGENT.id();

    private final InMemoryDesk store = InMemoryDesk.withTestShop();
    private final SeededIds ids = new SeededIds();
    private final HeldReplies held = new HeldReplies(store.outbox, store.conversations);

    @Test
    void a_reply_made_offline_is_sent_when_nothing_happened_meanwhile() {
        var id = reply(true);
        store.clock.advance(Duration.ofMinutes(119));

        review();

        assertThat(item(id).state()).isEqualTo(OutboxState.READY);
    }

    @Test
    void it_is_held_when_the_customer_wrote_meanwhile_and_says_how_often() {
        var id = reply(true);
        arrives(4, Sender.CUSTOMER, "c-wang", null);
        arrives(5, Sender.CUSTOMER, "c-wang", null);

        review();

        assertHeld(id, "held.customerWrote|2");
    }

    @Test
    void it_is_held_when_another_agent_wrote_meanwhile() {
        var id = reply(true);
        arrives(4, Sender.AGENT, "agent-other", "command-of-another-desk");

        review();

        assertHeld(id, "held.colleagueWrote|1");
    }

    @Test
    void own_earlier_replies_and_system_messages_hold_nothing() {
        var first = reply(true);
        var second = reply(true);
        store.outbox.settle(first, OutboxState.ACKED, "receipt-1", null, store.clock.instant());
        arrives(4, Sender.AGENT, ME, first);
        arrives(5, Sender.SYSTEM, "system", null);

        review();

        assertThat(item(second).state()).isEqualTo(OutboxState.READY);
    }

    @Test
    void what_the_customer_wrote_before_and_the_agent_had_seen_holds_nothing() {
        arrives(4, Sender.CUSTOMER, "c-wang", null);
        var id = reply(true, 4);

        review();

        assertThat(item(id).state()).isEqualTo(OutboxState.READY);
    }

    @Test
    void a_reply_that_is_in_the_feed_already_counts_as_delivered_even_when_the_customer_wrote() {
        var id = reply(true);
        arrives(4, Sender.CUSTOMER, "c-wang", null);
        arrives(5, Sender.AGENT, ME, id);

        review();

        assertThat(item(id).state()).isEqualTo(OutboxState.ACKED);
    }

    @Test
    void it_is_held_after_two_hours() {
        var id = reply(true, 3, Duration.ofHours(8));
        store.clock.advance(Duration.ofMinutes(121));

        review();

        assertHeld(id, "held.tooOld|120");
    }

    @Test
    void a_reply_made_online_is_not_held_for_what_the_customer_wrote_meanwhile() {
        var id = reply(false);
        store.outbox.markSending(id);
        store.outbox.retryLater(id, "lost", store.clock.instant());
        arrives(4, Sender.CUSTOMER, "c-wang", null);

        review();

        assertThat(item(id).state()).isEqualTo(OutboxState.READY);
    }

    @Test
    void past_its_term_a_reply_is_held_and_another_command_expires() {
        var reply = reply(false);
        var close = enqueue(new Command.CloseConversation(ids.next(), CHAT.id()), false, Duration.ofHours(2));
        store.clock.advance(Duration.ofMinutes(121));

        review();

        assertHeld(reply, Reason.HELD_TERM_OVER.key());
        assertThat(item(close).state()).isEqualTo(OutboxState.EXPIRED);
        assertThat(item(close).lastError()).isEqualTo(Reason.EXPIRED_TERM_OVER.key());
    }

    @Test
    void a_command_that_expires_after_a_lost_answer_says_that_the_outcome_is_not_known() {
        var close = enqueue(new Command.CloseConversation(ids.next(), CHAT.id()), false, Duration.ofHours(2));
        store.outbox.markSending(close);
        store.outbox.retryLater(close, "lost", store.clock.instant());
        store.clock.advance(Duration.ofMinutes(121));

        review();

        assertThat(item(close).lastError()).isEqualTo(Reason.EXPIRED_ANSWER_UNKNOWN.key());
    }

    @Test
    void a_reply_that_a_person_released_is_not_held_again() {
        var id = reply(true);
        arrives(4, Sender.CUSTOMER, "c-wang", null);
        review();
        store.outbox.release(id, store.clock.instant().plus(Duration.ofHours(2)));

        review();

        assertThat(item(id).state()).isEqualTo(OutboxState.READY);
    }

    @Test
    void what_another_person_queued_is_left_alone() {
        var id = ids.next();
        store.outbox.enqueue(new Command.SendReply(id, CHAT.id(), "您好", 3, null), "agent-other", true, store.clock.instant(),
                store.clock.instant().plus(Duration.ofHours(2)));
        store.clock.advance(Duration.ofHours(3));

        review();

        assertThat(item(id).state()).isEqualTo(OutboxState.READY);
    }

    @Test
    void a_fresh_copy_is_wanted_for_replies_made_offline_and_for_terms_that_are_over_only() {
        reply(false);
        assertThat(held.wantsFreshCopy(ME, store.clock.instant())).isFalse();
        store.clock.advance(Duration.ofHours(3));
        assertThat(held.wantsFreshCopy(ME, store.clock.instant())).isTrue();
        review();
        assertThat(held.wantsFreshCopy(ME, store.clock.instant())).isFalse();
        reply(true);
        assertThat(held.wantsFreshCopy(ME, store.clock.instant())).isTrue();
    }

    private String reply(boolean offline) {
        return reply(offline, 3);
    }

    private String reply(boolean offline, long seenSeq) {
        return reply(offline, seenSeq, Duration.ofHours(2));
    }

    private String reply(boolean offline, long seenSeq, Duration term) {
        return enqueue(new Command.SendReply(ids.next(), CHAT.id(), "马上为您查", seenSeq, null), offline, term);
    }

    private String enqueue(Command command, boolean offline, Duration term) {
        store.outbox.enqueue(command, ME, offline, store.clock.instant(), store.clock.instant().plus(term));
        return command.commandId();
    }

    private void arrives(long seq, Sender sender, String author, String commandId) {
        store.conversations.put(new Message("new-" + seq, 1, CHAT.id(), seq, sender, author, "…", store.clock.instant(), commandId, null));
    }

    private void review() {
        held.review(ME, store.clock.instant());
    }

    private OutboxItem item(String id) {
        return store.outbox.find(id).orElseThrow();
    }

    private void assertHeld(String id, String reason) {
        assertThat(item(id).state()).isEqualTo(OutboxState.HELD);
        assertThat(item(id).lastError()).isEqualTo(reason);
    }
}
