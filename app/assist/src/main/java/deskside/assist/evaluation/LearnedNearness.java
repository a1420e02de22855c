package deskside.assist.evaluation;

import deskside.assist.intent.Example;
import deskside.assist.linear.FoldedRidge;
import deskside.assist.linear.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely a text answers a query, learned from other texts than these two. All texts of the file are dealt into folds. A pair is judged
 * by a classifier of intents that has seen neither the query's fold nor the candidate's, and by weights that were fitted on pairs outside
 * the query's fold with classifiers that had not seen that fold either. So nothing that the file says of the query can reach the score,
 * and nothing that it says of the candidate but through those five weights. Immutable; decision 0013 has the protocol in full.
 */
final class LearnedNearness {

    /** Of the ridge regression. Ours; looked at on one set of Chinese messages only, see decision 0013. */
    private static final double PENALTY = 0.1;
    /** From least-squares scores, which lie in about 0..1, to probabilities. Ours, not searched for. */
    private static final double SHARPNESS = 10;
    /** Below it two texts have nothing in common that counts. */
    private static final double LEAST_AGREEMENT = 1e-3;
    private static final double WEIGHT_PENALTY = 1e-3;
    /** Nearness of meaning, shared n-grams, likeness of the lengths, agreement of the classifications in two measures. */
    private static final int SIGNS = 5;
    /** Fewer texts than this per fold teach nothing worth measuring. */
    private static final int LEAST_PER_FOLD = 10;

    private final TextSimilarity similarity;
    private final int folds;
    private final Map<String, Integer> foldOf;
    /** By text, then by the second fold that the classifier has not seen: its probabilities. */
    private final Map<String, double[][]> beliefs = new HashMap<>();
    private final double[][] weights;

    private LearnedNearness(
            Map<String, String> intents, List<RetrievalCase> cases, TextSimilarity similarity, int folds, Map<String, Integer> foldOf) {
        this.similarity = similarity;
        this.folds = folds;
        this.foldOf = foldOf;
        believe(intents);
        this.weights = new double[folds][];
        for (var fold = 0; fold < folds; fold++) {
            weights[fold] = fit(cases, fold);
        }
    }

    /** Empty when there is too little to learn from: fewer than two intents, or hardly any texts. */
    static Optional<LearnedNearness> learn(List<RetrievalCase> cases, TextSimilarity similarity, int folds) {
        return learn(cases, similarity, folds, deal(intents(cases), folds));
    }

    /** @param foldOf which texts lie in which fold */
    static Optional<LearnedNearness> learn(List<RetrievalCase> cases, TextSimilarity similarity, int folds, Map<String, Integer> foldOf) {
        var intents = intents(cases);
        var enough = intents.values().stream().distinct().count() >= 2 && intents.size() >= LEAST_PER_FOLD * folds;
        return enough ? Optional.of(new LearnedNearness(intents, cases, similarity, folds, foldOf)) : Optional.empty();
    }

    private static Map<String, String> intents(List<RetrievalCase> cases) {
        var intents = new HashMap<String, String>();
        cases.forEach(one -> {
            if (!one.intent().isBlank()) {
                intents.putIfAbsent(one.query(), one.intent());
            }
        });
        return intents;
    }

    /** Which texts lie in which fold. */
    Map<String, Integer> folds() {
        return Map.copyOf(foldOf);
    }

    double score(String query, String candidate) {
        return LogisticRegression.dot(weights[foldOf(query)], evidence(query, candidate));
    }

    private static Map<String, Integer> deal(Map<String, String> intents, int count) {
        var examples = intents.entrySet().stream().map(e -> new Example(e.getValue(), e.getKey()))
                .sorted((a, b) -> a.text().compareTo(b.text())).toList();
        var foldOf = new HashMap<String, Integer>();
        if (examples.size() < count) {
            return foldOf;
        }
        var dealt = StratifiedFolds.deal(examples, count);
        for (var fold = 0; fold < count; fold++) {
            for (var example : dealt.tested(fold)) {
                foldOf.put(example.text(), fold);
            }
        }
        return foldOf;
    }

    /** A text without an intent of its own was never learned from; any fold will do. */
    private int foldOf(String text) {
        return foldOf.getOrDefault(text, 0);
    }

    private void believe(Map<String, String> intents) {
        var labels = intents.values().stream().distinct().sorted().toList();
        var places = new HashMap<String, Integer>();
        labels.forEach(label -> places.put(label, places.size()));
        var inputs = new HashMap<String, float[]>();
        similarity.texts().forEach(text -> inputs.put(text, similarity.inputs(text)));
        var ridge = new FoldedRidge(inputs.values().iterator().next().length, labels.size(), folds, PENALTY);
        intents.keySet().stream().sorted().forEach(text -> ridge.add(foldOf(text), inputs.get(text), places.get(intents.get(text))));
        for (var first = 0; first < folds; first++) {
            for (var second = first + 1; second < folds; second++) {
                believe(ridge.without(List.of(first, second)), inputs, first, second);
            }
        }
    }

    private void believe(FoldedRidge.Model model, Map<String, float[]> inputs, int first, int second) {
        inputs.forEach((text, input) -> {
            var fold = foldOf(text);
            if (fold == first || fold == second) {
                beliefs.computeIfAbsent(text, _ -> new double[folds][])[fold == first ? second : first] = softmax(model.scores(input));
            }
        });
    }

    private static double[] softmax(double[] scores) {
        var highest = Arrays.stream(scores).max().orElse(0);
        var powers = Arrays.stream(scores).map(score -> Math.exp(SHARPNESS * (score - highest))).toArray();
        var sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    /** On queries of the other folds and those of their candidates that lie in the query's own fold. */
    private double[] fit(List<RetrievalCase> cases, int heldOut) {
        var rows = new ArrayList<LogisticRegression.Row>();
        for (var one : cases) {
            var fold = foldOf.get(one.query());
            if (fold == null || fold == heldOut) {
                continue;
            }
            var better = evidence(one.query(), within(one.positives(), fold), heldOut);
            var worse = evidence(one.query(), within(one.negatives(), fold), heldOut);
            var weight = 1.0 / Math.max(1, better.size() * worse.size());
            better.forEach(b -> worse.forEach(w -> rows.add(LogisticRegression.preference(b, w, weight))));
        }
        // A file's negatives may have been picked because they share words. To learn that shared words speak against a text would be to learn
        // how the file was made.
        return LogisticRegression.fitNonNegative(rows, new double[SIGNS], WEIGHT_PENALTY);
    }

    private List<String> within(Collection<String> texts, int fold) {
        return texts.stream().filter(text -> Integer.valueOf(fold).equals(foldOf.get(text))).toList();
    }

    private List<double[]> evidence(String query, List<String> candidates, int unseen) {
        return candidates.stream().map(candidate -> evidence(query, candidate, unseen, unseen)).toList();
    }

    /** What speaks for the candidate: see {@link #SIGNS}. */
    double[] evidence(String query, String candidate) {
        var own = foldOf(query);
        var other = foldOf(candidate);
        if (own != other) {
            return evidence(query, candidate, other, own);
        }
        // Several classifiers have not seen their common fold: their mean.
        var mean = new double[0];
        for (var second = 0; second < folds; second++) {
            if (second != own) {
                var one = evidence(query, candidate, second, second);
                mean = mean.length == 0 ? new double[one.length] : mean;
                for (var i = 0; i < one.length; i++) {
                    mean[i] += one[i] / (folds - 1);
                }
            }
        }
        return mean;
    }

    private double[] evidence(String query, String candidate, int unseenOfQuery, int unseenOfCandidate) {
        var near = similarity.between(query, candidate);
        var a = beliefs.get(query)[unseenOfQuery];
        var b = beliefs.get(candidate)[unseenOfCandidate];
        var agreement = LogisticRegression.dot(a, b);
        var lengths = Math.abs(Math.log((1.0 + similarity.length(query)) / (1.0 + similarity.length(candidate))));
        return new double[] {near.meaning(), near.ngrams(), -lengths, Math.log(agreement + LEAST_AGREEMENT),
            agreement / Math.sqrt(LogisticRegression.dot(a, a) * LogisticRegression.dot(b, b))};
    }
}
