package deskside.usecases.learning;

import deskside.assist.comparison.PairedTrial;
import deskside.domain.Language;
import deskside.domain.assist.ModelVersion;

/** How a training for one language ended. */
public sealed interface TrainingOutcome {

    Language language();

    /** The new model was better and serves. */
    record WentLive(Language language, ModelVersion version, TrainingPlan plan, PairedTrial trial) implements TrainingOutcome {
    }

    /** The new model was not better, beyond chance: the one in use stays, the new one is gone. */
    record NotBetter(Language language, TrainingPlan plan, PairedTrial trial) implements TrainingOutcome {
    }

    /** The new model was better on what is new and worse on the shop's own examples: the one in use stays. @param authored on those */
    record Forgets(Language language, TrainingPlan plan, PairedTrial trial, PairedTrial authored) implements TrainingOutcome {
    }

    /** There was too little that the model in use had not been trained on. */
    record TooLittle(Language language, int fresh, int needed) implements TrainingOutcome {
    }
}
