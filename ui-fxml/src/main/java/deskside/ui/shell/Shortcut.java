package deskside.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * All keys of the workbench, in the order of the key sheet. Those with combinations are dispatched by the shell wherever the focus is; the
 * others belong to a control and are listed only.
 */
enum Shortcut {
    SEARCH("Ctrl K", on(KeyCode.K, KeyCombination.SHORTCUT_DOWN)),
    PREVIOUS("Alt ↑", on(KeyCode.UP, KeyCombination.ALT_DOWN)),
    NEXT("Alt ↓", on(KeyCode.DOWN, KeyCombination.ALT_DOWN)),
    ACCEPT("Enter  Alt A", on(KeyCode.A, KeyCombination.ALT_DOWN)),
    INSERT("Alt 1 … 4"),
    SEND_SUGGESTION("Alt Shift 1 … 4"),
    SEND("Ctrl Enter"),
    DISMISS("Esc"),
    SCRIPTS("/"),
    KNOWLEDGE("??"),
    COMPLETE("Tab"),
    REWRITE("F2  Alt R", on(KeyCode.F2), on(KeyCode.R, KeyCombination.ALT_DOWN)),
    REFUND("Ctrl Shift R", on(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    PROCEDURE("Ctrl Shift G", on(KeyCode.G, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    TRANSFER("Ctrl Shift T", on(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    END("Ctrl Shift E", on(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    FIND("Ctrl F", on(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    UNREAD("Alt U", on(KeyCode.U, KeyCombination.ALT_DOWN)),
    QUOTE("Alt Q", on(KeyCode.Q, KeyCombination.ALT_DOWN)),
    ATTACH("Ctrl Shift I", on(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    PICTURE("Alt I", on(KeyCode.I, KeyCombination.ALT_DOWN)),
    PLAY("Alt P", on(KeyCode.P, KeyCombination.ALT_DOWN)),
    OWN_WINDOW("Ctrl Shift W", on(KeyCode.W, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    COMPOSER("F6", on(KeyCode.F6)),
    CONVERSATIONS("Ctrl 1", on(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN)),
    OUTBOX("Ctrl 2", on(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)),
    SETTINGS("Ctrl 3", on(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN)),
    CASES("Ctrl 4", on(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN)),
    KNOWLEDGE_SCREEN("Ctrl 5", on(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN)),
    APPROVALS("Ctrl 6", on(KeyCode.DIGIT6, KeyCombination.SHORTCUT_DOWN)),
    NOTICES("Ctrl 7", on(KeyCode.DIGIT7, KeyCombination.SHORTCUT_DOWN)),
    CALL("Ctrl Shift K", on(KeyCode.K, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    SIGN_OUT("Ctrl Shift L", on(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    LINE("Ctrl Shift O", on(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    KEYS("F1", on(KeyCode.F1));

    private final String hint;
    private final List<KeyCombination> combinations;

    Shortcut(String hint, KeyCombination... combinations) {
        this.hint = hint;
        this.combinations = List.of(combinations);
    }

    private static KeyCombination on(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** Of the text that says what it does. */
    String textKey() {
        return "keys." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it makes sense without a place where the focus is, so that the search can offer it. */
    boolean isAction() {
        return switch (this) {
            case SEARCH, INSERT, SEND_SUGGESTION, SEND, DISMISS, SCRIPTS, KNOWLEDGE, REWRITE -> false;
            default -> !combinations.isEmpty();
        };
    }

    String hint() {
        return hint;
    }

    boolean matches(KeyEvent event) {
        return combinations.stream().anyMatch(combination -> combination.match(event));
    }

    /** 1..4 for the digit keys of the main block, else 0. */
    static int digit(KeyEvent event) {
        return switch (event.getCode()) {
            case DIGIT1 -> 1;
            case DIGIT2 -> 2;
            case DIGIT3 -> 3;
            case DIGIT4 -> 4;
            default -> 0;
        };
    }
}
