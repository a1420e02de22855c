package deskside.usecases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Tier;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompleteReplyTest {

    private static final String SORRY = "非常抱歉给您带来不便，我马上为您核实。";

    private final DeskFixture fixture = new DeskFixture().customer("c-1", "王小敏", Tier.BLACK).customer("c-2", "陈立", Tier.REGULAR);
    private final CompleteReply complete = new CompleteReply(fixture.desk.conversations, fixture.desk.session, fixture.desk.clock);

    private void said(String conversationId, String customerId, String text) {
        fixture.conversation(conversationId, customerId, ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofMinutes(1))
                .message(conversationId, 1, Sender.AGENT, text, "r-" + conversationId);
    }

    private String rest(String typed) {
        return complete.complete(typed, 2, Set.of()).map(CompleteReply.Completion::rest).orElse("");
    }

    @Test
    void what_was_said_in_two_chats_is_continued_from_the_store() {
        said("v-1", "c-1", "您好！" + SORRY);
        said("v-2", "c-2", SORRY);
        assertThat(rest("好的。非常抱")).isEqualTo("歉给您带来不便，我马上为您核实。");
        assertThat(rest("非")).isEmpty();
        assertThat(complete.complete("非常抱", 2, Set.of(SORRY))).isEmpty();
    }

    @Test
    void what_was_said_to_one_customer_only_stays_there() {
        said("v-1", "c-1", "王女士，您的备注我已经改好了。");
        assertThat(rest("王女士")).isEmpty();
        complete.sent("v-1", "王女士，您的备注我已经改好了。");
        assertThat(rest("王女士")).isEmpty();
    }

    @Test
    void a_sentence_with_a_number_is_never_offered() {
        complete.sent("v-1", "您的订单20260628已经发货，请注意查收。");
        complete.sent("v-2", "您的订单20260628已经发货，请注意查收。");
        assertThat(rest("您的订单")).isEmpty();
    }

    @Test
    void the_most_used_ending_wins_and_then_the_latest() {
        for (var chat : new String[] {"v-1", "v-2"}) {
            complete.sent(chat, "请您稍等片刻，我去问仓库。");
            complete.sent(chat, "请您稍等一下，我去查物流。");
        }
        assertThat(rest("请您稍等")).isEqualTo("一下，我去查物流。");
        complete.sent("v-3", "请您稍等片刻，我去问仓库。");
        assertThat(rest("请您稍等")).isEqualTo("片刻，我去问仓库。");
    }

    @Test
    void english_sentences_end_with_a_stop_and_a_space() {
        complete.sent("v-1", "Thank you for waiting. I have checked your parcel with the carrier.");
        complete.sent("v-2", "Thank you for waiting. It left the warehouse.");
        assertThat(rest("Hello. Thank you")).isEqualTo(" for waiting.");
    }
}
