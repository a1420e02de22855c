package deskside.ui.shell;

import deskside.domain.assist.SuggestionSource;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.Searching;

/** Stands for the search until it is first asked for. The search that is opened then registers itself in this one's place. */
final class LateSearch implements Searching {

    private final ConversationContext context;
    private final Runnable opening;

    /** @param opening opens the search and puts it over the window */
    LateSearch(ConversationContext context, Runnable opening) {
        this.context = context;
        this.opening = opening;
    }

    @Override
    public void open(String text) {
        opening.run();
        context.openSearch(text);
    }

    @Override
    public void openSource(SuggestionSource source) {
        opening.run();
        context.openSource(source);
    }

    @Override
    public boolean close() {
        return false;
    }
}
