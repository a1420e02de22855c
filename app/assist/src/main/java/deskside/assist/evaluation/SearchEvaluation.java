package deskside.assist.evaluation;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Figures of a search over a whole corpus. Stateless. */
public final class SearchEvaluation {

    /** So many hits a search must be asked for; what comes later is taken for not found. */
    public static final int DEPTH = 10;

    private SearchEvaluation() {
    }

    /**
     * One query, answered.
     *
     * @param found    ids, best first
     * @param relevant ids that answer it, not empty
     */
    public record Answer(List<String> found, Set<String> relevant) {

        public Answer {
            found = List.copyOf(found);
            relevant = Set.copyOf(relevant);
        }

        /** Share of the relevant documents that are among the first {@code places}. */
        double recallAt(int places) {
            return (double) found.stream().limit(places).distinct().filter(relevant::contains).count() / relevant.size();
        }

        /** 1 / place of the first relevant document, 0 when none is among the first {@link #DEPTH}. */
        double reciprocalRank() {
            for (var i = 0; i < Math.min(DEPTH, found.size()); i++) {
                if (relevant.contains(found.get(i))) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }
    }

    /** Means over the queries; NaN without any. */
    public record Report(int queries, double recallAt1, double recallAt5, double recallAt10, double mrr) {
    }

    public static Report of(List<Answer> answers) {
        return new Report(answers.size(), mean(answers, answer -> answer.recallAt(1)), mean(answers, answer -> answer.recallAt(5)),
                mean(answers, answer -> answer.recallAt(DEPTH)), mean(answers, Answer::reciprocalRank));
    }

    private static double mean(List<Answer> answers, ToDoubleFunction<Answer> figure) {
        return answers.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
