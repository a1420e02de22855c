package deskside.assist.evaluation;

import deskside.domain.Language;
import org.jspecify.annotations.Nullable;

/**
 * One tested message.
 *
 * @param truth       the label in the file
 * @param best        the likeliest label of the model
 * @param probability of {@code best}, calibrated
 * @param scope       0..1, how sure the model is that the message is about one of its labels at all
 * @param unknown     the model takes it to be about none of them
 * @param nanos       what the prediction took, embedding included
 * @param baseline    what the baseline says; null when none was asked for
 * @param spoilt      the likeliest label of the same message after {@link MessageNoise}; null when it was not asked for
 */
public record IntentOutcome(
        String truth, Language language, String best, double probability, double scope, boolean unknown, long nanos,
        @Nullable String baseline, @Nullable String spoilt) {

    boolean isRight() {
        return best.equals(truth);
    }
}
