package deskside.ui.desk;

/** What the assistant panel does for the shell's keys; it registers itself with {@link ConversationContext#assistant(Assisting)}. */
public interface Assisting {

    /** Takes suggestion {@code number} (1..4): into the composer, or sent at once. @return false when there is no such suggestion */
    boolean pick(int number, boolean send);

    /** Takes the suggestions off the screen (Esc). @return false when there was nothing to dismiss */
    boolean dismiss();
}
