package deskside.assist.intent;

/** The training was ended from outside; there is no model. */
public final class TrainingCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrainingCancelled() {
        super("the training was cancelled");
    }
}
