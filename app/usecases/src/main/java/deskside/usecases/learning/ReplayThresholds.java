package deskside.usecases.learning;

import deskside.assist.AssistEngine;
import deskside.assist.CandidateDocuments;
import deskside.assist.intent.TrainingProgress;
import deskside.assist.ranking.Thresholds;
import deskside.assist.ranking.Thresholds.Place;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.conversation.Conversations;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeSearch;
import deskside.domain.privacy.Masking;
import deskside.usecases.assist.LearnedRanking;
import deskside.usecases.assist.SnapshotLoader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;

/**
 * Runs the customers' messages of stored conversations through the engine once more, with the thresholds in use and with others. Orders,
 * knowledge and feedback are those of now, not of then. Changes nothing.
 */
public final class ReplayThresholds {

    private final SnapshotLoader snapshots;
    private final Conversations conversations;
    private final KnowledgeSearch search;
    private final CandidateDocuments documents;
    private final LearnedRanking ranking;

    public ReplayThresholds(
            SnapshotLoader snapshots, Conversations conversations, KnowledgeSearch search, CandidateDocuments documents, LearnedRanking ranking) {
        this.snapshots = snapshots;
        this.conversations = conversations;
        this.search = search;
        this.documents = documents;
        this.ranking = ranking;
    }

    /**
     * @param since messages that were sent then or later
     * @throws CancellationException when the progress says so
     */
    public ThresholdReplay replay(AssistEngine engine, Instant since, Thresholds proposed, TrainingProgress progress) {
        var current = engine.with(ranking.weights());
        var other = current.with(proposed);
        var acceptance = ranking.acceptance();
        var replay = new ThresholdReplay();
        var all = conversations.writtenSince(since);
        for (var conversation : all) {
            progress.step("conversations", (double) replay.conversations() / all.size());
            replay.conversation();
            for (var snapshot : snapshots.ofEachQuestion(conversation, since)) {
                if (progress.isCancelled()) {
                    throw new CancellationException("the replay was cancelled");
                }
                var recognition = current.recognise(snapshot);
                var hits = new ArrayList<KnowledgeHit>();
                current.queries(snapshot, recognition).forEach(query -> hits.addAll(search.search(query)));
                replay.message(new Place(recognition.language(), conversation.channel()), text(snapshot),
                        current.assist(snapshot, recognition, hits, documents, acceptance, () -> "replayed"),
                        other.assist(snapshot, recognition, hits, documents, acceptance, () -> "replayed"));
            }
        }
        return replay;
    }

    private static String text(AssistSnapshot snapshot) {
        return Masking.text(snapshot.messages().getLast().text());
    }
}
