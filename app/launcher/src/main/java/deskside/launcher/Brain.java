package deskside.launcher;

import deskside.domain.assist.EngineTier;
import deskside.store.LocalStore;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.LearnedRanking;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.SuggestAnswers;
import deskside.usecases.knowledge.SearchKnowledge;

/**
 * What answers without a network: store, index and engine.
 *
 * @param tier what the engine can use on this machine
 */
public record Brain(
        LocalStore store, LiveEngine engine, EngineTier tier, SnapshotLoader snapshots, Insights insights, LearnedRanking ranking,
        SuggestAnswers suggestAnswers, SearchKnowledge searchKnowledge) {
}
