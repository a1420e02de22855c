package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.Script;
import deskside.domain.people.Colleague;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Command;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreEvent;
import deskside.testkit.TestMedia;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.sync.Replica} promises. */
public abstract class ReplicaContract extends PortsContract {

    @Test
    void an_empty_desk_has_no_cursor_and_no_date() {
        assertThat(ports.replica().cursor()).isEmpty();
        assertThat(ports.replica().asOf()).isEmpty();
    }

    @Test
    void a_page_brings_every_entity_whole_with_its_cursor() {
        pullTestShop();
        assertThat(ports.replica().cursor()).contains("cursor-1");
        assertThat(ports.replica().asOf()).contains(NOW);
        assertThat(ports.customers().find(TestShop.WANG.id())).contains(TestShop.WANG);
        assertThat(ports.orders().find(TestShop.FRYER_ON_THE_WAY.id())).contains(TestShop.FRYER_ON_THE_WAY);
        assertThat(ports.orders().find(TestShop.FRYER_UNPAID.id())).contains(TestShop.FRYER_UNPAID);
        assertThat(ports.conversations().find(TestShop.CHEN_WAITS.id())).contains(TestShop.CHEN_WAITS);
        assertThat(ports.catalog().product("AF-500")).contains(TestShopGoods.FRYER);
        assertThat(ports.catalog().products()).hasSize(5);
        assertThat(ports.catalog().promotions()).containsExactlyInAnyOrder(TestShopGoods.SUMMER, TestShopGoods.NEWCOMER);
        assertThat(ports.catalog().policy("PP-7D")).contains(TestShopGoods.PRICE_PROTECTION);
        assertThat(ports.catalog().policies()).hasSize(2);
        assertThat(ports.knowledgeBase().articleHeads()).containsExactlyInAnyOrderElementsOf(TestShopGoods.ARTICLES.stream().map(Article::head).toList());
        assertThat(TestShopGoods.ARTICLES).allSatisfy(article -> assertThat(ports.knowledgeBase().article(article.id())).contains(article));
        assertThat(ports.knowledgeBase().scripts()).containsExactlyInAnyOrderElementsOf(TestShopGoods.SCRIPTS);
        assertThat(ports.knowledgeBase().intents()).containsExactlyInAnyOrderElementsOf(TestShopGoods.INTENTS);
        assertThat(ports.knowledgeBase().article("kb-invoice")).isPresent();
        assertThat(ports.knowledgeBase().script("sc-hello")).isPresent();
    }

    @Test
    void a_colleague_is_known_by_name_under_the_newest_one() {
        assertThat(ports.colleagues().find("agent-wu")).isEmpty();
        apply(TestShop.upsert(1, new Colleague("agent-wu", 1, "吴桐")));
        assertThat(ports.colleagues().find("agent-wu")).map(Colleague::name).contains("吴桐");
        apply(TestShop.upsert(2, new Colleague("agent-wu", 2, "吴一桐")));
        assertThat(ports.colleagues().find("agent-wu")).map(Colleague::name).contains("吴一桐");
    }

    @Test
    void an_older_version_never_replaces_a_newer_one() {
        apply(TestShop.upsert(1, wang(3, "新")));
        apply(TestShop.upsert(2, wang(2, "旧")));
        apply(TestShop.upsert(3, wang(3, "重复")));
        assertThat(ports.customers().find("c-wang").orElseThrow().note()).isEqualTo("新");
        apply(TestShop.upsert(4, wang(4, "更新")));
        assertThat(ports.customers().find("c-wang").orElseThrow().note()).isEqualTo("更新");
    }

    @Test
    void of_several_versions_in_one_page_the_newest_stays() {
        apply(TestShop.upsert(1, wang(1, "一")), TestShop.upsert(2, wang(3, "三")), TestShop.upsert(3, wang(2, "二")));
        assertThat(ports.customers().find("c-wang").orElseThrow().note()).isEqualTo("三");
    }

    @Test
    void what_is_gone_stays_gone_when_an_older_change_comes_late() {
        apply(TestShop.upsert(1, wang(1, "在")), TestShop.gone(2, wang(1, ""), 2, Change.Op.TOMBSTONE));
        assertThat(ports.customers().find("c-wang")).isEmpty();
        apply(TestShop.upsert(3, wang(1, "迟到")));
        assertThat(ports.customers().find("c-wang")).isEmpty();
        apply(TestShop.upsert(4, wang(5, "回来")));
        assertThat(ports.customers().find("c-wang")).isPresent();
    }

    @Test
    void a_removal_that_comes_before_its_entity_wins() {
        apply(TestShop.gone(1, wang(1, ""), 2, Change.Op.REDACT));
        apply(TestShop.upsert(2, wang(1, "迟到")));
        assertThat(ports.customers().find("c-wang")).isEmpty();
    }

    @Test
    void a_redacted_conversation_takes_its_draft_and_its_settled_commands_with_it() {
        pullTestShop();
        ports.outbox().enqueue(reply("id-1", "k-wang", "旧话"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().settle("id-1", OutboxState.ACKED, "r-1", null, NOW);
        ports.outbox().enqueue(reply("id-2", "k-wang", "还没发"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.drafts().save(new Draft("k-wang", "写到一半", 1, NOW));
        apply(TestShop.gone(90, TestShop.WANG_ASKS, 9, Change.Op.REDACT));
        assertThat(ports.conversations().find("k-wang")).isEmpty();
        assertThat(ports.drafts().find("k-wang")).isEmpty();
        assertThat(ports.outbox().recent(9)).extracting(item -> item.command().commandId()).containsExactly("id-2");
        var next = ports.outbox().enqueue(reply("id-3", "k-wang", "下一句"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        assertThat(next.aggregateSeq()).isEqualTo(3);
    }

    @Test
    void what_is_queued_of_a_redacted_conversation_goes_with_its_settlement() {
        pullTestShop();
        ports.outbox().enqueue(reply("id-1", "k-wang", "还没发"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().enqueue(reply("id-2", "k-wang", "也没发"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        apply(TestShop.gone(90, TestShop.WANG_ASKS, 9, Change.Op.REDACT));
        ports.outbox().settle("id-2", OutboxState.HELD, null, "held.tooOld|120", NOW);
        assertThat(ports.outbox().recent(9)).hasSize(2);
        ports.outbox().settle("id-1", OutboxState.REJECTED, null, "没有找到这个会话", NOW);
        ports.outbox().settle("id-2", OutboxState.DROPPED, null, null, NOW);
        assertThat(ports.outbox().recent(9)).isEmpty();
        assertThat(ports.outbox().enqueue(reply("id-3", "k-wang", "下一句"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS)).aggregateSeq()).isEqualTo(3);
    }

    @Test
    void what_would_have_begun_a_conversation_with_a_redacted_customer_goes_too() {
        pullTestShop();
        ports.outbox().enqueue(call("id-1", "c-wang"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().enqueue(tell("id-2", "c-wang"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().enqueue(tell("id-3", "c-chen"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().settle("id-1", OutboxState.REJECTED, null, "没有找到这位顾客", NOW);
        apply(TestShop.gone(90, TestShop.WANG, 9, Change.Op.REDACT));
        assertThat(ports.outbox().recent(9)).as("what is queued is still owed an answer").extracting(item -> item.command().commandId()).containsExactly("id-3", "id-2");
        ports.outbox().settle("id-2", OutboxState.REJECTED, null, "没有找到这位顾客", NOW);
        ports.outbox().settle("id-3", OutboxState.REJECTED, null, "情况已有变化", NOW);
        assertThat(ports.outbox().recent(9)).extracting(item -> item.command().commandId()).containsExactly("id-3");
    }

    private static Command call(String id, String customerId) {
        return new Command.RecordCall(id, "call-" + id, customerId, null, Language.ZH, "电话 13800002207，包裹没到", NOW);
    }

    private static Command tell(String id, String customerId) {
        return new Command.TellCustomer(id, "chat-" + id, customerId, "o-1", Language.ZH, "您好，包裹到了", "notice:parcel_delivered:ship-1:7");
    }

    @Test
    void what_a_queued_reply_of_a_redacted_conversation_had_attached_goes_with_its_settlement_unless_another_needs_it() {
        pullTestShop();
        ports.attachments().keep(TestMedia.PHOTO.contentHash(), TestMedia.PHOTO_CONTENT);
        ports.attachments().keep(TestMedia.VOICE.contentHash(), TestMedia.VOICE_CONTENT);
        ports.outbox().enqueue(new Command.SendReply("id-1", "k-wang", "", 1, null, List.of(TestMedia.PHOTO, TestMedia.VOICE)), "agent-lin", false, NOW,
                NOW.plus(TWO_HOURS));
        ports.outbox().enqueue(new Command.SendReply("id-2", "k-li", "", 1, null, List.of(TestMedia.VOICE)), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        apply(TestShop.gone(90, TestShop.WANG_ASKS, 9, Change.Op.REDACT));
        assertThat(ports.attachments().find(TestMedia.PHOTO.contentHash())).as("still owed").contains(TestMedia.PHOTO_CONTENT);
        ports.outbox().settle("id-1", OutboxState.REJECTED, null, "没有找到这个会话", NOW);
        assertThat(ports.attachments().find(TestMedia.PHOTO.contentHash())).isEmpty();
        assertThat(ports.attachments().find(TestMedia.VOICE.contentHash())).contains(TestMedia.VOICE_CONTENT);
    }

    @Test
    void a_redacted_message_takes_the_command_that_it_came_from_with_it() {
        pullTestShop();
        ports.outbox().enqueue(reply("id-1", "k-wang", "卡号 6222"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().enqueue(reply("id-2", "k-wang", "好的"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().settle("id-1", OutboxState.ACKED, "r-1", null, NOW);
        var sent = new Message("m-90", 1, "k-wang", 90, Sender.AGENT, "agent-lin", "卡号 6222", NOW, "id-1", null);
        apply(TestShop.upsert(90, sent));
        apply(TestShop.gone(91, sent, 2, Change.Op.REDACT));
        assertThat(ports.conversations().messages("k-wang", 90)).extracting(Message::text).doesNotContain("卡号 6222");
        assertThat(ports.outbox().recent(9)).extracting(item -> item.command().commandId()).containsExactly("id-2");
    }

    @Test
    void a_redacted_message_takes_what_was_attached_with_it() {
        pullTestShop();
        ports.attachments().keep(TestMedia.PHOTO.contentHash(), TestMedia.PHOTO_CONTENT);
        ports.attachments().keep(TestMedia.VOICE.contentHash(), TestMedia.VOICE_CONTENT);
        var sent = new Message("m-90", 1, "k-wang", 90, Sender.CUSTOMER, "c-wang", "", NOW, null, null, null, List.of(TestMedia.PHOTO));
        apply(TestShop.upsert(90, sent));
        assertThat(ports.conversations().messages("k-wang", 1).getLast()).isEqualTo(sent);
        assertThat(ports.attachments().find(TestMedia.PHOTO.contentHash())).contains(TestMedia.PHOTO_CONTENT);
        apply(TestShop.gone(91, sent, 2, Change.Op.REDACT));
        assertThat(ports.attachments().find(TestMedia.PHOTO.contentHash())).isEmpty();
        assertThat(ports.attachments().find(TestMedia.VOICE.contentHash())).contains(TestMedia.VOICE_CONTENT);
    }

    @Test
    void what_was_taken_is_told_per_type_after_it_can_be_read() {
        var heard = new ArrayList<StoreEvent>();
        var readable = new ArrayList<Boolean>();
        try (var _ = collect(event -> {
            heard.add(event);
            readable.add(ports.customers().find("c-wang").isPresent());
        })) {
            apply(TestShop.upsert(1, TestShop.WANG), TestShop.upsert(2, TestShop.WANG_ASKS), TestShop.upsert(3, TestShop.MESSAGES.getFirst()));
        }
        assertThat(readable).hasSize(3).doesNotContain(false);
        assertThat(heard).containsExactlyInAnyOrder(
                new StoreEvent.EntitiesChanged(EntityType.CUSTOMER, Set.of("c-wang"), Set.of()),
                new StoreEvent.EntitiesChanged(EntityType.CONVERSATION, Set.of("k-wang"), Set.of("k-wang")),
                new StoreEvent.EntitiesChanged(EntityType.MESSAGE, Set.of("m-1"), Set.of("k-wang")));
    }

    @Test
    void a_removed_message_is_told_with_its_conversation() {
        apply(TestShop.upsert(1, TestShop.MESSAGES.getFirst()));
        var heard = new ArrayList<StoreEvent>();
        try (var _ = collect(heard::add)) {
            apply(TestShop.gone(2, TestShop.MESSAGES.getFirst(), 2, Change.Op.REDACT));
        }
        assertThat(heard).containsExactly(new StoreEvent.EntitiesChanged(EntityType.MESSAGE, Set.of("m-1"), Set.of("k-wang")));
    }

    @Test
    void a_page_that_brings_nothing_new_moves_the_cursor_and_tells_nothing() {
        apply(TestShop.upsert(1, TestShop.WANG));
        var heard = new ArrayList<StoreEvent>();
        try (var _ = collect(heard::add)) {
            ports.replica().apply(new ChangePage(List.of(TestShop.upsert(1, TestShop.WANG)), "cursor-9", false, NOW), NOW.plusSeconds(60));
        }
        assertThat(heard).isEmpty();
        assertThat(ports.replica().cursor()).contains("cursor-9");
        assertThat(ports.replica().asOf()).contains(NOW.plusSeconds(60));
    }

    @Test
    void cached_reference_data_follows_the_feed() {
        pullTestShop();
        var script = new Script("sc-hello", 2, Language.ZH, "开场", "通用", List.of(), "warm", "您好");
        assertThat(ports.knowledgeBase().scripts()).hasSize(3);
        apply(TestShop.upsert(50, script), TestShop.gone(51, TestShopGoods.KETTLE, 2, Change.Op.TOMBSTONE));
        assertThat(ports.knowledgeBase().script("sc-hello")).contains(script);
        assertThat(ports.knowledgeBase().scripts()).hasSize(3).contains(script);
        assertThat(ports.catalog().product("EK-170")).isEmpty();
        assertThat(ports.catalog().products()).hasSize(4);
    }

    @Test
    void a_body_that_was_read_is_read_anew_when_its_article_changes() {
        pullTestShop();
        var before = ports.knowledgeBase().article("kb-invoice").orElseThrow();
        var after = new Article(before.id(), before.version() + 1, before.language(), before.title(), before.category(), before.tags(), before.intents(),
                before.skus(), before.revision() + 1, before.updatedAt(), before.validFrom(), before.validTo(), before.answer(), "换了的正文");
        apply(TestShop.upsert(50, after));
        assertThat(ports.knowledgeBase().article("kb-invoice")).contains(after);
        assertThat(ports.knowledgeBase().articleHead("kb-invoice")).contains(after.head());
        apply(TestShop.gone(51, after, after.version() + 1, Change.Op.TOMBSTONE));
        assertThat(ports.knowledgeBase().article("kb-invoice")).isEmpty();
        assertThat(ports.knowledgeBase().articleHead("kb-invoice")).isEmpty();
    }

    @Test
    void being_up_to_date_moves_only_the_date() {
        pullTestShop();
        ports.replica().confirmUpToDate(NOW.plusSeconds(300));
        assertThat(ports.replica().asOf()).contains(NOW.plusSeconds(300));
        assertThat(ports.replica().cursor()).contains("cursor-1");
    }

    @Test
    void a_reset_forgets_the_hub_and_keeps_what_is_ours() {
        pullTestShop();
        ports.outbox().enqueue(reply("id-1", "k-wang", "还没发"), "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
        ports.session().remember(TestShop.AGENT);
        ports.drafts().save(new Draft("k-chen", "写到一半", 1, NOW));
        ports.settings().put("theme", "dark");
        ports.replica().reset();
        ports.awaitIndexed().run();
        assertThat(ports.replica().cursor()).isEmpty();
        assertThat(ports.replica().asOf()).isEmpty();
        assertThat(ports.customers().find("c-wang")).isEmpty();
        assertThat(ports.conversations().open()).isEmpty();
        assertThat(ports.catalog().products()).isEmpty();
        assertThat(ports.search().size()).isZero();
        assertThat(ports.outbox().pending()).extracting(OutboxItem::command).hasSize(1);
        assertThat(ports.drafts().find("k-chen")).isPresent();
        assertThat(ports.settings().get("theme")).contains("dark");
        assertThat(ports.session().account()).contains(TestShop.AGENT);
        pullTestShop();
        assertThat(ports.conversations().open()).extracting(Conversation::id).hasSize(3);
    }

    @Test
    void a_new_copy_replaces_the_old_one_which_stays_readable_until_then() {
        pullTestShop();
        ports.replica().renew();
        assertThat(ports.replica().cursor()).isEmpty();
        assertThat(ports.replica().asOf()).as("as old as it was").contains(NOW);
        assertThat(ports.customers().find("c-wang")).isPresent();
        var later = NOW.plusSeconds(900);
        ports.replica().apply(new ChangePage(List.of(TestShop.upsert(1, wang(1, "另一份")), TestShop.upsert(2, TestShop.WANG_ASKS)), "n-1", true, later), later);
        assertThat(ports.replica().cursor()).as("it goes on from here after a stop").contains("n-1");
        assertThat(ports.replica().asOf()).contains(NOW);
        assertThat(ports.customers().find("c-wang").orElseThrow().note()).as("of the same version, and yet another").isEqualTo("另一份");
        assertThat(ports.customers().find("c-chen")).as("not come again yet").isPresent();
        var heard = new ArrayList<StoreEvent>();
        try (var _ = collect(heard::add)) {
            ports.replica().apply(new ChangePage(List.of(TestShop.upsert(3, TestShopGoods.FRYER)), "n-2", false, later), later);
        }
        assertThat(ports.customers().find("c-chen")).isEmpty();
        assertThat(ports.conversations().open()).extracting(Conversation::id).containsExactly("k-wang");
        assertThat(ports.catalog().products()).containsExactly(TestShopGoods.FRYER);
        assertThat(ports.replica().asOf()).contains(later);
        assertThat(heard).contains(new StoreEvent.EntitiesChanged(EntityType.CUSTOMER, Set.of("c-chen", "c-alvarez"), Set.of()));
        ports.awaitIndexed().run();
        assertThat(ports.search().size()).isEqualTo(1);
        apply(TestShop.upsert(9, wang(1, "迟到")));
        assertThat(ports.customers().find("c-wang").orElseThrow().note()).as("versions count again").isEqualTo("另一份");
    }

    @Test
    void what_comes_again_as_it_was_is_news_to_nobody() {
        pullTestShop();
        ports.replica().renew();
        var heard = new ArrayList<StoreEvent>();
        try (var _ = collect(heard::add)) {
            ports.replica().apply(TestShop.page("cursor-2", TestShop.entities()), NOW.plusSeconds(5));
        }
        assertThat(heard).isEmpty();
        assertThat(ports.customers().find("c-chen")).isPresent();
    }

    @Test
    void digests_tell_two_copies_apart_by_what_is_there_and_its_versions() {
        apply(TestShop.upsert(1, wang(2, "甲")), TestShop.upsert(2, TestShop.CHEN));
        var before = ports.replica().digests();
        assertThat(before).containsOnlyKeys(EntityType.values());
        assertThat(before.get(EntityType.CUSTOMER)).isEqualTo(CopyDigest.of(new TreeMap<>(Map.of("c-wang", 2L, "c-chen", 1L))));
        apply(TestShop.upsert(3, wang(3, "甲")));
        assertThat(ports.replica().digests().get(EntityType.CUSTOMER)).isEqualTo(CopyDigest.of(new TreeMap<>(Map.of("c-wang", 3L, "c-chen", 1L))));
        apply(TestShop.gone(4, TestShop.CHEN, 2, Change.Op.TOMBSTONE));
        assertThat(ports.replica().digests().get(EntityType.CUSTOMER)).isEqualTo(CopyDigest.of(new TreeMap<>(Map.of("c-wang", 3L))));
        assertThat(ports.replica().digests().get(EntityType.ORDER)).isEqualTo(before.get(EntityType.ORDER));
    }

    private void apply(Change... changes) {
        ports.replica().apply(new ChangePage(List.of(changes), "cursor-x", false, NOW), NOW);
    }

    private static Customer wang(long version, String note) {
        var wang = TestShop.WANG;
        return new Customer(wang.id(), version, wang.name(), wang.honorific(), wang.language(), wang.phone(), wang.email(), wang.city(),
                wang.address(), wang.tier(), wang.totalSpent(), wang.orderCount(), wang.couponUse(), wang.preferences(),
                wang.complaintCount(), note, wang.memberSince());
    }
}
