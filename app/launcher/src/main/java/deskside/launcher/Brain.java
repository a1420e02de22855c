package deskside.launcher;

import deskside.store.LocalStore;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.LearnedRanking;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.SuggestAnswers;
import deskside.usecases.assist.ThresholdBook;
import deskside.usecases.learning.LoadHitRates;
import deskside.usecases.learning.ReplayThresholds;
import deskside.usecases.learning.RollBack;
import deskside.usecases.learning.TrainIntents;
import deskside.usecases.search.SearchKnowledge;

/** What answers without a network: store, index and engine; and what makes the engine better. */
public record Brain(
        LocalStore store, LiveEngine engine, SnapshotLoader snapshots, Insights insights, LearnedRanking ranking, SuggestAnswers suggestAnswers,
        SearchKnowledge searchKnowledge, TrainIntents trainIntents, RollBack rollBack, ThresholdBook thresholds, ReplayThresholds replayThresholds,
        LoadHitRates hitRates) {
}
