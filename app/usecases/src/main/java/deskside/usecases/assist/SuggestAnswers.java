package deskside.usecases.assist;

import deskside.assist.AssistEngine;
import deskside.assist.CandidateDocuments;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeSearch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds answers for what a customer has written: from the desk's own store and engine, so it works without a network. */
public final class SuggestAnswers {

    private static final int WARM_UP_ROUNDS = 5;

    private final LiveEngine engine;
    private final SnapshotLoader snapshots;
    private final KnowledgeSearch search;
    private final CandidateDocuments documents;
    private final LearnedRanking ranking;
    private final Insights insights;
    private final Ids ids;

    public SuggestAnswers(
            LiveEngine engine, SnapshotLoader snapshots, KnowledgeSearch search, CandidateDocuments documents, LearnedRanking ranking,
            Insights insights, Ids ids) {
        this.engine = engine;
        this.snapshots = snapshots;
        this.search = search;
        this.documents = documents;
        this.ranking = ranking;
        this.insights = insights;
        this.ids = ids;
    }

    /** @param messageId an earlier message of the customer that is still open; null: the newest one */
    public Answer suggest(String conversationId, @Nullable String messageId) {
        var started = System.nanoTime();
        var current = engine.current();
        if (current.isEmpty()) {
            return new Answer.EnginePreparing();
        }
        var dialogue = messageId == null ? snapshots.dialogue(conversationId) : snapshots.dialogueUpTo(conversationId, messageId);
        if (dialogue.isEmpty() || dialogue.get().messages().stream().noneMatch(message -> message.sender() == Sender.CUSTOMER)) {
            return new Answer.NothingAsked();
        }
        try (var beside = new Beside()) {
            // before the customer and the orders are read, which takes a fifth as long
            embed(current.get(), dialogue.get().conversation(), dialogue.get().messages(), beside);
            return answer(current.get(), snapshots.snapshot(dialogue.get()), beside, started);
        }
    }

    /** Suggestions for a text outside any conversation (the command line, a phone note). @param customerId may be null */
    public Answer suggestForText(String text, @Nullable String customerId) {
        var started = System.nanoTime();
        return suggestFor(() -> snapshots.ofText(text, customerId, LanguageDetector.detect(text, Language.ZH)), started);
    }

    /** Suggestions for a conversation that is not in the store. */
    public Answer suggestFor(AssistSnapshot snapshot) {
        return suggestFor(() -> snapshot, System.nanoTime());
    }

    private Answer suggestFor(Supplier<AssistSnapshot> snapshots, long started) {
        var current = engine.current();
        if (current.isEmpty()) {
            return new Answer.EnginePreparing();
        }
        var snapshot = snapshots.get();
        try (var beside = new Beside()) {
            embed(current.get(), snapshot.conversation(), snapshot.messages(), beside);
            return answer(current.get(), snapshot, beside, started);
        }
    }

    /** Begun as early as can be: it takes longer than all the rest, and whoever needs it first waits for the one that was begun here. */
    private static void embed(AssistEngine current, Conversation conversation, List<Message> messages, Beside beside) {
        current.embedding(conversation, messages).ifPresent(work -> beside.begin("early-embedding", Executors.callable(work)));
    }

    /**
     * Runs some questions through all parts, so that the first customer does not wait for code that has never run. Takes about a second at
     * a cold start; what comes out is dropped.
     */
    public void warmUp() {
        for (var text : List.of("我的快递到哪里了", "刚买就降价了，能退差价吗", "怎么申请退货，运费谁出", "Where is my parcel?")) {
            for (var round = 0; round < WARM_UP_ROUNDS; round++) {
                suggestForText(text, null);
            }
        }
    }

    private Answer answer(AssistEngine current, AssistSnapshot snapshot, Beside beside, long started) {
        var heard = current.hear(snapshot);
        var early = EarlySearch.begin(search, heard.likelyQuery(), beside);
        current.parts(heard).ifPresent(work -> beside.begin("early-parts", Executors.callable(work)));
        var recognition = current.recognise(heard);
        Supplier<List<KnowledgeHit>> hits = () -> current.queries(snapshot, recognition).stream().flatMap(query -> early.search(query).stream()).toList();
        var result = current.with(ranking.weights()).assist(snapshot, recognition, hits, documents, ranking.acceptance(), ids);
        insights.remember(result.messageId(), new MessageInsight(result.intents(), result.entities(), result.emotion()));
        return new Answer.Assisted(result, Duration.ofNanos(System.nanoTime() - started), insights.recognitions());
    }

    /** What there is to show. */
    public sealed interface Answer {

        /**
         * @param elapsed      measured, from the call to the result
         * @param recognitions {@link Insights#recognitions} once it was there
         */
        record Assisted(AssistResult result, Duration elapsed, long recognitions) implements Answer {
        }

        /** The models are not there yet (first start, or the hub has never been reached). */
        record EnginePreparing() implements Answer {
        }

        /** No message of a customer. */
        record NothingAsked() implements Answer {
        }
    }
}
