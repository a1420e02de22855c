package deskside.ui.desk;

import deskside.domain.assist.SuggestionSource;

/** The search overlay and the reader; it registers itself with {@link ConversationContext#search(Searching)}. */
public interface Searching {

    /** Opens the overlay (Ctrl+K). @param text what to search for first, may be blank */
    void open(String text);

    /** Opens a source at the passage it gave. */
    void openSource(SuggestionSource source);

    /** Closes what is open (Esc). @return false when nothing was */
    boolean close();
}
