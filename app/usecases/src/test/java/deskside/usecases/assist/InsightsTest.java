package deskside.usecases.assist;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.intent.TrainingProgress;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.LocalText;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.NoModelStore;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Panels read the store anew for what the engine saw: so it tells when that is something new. */
class InsightsTest {

    private final InMemoryDesk desk = InMemoryDesk.withTestShop();
    private final LiveEngine engine = new LiveEngine(desk.knowledgeBase, Embeddings.missing(EngineShortfall.SWITCHED_OFF, ""),
            new IntentModels(new NoModelStore(), new ModelLibrary(desk.modelVersions, desk.settings), new SeededIds(), desk.clock), new ThresholdBook(desk.settings));
    private final Insights insights = new Insights(desk.conversations, engine,
            new SnapshotLoader(desk.conversations, desk.customers, desk.orders, desk.catalog, desk.session, desk.replica, desk.clock));

    @Test
    void the_same_message_is_something_new_once() {
        learn("我的快递到哪了");
        var before = insights.recognitions();

        var seen = insights.ofConversation(TestShop.WANG_ASKS).orElseThrow();
        assertThat(insights.recognitions()).isEqualTo(before + 1);

        insights.ofConversation(TestShop.WANG_ASKS);
        insights.remember("m-3", seen);
        assertThat(insights.recognitions()).isEqualTo(before + 1);
    }

    @Test
    void what_is_seen_otherwise_is_new_again() {
        learn("我的快递到哪了");
        var seen = insights.ofConversation(TestShop.WANG_ASKS).orElseThrow();
        var before = insights.recognitions();

        insights.remember("m-3", new MessageInsight(List.of(), List.of(), seen.emotion()));

        assertThat(insights.recognitions()).isEqualTo(before + 1);
    }

    @Test
    void another_engine_sees_all_of_them_anew() {
        learn("我的快递到哪了");
        insights.ofConversation(TestShop.WANG_ASKS);
        var before = insights.recognitions();

        learn("几号能收到我的东西");

        assertThat(insights.recognitions()).isGreaterThan(before);
        assertThat(desk.conversations.messages(TestShop.WANG_ASKS.id(), 10)).allSatisfy(message -> assertThat(insights.of(message)).isEmpty());
    }

    /** The queue asks for each row whenever one of them changes. */
    @Test
    void messages_are_read_again_only_after_one_has_come() {
        learn("我的快递到哪了");
        var wang = TestShop.WANG_ASKS;
        var seen = insights.ofConversation(wang).orElseThrow();

        desk.put(List.of(TestShop.message("m-3b", wang, wang.lastMessageSeq() + 1, Sender.CUSTOMER, wang.customerId(), "我要退货", wang.lastMessageAt())));
        assertThat(insights.ofConversation(wang)).as("the conversation does not count it yet").contains(seen);

        var counted = counting(wang, wang.lastMessageSeq() + 1);
        assertThat(insights.ofConversation(counted)).get().isNotEqualTo(seen);
    }

    @Test
    void a_message_that_is_on_its_way_is_waited_for() {
        learn("我的快递到哪了");
        var counted = counting(TestShop.WANG_ASKS, TestShop.WANG_ASKS.lastMessageSeq() + 1);
        var before = insights.ofConversation(counted).orElseThrow();

        desk.put(List.of(TestShop.message("m-3b", counted, counted.lastMessageSeq(), Sender.CUSTOMER, counted.customerId(), "我要退货", counted.lastMessageAt())));

        assertThat(insights.ofConversation(counted)).get().isNotEqualTo(before);
    }

    private static Conversation counting(Conversation c, long messages) {
        return new Conversation(c.id(), c.version() + 1, c.customerId(), c.orderId(), c.channel(), c.language(), c.status(), c.assigneeId(), c.handOverReason(), c.tags(),
                c.openedAt(), c.waitingSince(), c.lastMessageAt(), c.lastText(), messages);
    }

    private void learn(String example) {
        TrainingProgress progress = (_, _) -> { };
        desk.put(List.of(intent("ship.track", example, "帮我查一下物流", "包裹现在在什么地方", "查快递", "货到哪里了", "单号发我一下"),
                intent("return.request", "我要退货", "这个不想要了怎么退", "申请退货", "不喜欢想退掉", "帮我办退货", "买错了想退")));
        assertThat(engine.refresh(progress)).isTrue();
    }

    private static IntentDefinition intent(String id, String... examples) {
        return new IntentDefinition(id, 1, id.substring(0, id.indexOf('.')), LocalText.of(id), List.of(examples), List.of());
    }
}
