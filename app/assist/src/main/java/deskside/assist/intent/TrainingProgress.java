package deskside.assist.intent;

/** Hears how training goes on and can end it. Called on the training thread. */
public interface TrainingProgress {

    /** For those who only want the model. */
    TrainingProgress SILENT = (what, share) -> {
    };

    /** @param what the step that begins, for a log; @param share 0..1 of all the work that is done */
    void step(String what, double share);

    /** Asked at every step; true ends the training with {@link TrainingCancelled}. */
    default boolean isCancelled() {
        return false;
    }
}
