package deskside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.assist.embedding.OnnxEmbedder;
import deskside.assist.intent.TrainingProgress;
import deskside.assist.ranking.RankingWeights;
import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.ModelStore;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.hub.shop.DemoShop;
import deskside.hub.shop.PastChat;
import deskside.hub.shop.ShopData;
import deskside.store.LocalStore;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.KnowledgeByIntent;
import deskside.usecases.assist.LearnedRanking;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.SuggestAnswers;
import deskside.usecases.assist.ThresholdBook;
import deskside.usecases.learning.LearnSolvedQuestions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shop's closed conversations on a real store, index and embedder: what is learned, found, suggested, and forgotten again. */
class SolvedQuestionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:30:00Z"), ZoneOffset.UTC);
    /** Enough to tell small talk and complaints; a model of all intents would take half a minute. */
    private static final Set<String> INTENTS = Set.of("chat.thanks", "chat.confirm", "chat.greeting", "complaint.service", "human.request", "product.usage",
            "order.note", "order.address", "goods.defect", "product.spec", "ship.pickup");
    private static final String GIFT = "朋友过生日，礼物寄过去能不能别放价格单";

    /** Trained for the first test. */
    private static final Map<String, byte[]> MODELS = new HashMap<>();

    private static ShopData shop;
    private static OnnxEmbedder embedder;

    @TempDir
    Path folder;
    private final AtomicInteger numbers = new AtomicInteger();
    private LocalStore store;
    private LearnSolvedQuestions learn;
    private SuggestAnswers suggest;

    @BeforeAll
    static void readShop() throws EmbedderUnavailable {
        shop = DemoShop.read();
        embedder = EmbedderChoice.load();
    }

    @AfterAll
    static void closeEmbedder() {
        embedder.close();
    }

    @BeforeEach
    void openDesk() throws InterruptedException {
        store = LocalStore.open(folder, Optional.of(embedder));
        put(shop.intents().stream().filter(intent -> INTENTS.contains(intent.id())).toList());
        put(shop.policies());
        put(shop.promotions());
        put(shop.customers());
        shop.pastChats().forEach(chat -> {
            put(messages(chat));
            put(List.of(conversation(chat, 1, ConversationStatus.CLOSED, chat.said().size())));
        });
        startUp();
        learn.fromAll(() -> false);
        assertThat(store.awaitIndexed(Duration.ofMinutes(1))).isTrue();
    }

    @AfterEach
    void closeDesk() {
        store.close();
    }

    @Test
    void a_question_that_was_settled_three_times_is_suggested_as_one_with_its_conversations() {
        var suggestion = solved(ask(GIFT)).getFirst();
        assertThat(suggestion.text()).contains("不放价格单");
        assertThat(suggestion.reasons()).contains("从 3 次已解决的会话");
        var question = store.solvedQuestions().find(suggestion.sources().getFirst().id()).orElseThrow();
        assertThat(question.exchanges()).extracting(SolvedExchange::conversationId).containsExactly("past-zh-03", "past-zh-02", "past-zh-01");
        assertThat(solved(ask("Will the kettle's plug work in England?"))).first()
                .satisfies(found -> assertThat(found.reasons()).contains("From 2 solved chats"));
    }

    @Test
    void only_what_ended_well_and_still_holds_is_learned() {
        assertThat(learnedFrom("past-zh-22")).as("asked again: only the second answer").singleElement()
                .satisfies(exchange -> assertThat(exchange.answer()).contains("蒸汽阀"));
        assertThat(learnedFrom("past-zh-23")).as("left angry").isEmpty();
        assertThat(learnedFrom("past-zh-24")).as("names a promotion that is over").isEmpty();
        assertThat(learnedFrom("past-zh-25")).as("promises more than the policy").isEmpty();
        assertThat(learnedFrom("past-zh-26")).as("says what was done for this customer").isEmpty();
        assertThat(learnedFrom("past-zh-01")).hasSize(1);
        assertThat(store.solvedQuestions().unread(9)).isEmpty();
    }

    @Test
    void who_comes_back_was_not_helped() {
        var chat = chat("past-zh-13");
        var again = message(chat, 5, Sender.CUSTOMER, "加湿器用自来水还是有白粉，怎么回事");
        put(List.of(again));
        put(List.of(conversation(chat, 2, ConversationStatus.WAITING, 5)));
        learn.from(List.of(chat.id()), () -> false);
        assertThat(learnedFrom(chat.id())).as("open again").isEmpty();

        put(List.of(message(chat, 6, Sender.AGENT, "请把水箱清空，换纯净水，再用软布擦一遍雾化片，白粉就不会再出现。"),
                message(chat, 7, Sender.CUSTOMER, "好的谢谢")));
        put(List.of(conversation(chat, 3, ConversationStatus.CLOSED, 7)));
        learn.from(List.of(chat.id()), () -> false);
        assertThat(learnedFrom(chat.id())).extracting(SolvedExchange::answer).as("the answer that lasted").singleElement()
                .satisfies(answer -> assertThat(answer).startsWith("请把水箱清空"));
    }

    @Test
    void who_asks_the_same_in_another_chat_within_a_week_was_not_helped_either() {
        var chat = chat("past-zh-21");
        var at = chat.closedAt().plus(Duration.ofDays(2));
        var id = "later";
        put(List.of(new Message("later-1", 1, id, 1, Sender.CUSTOMER, chat.customerId(), "羽绒被到底能不能机洗", at, null, null)));
        put(List.of(new Conversation(id, 1, chat.customerId(), null, chat.channel(), chat.language(), ConversationStatus.CLOSED, null, null, List.of(), at, null,
                at, "", 1)));
        assertThat(learnedFrom(chat.id())).hasSize(1);
        learn.from(List.of(id), () -> false);
        assertThat(learnedFrom(chat.id())).isEmpty();
    }

    @Test
    void a_redacted_conversation_takes_its_words_out_of_the_store_and_of_the_index() throws InterruptedException {
        redact("past-en-01");
        assertThat(solved(ask("Does the robot vacuum work on thick carpet?"))).first()
                .satisfies(found -> assertThat(found.reasons()).as("one of the two is left").contains("From 1 solved chat"));
        redact("past-en-02");
        assertThat(store.awaitIndexed(Duration.ofMinutes(1))).isTrue();
        assertThat(solved(ask("Does the robot vacuum work on thick carpet?"))).extracting(Suggestion::text).noneMatch(text -> text.contains("stall"));
        assertThat(store.search().search(new KnowledgeQuery("stall", Language.EN, EnumSet.of(DocumentKind.SOLVED), 5)))
                .noneMatch(hit -> hit.passage().contains("stall"));
    }

    @Test
    void nothing_personal_is_in_what_was_learned() {
        var all = store.solvedQuestions().newest(1_000);
        assertThat(all).hasSizeGreaterThan(20);
        for (var one : all) {
            var customer = store.customers().find(chat(one.conversationId()).customerId()).orElseThrow();
            assertThat(one.question() + one.answer()).doesNotContain(customer.name(), customer.phone(), customer.email(), customer.address());
        }
    }

    private void redact(String conversationId) throws InterruptedException {
        var chat = chat(conversationId);
        var changes = new ArrayList<Change>();
        changes.add(new Change(1, EntityType.CONVERSATION, conversationId, 9, Change.Op.REDACT, null));
        messages(chat).forEach(message -> changes.add(new Change(1, EntityType.MESSAGE, message.id(), 9, Change.Op.REDACT, null)));
        store.replica().apply(new ChangePage(changes, "redacted", false, CLOCK.instant()), CLOCK.instant());
        assertThat(store.awaitIndexed(Duration.ofMinutes(1))).isTrue();
    }

    private List<SolvedExchange> learnedFrom(String conversationId) {
        return store.solvedQuestions().ofConversation(conversationId);
    }

    private AssistResult ask(String text) {
        return ((SuggestAnswers.Answer.Assisted) suggest.suggestForText(text, null)).result();
    }

    private static List<Suggestion> solved(AssistResult result) {
        return result.suggestions().stream().filter(one -> one.sources().getFirst().kind() == SuggestionSource.Kind.SOLVED).toList();
    }

    private void startUp() {
        var engine = new LiveEngine(store.knowledgeBase(), Embeddings.by(embedder),
                new IntentModels(new Kept(), new ModelLibrary(store.modelVersions(), store.settings()), this::id, CLOCK),
                new ThresholdBook(store.settings()));
        engine.refresh(TrainingProgress.SILENT);
        var snapshots = new SnapshotLoader(store.conversations(), store.customers(), store.orders(), store.catalog(), store.session(),
                store.replica(), CLOCK);
        var ranking = new LearnedRanking(store.feedback(), store.rankingMemory(), RankingWeights.START, CLOCK);
        suggest = new SuggestAnswers(engine, snapshots, store.search(), new KnowledgeByIntent(store.knowledgeBase(), store.solvedQuestions(), store.events()),
                ranking, new Insights(store.conversations(), engine, snapshots), this::id);
        learn = new LearnSolvedQuestions(store.solvedQuestions(), store.conversations(), snapshots, store.search(), engine);
    }

    private String id() {
        return "id-" + numbers.incrementAndGet();
    }

    private void put(List<? extends Entity> entities) {
        var changes = new ArrayList<Change>();
        entities.forEach(entity -> changes.add(new Change(changes.size() + 1, EntityType.of(entity), entity.id(), entity.version(), Change.Op.UPSERT, entity)));
        store.replica().apply(new ChangePage(changes, "cursor", false, CLOCK.instant()), CLOCK.instant());
    }

    private static PastChat chat(String id) {
        return shop.pastChats().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Message> messages(PastChat chat) {
        var messages = new ArrayList<Message>();
        for (var line : chat.said()) {
            messages.add(message(chat, messages.size() + 1, line.byAgent() ? Sender.AGENT : Sender.CUSTOMER, line.text()));
        }
        return messages;
    }

    private static Message message(PastChat chat, long seq, Sender sender, String text) {
        return new Message(chat.id() + "-" + seq, 1, chat.id(), seq, sender, sender == Sender.AGENT ? chat.agentId() : chat.customerId(), text,
                chat.closedAt().plusSeconds(seq), null, null);
    }

    private static Conversation conversation(PastChat chat, long version, ConversationStatus status, long lastSeq) {
        return new Conversation(chat.id(), version, chat.customerId(), null, chat.channel(), chat.language(), status, chat.agentId(), null, List.of(),
                chat.closedAt(), null, chat.closedAt().plusSeconds(lastSeq), "", lastSeq);
    }

    private static final class Kept implements ModelStore {

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(MODELS.get(key));
        }

        @Override
        public void save(String family, String key, byte[] model) {
            MODELS.put(key, model);
        }
    }
}
