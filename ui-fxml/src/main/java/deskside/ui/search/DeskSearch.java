package deskside.ui.search;

import deskside.ui.desk.DeskAction;
import deskside.usecases.search.SearchEverything;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Searches everything at the desk and what can be done at it. Blocks; safe for several threads. */
final class DeskSearch {

    private static final int ACTIONS = 4;

    private final SearchEverything everything;
    private final Supplier<List<DeskAction>> actions;

    /** @param actions asked at each search; its list never changes */
    DeskSearch(SearchEverything everything, Supplier<List<DeskAction>> actions) {
        this.everything = everything;
        this.actions = actions;
    }

    /** Group by group, best first in each. A blank text finds open conversations and all actions. */
    List<SearchHit> search(String text) {
        var found = everything.search(text);
        var hits = new ArrayList<SearchHit>();
        found.conversations().stream().map(SearchHit.Chat::new).forEach(hits::add);
        found.customers().stream().map(SearchHit.Person::new).forEach(hits::add);
        found.orders().stream().map(SearchHit.OrderOf::new).forEach(hits::add);
        found.documents().stream().map(SearchHit.Document::new).forEach(hits::add);
        actions(text).stream().map(SearchHit.Action::new).forEach(hits::add);
        return List.copyOf(hits);
    }

    private List<DeskAction> actions(String text) {
        return text.isBlank() ? actions.get()
                : everything.fitting(text, actions.get(), action -> List.of(action.name(), action.alias())).stream().limit(ACTIONS).toList();
    }
}
