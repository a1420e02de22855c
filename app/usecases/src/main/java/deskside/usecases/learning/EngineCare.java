package deskside.usecases.learning;

import deskside.domain.Subscription;
import deskside.domain.assist.EngineStatus;
import java.util.List;
import java.util.function.Consumer;

/** Training in the background of a running desk. Safe for all threads; no call blocks. */
public interface EngineCare {

    EngineStatus status();

    /** Tells {@code watcher} of every change, on any thread. */
    Subscription onStatus(Consumer<EngineStatus> watcher);

    /**
     * Trains on what the agents of this desk have confirmed, once what is under way has ended.
     *
     * @param done hears how it ended for each language, on any thread; less than all languages when it was cancelled or failed
     */
    void train(Consumer<List<TrainingOutcome>> done);

    /** Ends a training that is under way; the model in use stays. */
    void cancel();
}
