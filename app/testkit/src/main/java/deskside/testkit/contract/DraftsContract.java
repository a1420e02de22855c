package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Draft;
import deskside.testkit.TestMedia;
import deskside.testkit.TestShop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.conversation.Drafts} promises. */
public abstract class DraftsContract extends PortsContract {

    @Test
    void a_draft_is_kept_with_its_caret_and_replaced_by_the_next() {
        ports.drafts().save(new Draft("k-1", "您好，\n正在", 2, NOW));
        ports.drafts().save(new Draft("k-1", "您好，\n正在查 😀", 5, NOW.plusSeconds(1)));
        assertThat(ports.drafts().find("k-1")).contains(new Draft("k-1", "您好，\n正在查 😀", 5, NOW.plusSeconds(1)));
        assertThat(ports.drafts().find("k-2")).isEmpty();
        assertThat(ports.drafts().conversationIds()).containsExactly("k-1");
    }

    @Test
    void a_blank_text_removes_the_draft() {
        ports.drafts().save(new Draft("k-1", "您好", 2, NOW));
        ports.drafts().save(new Draft("k-1", " \n", 0, NOW));
        assertThat(ports.drafts().find("k-1")).isEmpty();
        assertThat(ports.drafts().conversationIds()).isEmpty();
    }

    @Test
    void what_is_attached_is_kept_without_words_too() {
        var attached = List.of(TestMedia.PHOTO, TestMedia.VOICE);
        ports.drafts().save(new Draft("k-1", "", 0, NOW, attached));
        assertThat(ports.drafts().find("k-1").orElseThrow().attachments()).isEqualTo(attached);
        assertThat(ports.drafts().conversationIds()).containsExactly("k-1");
        ports.drafts().save(new Draft("k-1", "", 0, NOW));
        assertThat(ports.drafts().find("k-1")).isEmpty();
    }

    @Test
    void who_signs_in_next_does_not_see_what_another_person_typed_and_that_person_finds_it_again() {
        ports.session().remember(TestShop.AGENT);
        ports.drafts().save(new Draft("k-1", "林晓写的", 2, NOW));
        ports.session().forget();
        assertThat(ports.session().account()).isEmpty();
        assertThat(ports.drafts().find("k-1")).isEmpty();
        ports.session().remember(TestShop.SUPERVISOR);
        assertThat(ports.drafts().find("k-1")).isEmpty();
        assertThat(ports.drafts().conversationIds()).isEmpty();
        ports.drafts().save(new Draft("k-1", "赵敏写的", 3, NOW));
        ports.session().remember(TestShop.AGENT);
        assertThat(ports.drafts().find("k-1").orElseThrow().text()).isEqualTo("林晓写的");
    }

    @Test
    void a_reply_takes_its_own_authors_draft_only() {
        ports.session().remember(TestShop.SUPERVISOR);
        ports.drafts().save(new Draft("k-1", "赵敏写的", 3, NOW));
        ports.session().remember(TestShop.AGENT);
        ports.drafts().save(new Draft("k-1", "林晓写的", 2, NOW));
        ports.outbox().enqueue(reply("id-1", "k-1", "林晓写的"), TestShop.AGENT.id(), false, NOW, NOW.plusSeconds(60));
        assertThat(ports.drafts().find("k-1")).isEmpty();
        ports.session().remember(TestShop.SUPERVISOR);
        assertThat(ports.drafts().find("k-1").orElseThrow().text()).isEqualTo("赵敏写的");
    }

    @Test
    void a_long_draft_is_not_cut() {
        var text = "长".repeat(20_000);
        ports.drafts().save(new Draft("k-1", text, 20_000, NOW));
        assertThat(ports.drafts().find("k-1").orElseThrow().text()).isEqualTo(text);
    }
}
