package deskside.assist.intent;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model says about one message.
 *
 * @param labels        all labels of the model
 * @param probabilities one for each label, sum 1, calibrated for messages that are in scope
 * @param scope         0..1, how sure it is that the message is about one of the labels at all
 * @param unknown       the message is taken to be about none of them
 */
public record Prediction(List<String> labels, double[] probabilities, double scope, boolean unknown) {

    /** @param probability calibrated */
    public record Candidate(String label, double probability) {
    }

    /** The likeliest {@code count}, likeliest first. */
    public List<Candidate> top(int count) {
        return IntStream.range(0, probabilities.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]).thenComparing(i -> i))
                .limit(count)
                .map(i -> new Candidate(labels.get(i), probabilities[i]))
                .toList();
    }

    public Candidate best() {
        var best = IntentModel.highest(probabilities);
        return new Candidate(labels.get(best), probabilities[best]);
    }
}
