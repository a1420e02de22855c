package deskside.ui.assistant;

import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import java.util.List;
import java.util.stream.IntStream;

/** Suggestions as cards. */
final class Cards {

    private Cards() {
    }

    static List<Card> of(List<Suggestion> suggestions) {
        return IntStream.range(0, suggestions.size()).mapToObj(i -> new Card(i + 1, suggestions.get(i), Card.Use.NONE)).toList();
    }

    /** Whether an agent would read the same, ids aside. */
    static boolean sayTheSame(List<Suggestion> some, List<Suggestion> others) {
        return some.size() == others.size() && IntStream.range(0, some.size()).allMatch(i -> sayTheSame(some.get(i), others.get(i)));
    }

    private static List<String> sourceIds(Suggestion suggestion) {
        return suggestion.sources().stream().map(SuggestionSource::id).toList();
    }

    private static boolean sayTheSame(Suggestion one, Suggestion other) {
        return one.text().equals(other.text()) && sourceIds(one).equals(sourceIds(other));
    }
}
