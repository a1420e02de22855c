package deskside.assist.evaluation;

import java.util.Map;

/**
 * One tested message.
 *
 * @param truth         the label in the file
 * @param best          the likeliest label of the model
 * @param probabilities by label
 */
public record EmotionOutcome(String truth, String best, Map<String, Double> probabilities) {

    public EmotionOutcome {
        probabilities = Map.copyOf(probabilities);
    }
}
