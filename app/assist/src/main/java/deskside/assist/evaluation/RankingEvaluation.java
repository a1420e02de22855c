package deskside.assist.evaluation;

import deskside.assist.ranking.RankingTrainer;
import deskside.assist.ranking.RankingTrainer.Judged;
import deskside.assist.ranking.RankingWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The order of suggestions by learned weights beside that by given ones, on conversations that were not learned from. Stateless. */
public final class RankingEvaluation {

    /** So many are shown. */
    private static final int SHOWN = 4;

    private RankingEvaluation() {
    }

    /** A conversation's questions in turn. */
    public record Conversation(List<Judged> questions) {

        public Conversation {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Means over the questions for which anything good could be shown; ties count against.
     *
     * @param ndcg        of the first four, with the gains as they are (Järvelin and Kekäläinen 2002)
     * @param precisionAt1 share whose first is worth anything at all
     */
    public record Figures(int questions, double ndcg, double mrr, double precisionAt1) {
    }

    /** @param learned of folds that had not been learned from */
    public record Report(Figures given, Figures learned, int folds) {
    }

    public static Report crossValidate(List<Conversation> conversations, RankingWeights given, int folds) {
        var tested = new ArrayList<Judged>();
        var learned = new ArrayList<Order>();
        for (var fold = 0; fold < folds; fold++) {
            var own = fold;
            var training = questions(conversations, place -> place % folds != own);
            var weights = RankingTrainer.train(training, given);
            for (var question : questions(conversations, place -> place % folds == own)) {
                tested.add(question);
                learned.add(Order.of(question, weights));
            }
        }
        return new Report(figures(tested.stream().map(question -> Order.of(question, given)).toList()), figures(learned), folds);
    }

    public static Figures of(List<Judged> questions, RankingWeights weights) {
        return figures(questions.stream().map(question -> Order.of(question, weights)).toList());
    }

    private static List<Judged> questions(List<Conversation> conversations, IntPredicate chosen) {
        return IntStream.range(0, conversations.size()).filter(chosen).mapToObj(conversations::get)
                .flatMap(conversation -> conversation.questions.stream()).toList();
    }

    private static Figures figures(List<Order> orders) {
        var answerable = orders.stream().filter(order -> order.gains.stream().anyMatch(gain -> gain > 0)).toList();
        return new Figures(answerable.size(), mean(answerable, Order::ndcg), mean(answerable, Order::reciprocalRank),
                mean(answerable, order -> order.gains.getFirst() > 0 ? 1 : 0));
    }

    private static double mean(List<Order> orders, ToDoubleFunction<Order> figure) {
        return orders.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** @param gains best-scored first */
    private record Order(List<Double> gains) {

        static Order of(Judged question, RankingWeights weights) {
            return new Order(IntStream.range(0, question.gains().size()).boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -weights.probability(question.candidates().get(i)))
                            .thenComparingDouble(i -> question.gains().get(i)))
                    .map(question.gains()::get).toList());
        }

        double ndcg() {
            return dcg(gains) / dcg(gains.stream().sorted(Comparator.reverseOrder()).toList());
        }

        private static double dcg(List<Double> gains) {
            return IntStream.range(0, Math.min(SHOWN, gains.size())).mapToDouble(i -> gains.get(i) * Math.log(2) / Math.log(i + 2.0)).sum();
        }

        double reciprocalRank() {
            return IntStream.range(0, gains.size()).filter(i -> gains.get(i) > 0).mapToDouble(i -> 1.0 / (i + 1)).findFirst().orElse(0);
        }
    }
}
