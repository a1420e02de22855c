package deskside.usecases.assist;

import deskside.assist.AssistEngine;
import deskside.assist.CandidateDocuments;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeSearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        var snapshot = messageId == null ? snapshots.load(conversationId) : snapshots.loadUpTo(conversationId, messageId);
        if (snapshot.isEmpty() || snapshot.get().messages().stream().noneMatch(message -> message.sender() == Sender.CUSTOMER)) {
            return new Answer.NothingAsked();
        }
        return answer(current.get(), snapshot.get(), started);
    }

    /** Suggestions for a text outside any conversation (the command line, a phone note). @param customerId may be null */
    public Answer suggestForText(String text, @Nullable String customerId) {
        var started = System.nanoTime();
        return engine.current()
                .map(current -> answer(current, snapshots.ofText(text, customerId, LanguageDetector.detect(text, Language.ZH)), started))
                .orElseGet(Answer.EnginePreparing::new);
    }

    /** Suggestions for a conversation that is not in the store. */
    public Answer suggestFor(AssistSnapshot snapshot) {
        var started = System.nanoTime();
        return engine.current().map(current -> answer(current, snapshot, started)).orElseGet(Answer.EnginePreparing::new);
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

    private Answer answer(AssistEngine current, AssistSnapshot snapshot, long started) {
        var heard = current.hear(snapshot);
        var early = EarlySearch.begin(search, heard.likelyQuery());
        var recognition = current.recognise(heard);
        var hits = new ArrayList<KnowledgeHit>();
        for (var query : current.queries(snapshot, recognition)) {
            hits.addAll(early.search(query));
        }
        var result = current.with(ranking.weights()).assist(snapshot, recognition, hits, documents, ranking.acceptance(), ids);
        insights.remember(result.messageId(), new MessageInsight(result.intents(), result.entities(), result.emotion()));
        return new Answer.Assisted(result, Duration.ofNanos(System.nanoTime() - started));
    }

    /** What there is to show. */
    public sealed interface Answer {

        /** @param elapsed measured, from the call to the result */
        record Assisted(AssistResult result, Duration elapsed) implements Answer {
        }

        /** The models are not there yet (first start, or the hub has never been reached). */
        record EnginePreparing() implements Answer {
        }

        /** No message of a customer. */
        record NothingAsked() implements Answer {
        }
    }
}
