package deskside.assist.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Holds all intents that are named for a message against those that people have marked. Stateless. */
public final class MultiIntentEvaluation {

    /**
     * The outcome, over pairs of message and intent.
     *
     * @param expected     marked by a person; @param found by the engine; @param right both
     * @param exactOne     share of the messages with one intent for which just that is named; NaN when there are none
     * @param exactSeveral share of those with several for which just these are named; NaN when there are none
     */
    public record Report(int messages, int expected, int found, int right, double exactOne, double exactSeveral, List<Difference> differences)
            implements PrecisionRecall {

        public Report {
            differences = List.copyOf(differences);
        }
    }

    /** A message that was not read as expected. */
    public record Difference(String text, Set<String> missing, Set<String> tooMuch) {
    }

    private MultiIntentEvaluation() {
    }

    /** @param recogniser from a message to the ids of its intents */
    public static Report run(List<MultiIntentCase> cases, Function<String, Set<String>> recogniser) {
        int expected = 0;
        int found = 0;
        int right = 0;
        var differences = new ArrayList<Difference>();
        for (var each : cases) {
            var named = recogniser.apply(each.text());
            var missing = without(each.intents(), named);
            var tooMuch = without(named, each.intents());
            expected += each.intents().size();
            found += named.size();
            right += each.intents().size() - missing.size();
            if (!missing.isEmpty() || !tooMuch.isEmpty()) {
                differences.add(new Difference(each.text(), missing, tooMuch));
            }
        }
        var wrong = differences.stream().map(Difference::text).toList();
        return new Report(cases.size(), expected, found, right, exact(cases.stream().filter(each -> each.intents().size() == 1).toList(), wrong),
                exact(cases.stream().filter(each -> each.intents().size() > 1).toList(), wrong), differences);
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static double exact(List<MultiIntentCase> cases, List<String> wrong) {
        return cases.stream().mapToInt(each -> wrong.contains(each.text()) ? 0 : 1).average().orElse(Double.NaN);
    }
}
