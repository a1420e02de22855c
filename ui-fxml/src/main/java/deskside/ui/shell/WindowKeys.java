package deskside.ui.shell;

import deskside.ui.desk.ConversationContext;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Gives keys their meaning wherever the focus is in a window. FX thread only.
 *
 * @param isLookingUp whether the composer offers scripts or passages now; @param perform does what a key stands for, and says whether it meant something here
 */
record WindowKeys(ConversationContext context, BooleanSupplier isLookingUp, Predicate<Shortcut> perform) {

    void dispatch(KeyEvent event) {
        var digit = Shortcut.digit(event);
        if (digit > 0 && event.isAltDown() && !event.isShortcutDown()) {
            context.pickSuggestion(digit, event.isShiftDown());
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            // A look-up in the composer closes first, by its own key handler.
            if (!isLookingUp.getAsBoolean() && perform.test(Shortcut.DISMISS)) {
                event.consume();
            }
            return;
        }
        for (var shortcut : Shortcut.values()) {
            if (shortcut.matches(event)) {
                perform.test(shortcut);
                event.consume();
                return;
            }
        }
    }
}
