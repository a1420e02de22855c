package deskside.usecases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.LocalText;
import deskside.domain.assist.RiskClass;
import deskside.domain.catalog.Policy;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.customer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckReplyTest {

    static final Policy REFUNDS = new Policy("RF-48H", 1, LocalText.of("退款时限"), 1, "", LocalDate.of(2020, 1, 1), null,
            List.of("refund.progress"), List.of(), List.of(), List.of(), Map.of("walletDays", new BigDecimal("3"), "cardDays", new BigDecimal("7"),
            "checkHours", new BigDecimal("48")), List.of(), LocalText.of(""));

    private final DeskFixture fixture = new DeskFixture().customer("c-1", "王小敏", Tier.BLACK)
            .conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, null);

    @Test
    void a_promise_is_held_against_the_desks_copy_of_the_policies() {
        fixture.desk.put(List.of(REFUNDS));
        var text = "我们保证今天一定到账，请放心。";

        var hit = fixture.checkReply.check("v-1", text).getFirst();

        assertThat(hit.riskClass()).isEqualTo(RiskClass.PROMISE);
        assertThat(text.substring(hit.start(), hit.end())).isEqualTo("保证今天一定到账");
        assertThat(hit.details()).containsExactly("保证今天一定到账", "退款 1–3 个工作日", "退款时限");
        assertThat(fixture.checkReply.check("v-1", "退款一般 1–3 个工作日到账")).isEmpty();
    }

    @Test
    void an_expired_policy_allows_nothing() {
        fixture.desk.put(List.of(new Policy("RF-48H", 1, REFUNDS.title(), 1, "", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31),
                REFUNDS.intents(), List.of(), List.of(), List.of(), REFUNDS.limits(), List.of(), LocalText.of(""))));

        assertThat(fixture.checkReply.check("v-1", "退款 3 天到账")).hasSize(1);
    }

    @Test
    void the_replacement_is_in_the_language_of_the_text() {
        assertThat(fixture.checkReply.check("v-1", "Add me on WeChat for a discount please").getFirst().replacement()).isEqualTo("write to me here in the chat");
        assertThat(fixture.checkReply.check("v-1", "您加我微信").getFirst().replacement()).isEqualTo("在这里和我沟通");
    }
}
