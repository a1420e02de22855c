package deskside.usecases.learning;

import deskside.assist.comparison.PairedTrial;
import deskside.assist.intent.Example;
import deskside.assist.intent.IntentModel;
import deskside.assist.intent.IntentTrainer;
import deskside.assist.intent.TrainingCancelled;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.ModelVersion;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.LiveEngine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Trains a new intent model (the challenger) and lets it serve only when it beats the one in use (the champion) on messages that neither has
 * been trained on, beyond chance, and is not worse on the shop's own examples. What was tested is what serves: it is not trained again with
 * the held-out messages. A cancelled or failed training changes nothing.
 */
public final class TrainIntents {

    private final KnowledgeBase knowledge;
    private final ConfirmedExamples confirmed;
    private final LiveEngine engine;
    private final IntentModels models;

    public TrainIntents(KnowledgeBase knowledge, ConfirmedExamples confirmed, LiveEngine engine, IntentModels models) {
        this.knowledge = knowledge;
        this.confirmed = confirmed;
        this.engine = engine;
        this.models = models;
    }

    /**
     * On the hub's intents and what the agents of this desk have confirmed.
     *
     * @throws TrainingCancelled when the progress says so
     */
    public TrainingOutcome fromStore(Language language, TrainingProgress progress) {
        return engine.whileTraining(progress, watched -> challenge(language, IntentModels.authored(knowledge.intents(), language),
                confirmed.of(language), ModelVersion.Origin.CONFIRMED, "", watched));
    }

    /**
     * On the hub's intents and a file's lines.
     *
     * @param name of the file, kept with the version
     * @throws TrainingCancelled        when the progress says so
     * @throws IllegalArgumentException when both together have fewer than two labels
     */
    public TrainingOutcome fromFile(Language language, String name, List<Example> lines, TrainingProgress progress) {
        var lessons = lines.stream().map(line -> new Lesson(line, null)).toList();
        return engine.whileTraining(progress, watched -> challenge(language, IntentModels.authored(knowledge.intents(), language), lessons,
                ModelVersion.Origin.FILE, name, watched));
    }

    private TrainingOutcome challenge(Language language, List<Example> authored, List<Lesson> lessons, ModelVersion.Origin origin, String note,
            TrainingProgress progress) {
        var basis = IntentModels.basis(knowledge.intents());
        var champion = champion(language);
        // Without a champion the held-out lessons only have to be new to the challenger.
        var plan = TrainingPlan.of(authored, lessons, engine.version(language).map(ModelVersion::examples).orElseGet(HashSet::new));
        if (!plan.canShowAnything()) {
            return new TrainingOutcome.TooLittle(language, plan.fresh(), TrainingPlan.LEAST_FRESH);
        }
        var challenger = IntentTrainer.trainOn(plan.train(), language, engine.embedder(), progress);
        stopIfCancelled(progress);
        progress.step("comparing on " + plan.heldOut().size() + " held-out messages", 1);
        var trial = PairedTrial.run(champion.orElse(null), challenger, plan.heldOut(), engine.embedder());
        if (!trial.challengerIsBetter()) {
            return new TrainingOutcome.NotBetter(language, plan, trial);
        }
        progress.step("comparing on the shop's own " + authored.size() + " examples", 1);
        var own = PairedTrial.run(champion.orElse(null), challenger, authored, engine.embedder());
        if (own.challengerIsWorse()) {
            return new TrainingOutcome.Forgets(language, plan, trial, own);
        }
        stopIfCancelled(progress);
        var version = models.version(language, origin, basis, note, plan.train(), trial.figures());
        models.library().keepAndChoose(version, IntentModels.bytes(challenger));
        engine.refresh(progress);
        return new TrainingOutcome.WentLive(language, version, plan, trial);
    }

    private Optional<IntentModel> champion(Language language) {
        return engine.current().map(current -> current.models().intents().get(language));
    }

    private static void stopIfCancelled(TrainingProgress progress) {
        if (progress.isCancelled()) {
            throw new TrainingCancelled();
        }
    }
}
