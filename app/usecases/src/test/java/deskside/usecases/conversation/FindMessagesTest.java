package deskside.usecases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Tier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindMessagesTest {

    private final DeskFixture fixture = new DeskFixture().customer("c-1", "王小敏", Tier.BLACK)
            .conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofSeconds(10))
            .message("v-1", 1, Sender.CUSTOMER, "我要开發票，订单 ＡＢ１２", null)
            .message("v-1", 2, Sender.AGENT, "发票已经开好，见 https://example.com/invoice", null)
            .message("v-1", 3, Sender.CUSTOMER, "电话 13800002207", null);
    private final FindMessages find = new FindMessages(fixture.desk.conversations);

    private List<Long> find(String words) {
        return find.find("v-1", words, () -> false);
    }

    @Test
    void words_are_found_in_either_script_case_and_width_newest_first() {
        assertThat(find("发票")).containsExactly(2L, 1L);
        assertThat(find("發票")).containsExactly(2L, 1L);
        assertThat(find("ab12")).containsExactly(1L);
    }

    @Test
    void a_link_is_found_as_it_is_written() {
        assertThat(find("EXAMPLE.com/inv")).containsExactly(2L);
    }

    @Test
    void masked_personal_data_cannot_be_found() {
        assertThat(find("13800002207")).isEmpty();
        assertThat(find("138****2207")).containsExactly(3L);
    }

    @Test
    void blank_words_find_nothing_and_a_cancelled_search_ends() {
        assertThat(find("  ")).isEmpty();
        assertThat(find.find("v-1", "发票", () -> true)).isEmpty();
    }
}
