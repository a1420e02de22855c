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

    /** Group by group, best first in each; actions first where one is called just so. A blank text finds open conversations and all actions. */
    List<SearchHit> search(String text) {
        var found = everything.search(text);
        var fitting = text.isBlank() ? List.<SearchEverything.Fitting<DeskAction>>of()
                : everything.fitting(text, actions.get(), action -> List.of(action.name(), action.alias()));
        var wanted = (text.isBlank() ? actions.get().stream() : fitting.stream().limit(ACTIONS).map(SearchEverything.Fitting::thing))
                .<SearchHit>map(SearchHit.Action::new).toList();
        var called = fitting.stream().anyMatch(SearchEverything.Fitting::whole);
        var hits = new ArrayList<SearchHit>(called ? wanted : List.of());
        found.conversations().stream().map(SearchHit.Chat::new).forEach(hits::add);
        found.customers().stream().map(SearchHit.Person::new).forEach(hits::add);
        found.orders().stream().map(SearchHit.OrderOf::new).forEach(hits::add);
        found.documents().stream().map(SearchHit.Document::new).forEach(hits::add);
        if (!called) {
            hits.addAll(wanted);
        }
        return List.copyOf(hits);
    }
}
