package deskside.usecases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.ConversationStatus;
import deskside.domain.customer.Tier;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadQueueTest {

    private final DeskFixture fixture = new DeskFixture().customer("c-1", "王小敏", Tier.BLACK).customer("c-2", "陈立", Tier.REGULAR)
            .customer("c-3", "刘洋", Tier.REGULAR);

    @Test
    void the_longest_waiting_comes_first_and_a_high_tier_has_a_head_start() {
        fixture.conversation("regular", "c-2", ConversationStatus.WAITING, null, Duration.ofSeconds(90))
                .conversation("black", "c-1", ConversationStatus.WAITING, null, Duration.ofSeconds(20))
                .conversation("answered", "c-3", ConversationStatus.ACTIVE, DeskFixture.LIN, null);

        assertThat(fixture.loadQueue.load()).extracting(QueueRow::conversationId).containsExactly("black", "regular", "answered");
    }

    @Test
    void a_queued_reply_ends_the_waiting_and_is_marked() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofMinutes(1));

        fixture.sendReply.send("v-1", "马上为您查，电话 13800002207", null);

        var row = fixture.loadQueue.load().getFirst();
        assertThat(row.waitingSince()).isNull();
        assertThat(row.waiting()).isEqualTo(1);
        assertThat(row.lastText()).isEqualTo("马上为您查，电话 138****2207");
    }

    @Test
    void an_accepted_conversation_is_mine_before_the_hub_has_heard_of_it() {
        fixture.conversation("v-1", "c-1", ConversationStatus.WAITING, null, Duration.ofMinutes(1));

        fixture.handle.accept("v-1");

        assertThat(fixture.loadQueue.load().getFirst().ownership()).isEqualTo(Ownership.MINE);
    }

    @Test
    void a_colleagues_conversation_is_a_colleagues() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, "a-chen", Duration.ofMinutes(1));

        assertThat(fixture.loadQueue.load().getFirst().ownership()).isEqualTo(Ownership.COLLEAGUE);
    }

    @Test
    void a_conversation_whose_close_still_waits_stays_in_the_list() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, null);

        fixture.handle.close("v-1");

        var row = fixture.loadQueue.load().getFirst();
        assertThat(row.ownership()).isEqualTo(Ownership.CLOSED);
        assertThat(row.waiting()).isEqualTo(1);
    }

    @Test
    void a_transferred_one_waits_for_whoever_takes_it() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, null);

        fixture.handle.transfer("v-1", null, "客户只说英文");

        assertThat(fixture.loadQueue.load().getFirst().ownership()).isEqualTo(Ownership.WAITING);
    }
}
