package deskside.ui.assistant;

import java.util.Locale;

/** Why an agent finds a suggestion wrong, in the order of its keys 1..5. */
public enum RejectReason {
    WRONG_FACTS, NOT_ASKED, TONE, OUTDATED, OTHER;

    /** As it is kept in the feedback log. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
