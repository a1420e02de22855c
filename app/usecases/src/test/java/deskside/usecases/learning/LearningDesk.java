package deskside.usecases.learning;

import deskside.assist.intent.TrainingProgress;
import deskside.assist.ranking.RankingWeights;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.Feedback;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.Script;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.NoModelStore;
import deskside.testkit.SeededIds;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.KnowledgeByIntent;
import deskside.usecases.assist.LearnedRanking;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.ThresholdBook;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk with two intents in Chinese, a script for each, and everything that learns. */
final class LearningDesk {

    static final String TRACK = "ship.track";
    static final String RETURN = "return.request";

    final InMemoryDesk desk = new InMemoryDesk();
    final ModelLibrary library = new ModelLibrary(desk.modelVersions, desk.settings);
    final ThresholdBook thresholds = new ThresholdBook(desk.settings);
    final LiveEngine engine;
    final TrainIntents train;
    final RollBack rollBack;
    final ConfirmedExamples confirmed = new ConfirmedExamples(desk.feedback, desk.conversations, desk.customers, desk.knowledgeBase, desk.catalog);
    private final SeededIds ids = new SeededIds();
    private int written;

    LearningDesk() {
        desk.put(List.of(intent(TRACK, "物流查询", "我的快递到哪了", "帮我查一下物流", "包裹现在在什么地方", "查快递", "货到哪里了", "快递走到哪个城市了",
                        "单号发我一下", "看下我的包裹"),
                intent(RETURN, "退货申请", "我要退货", "这个不想要了怎么退", "申请退货", "不喜欢想退掉", "帮我办退货", "买错了想退", "退货流程说一下", "能不能给我退了"),
                script("s-track", "物流已为您查询，请留意短信通知。", TRACK), script("s-return", "退货申请已经为您打开，请在订单里提交。", RETURN)));
        desk.put(List.of(new Conversation("k-1", 1, "c-1", null, Channel.WEB, Language.ZH, ConversationStatus.ACTIVE, null, null, List.of(),
                desk.clock.instant(), null, desk.clock.instant(), "", 0)));
        var models = new IntentModels(new NoModelStore(), library, ids, desk.clock);
        engine = new LiveEngine(desk.knowledgeBase, Embeddings.by(new NgramEmbedder()), models, thresholds);
        train = new TrainIntents(desk.knowledgeBase, confirmed, engine, models);
        rollBack = new RollBack(desk.knowledgeBase, engine, library);
        engine.refresh(TrainingProgress.SILENT);
    }

    ReplayThresholds replay() {
        var snapshots = new SnapshotLoader(desk.conversations, desk.customers, desk.orders, desk.catalog, desk.session, desk.replica, desk.clock);
        return new ReplayThresholds(snapshots, desk.conversations, desk.search, new KnowledgeByIntent(desk.knowledgeBase, desk.solvedQuestions, desk.events),
                new LearnedRanking(desk.feedback, desk.rankingMemory, RankingWeights.START, desk.clock));
    }

    static IntentDefinition intent(String id, String name, String... examples) {
        return new IntentDefinition(id, 1, id.substring(0, id.indexOf('.')), LocalText.of(name), List.of(examples), List.of());
    }

    private static Script script(String id, String text, String intent) {
        return new Script(id, 1, Language.ZH, id, "service", List.of(intent), "neutral", text);
    }

    /** @return the message's id */
    String customerWrites(String text) {
        var id = "m-" + ++written;
        desk.clock.advance(Duration.ofSeconds(1));
        desk.put(List.of(new Message(id, 1, "k-1", written, Sender.CUSTOMER, "c-1", text, desk.clock.instant(), null, null)));
        return id;
    }

    /** The customer writes, and the agent sends the suggestion of {@code sourceId} as it is. @param recognised what the engine took it for */
    void confirmed(String text, String sourceId, @Nullable String recognised) {
        give(customerWrites(text), sourceId, recognised, Feedback.Kind.SENT_AS_IS, 0.7);
    }

    void give(String messageId, String sourceId, @Nullable String recognised, Feedback.Kind kind, double probability) {
        desk.feedback.append(new Feedback(ids.next(), ids.next(), "k-1", messageId, sourceId, recognised, kind, 1, null, desk.clock.instant(),
                probability, null));
    }
}
