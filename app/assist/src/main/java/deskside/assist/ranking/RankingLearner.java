package deskside.assist.ranking;

import deskside.domain.assist.Feedback;

/**
 * What one event teaches the weights: a step of online logistic regression, {@code w + STEP · strength · (target − p) · feature}, no weight
 * further from the bundled one than its room and none of another sign than that. So a series of clicks, however long or ill-meant,
 * cannot turn the ranking around; the bias stays, for how sure a suggestion must be is no matter of taste. Pure. The step and the room are
 * our own choice: some fifty like events move a weight to its bound.
 */
public final class RankingLearner {

    static final double STEP = 0.05;
    /** How far a weight may go from the bundled one, as a share of it … */
    static final double ROOM_SHARE = 0.5;
    /** … but at least so far. */
    static final double LEAST_ROOM = 0.3;
    /** Being passed over says little: the agent may have typed the same. */
    private static final double WEAK = 0.25;

    private RankingLearner() {
    }

    /** @param target what the probability should have been; @param strength 0: the event teaches nothing */
    private record Lesson(double target, double strength) {

        static final Lesson NONE = new Lesson(0, 0);

        static Lesson of(Feedback.Kind kind, double survived) {
            return switch (kind) {
                case SENT_AS_IS -> new Lesson(1, 1);
                case LIGHT_EDIT, REWRITTEN -> new Lesson(Math.clamp(survived, 0, 1), 1);
                case REJECTED -> new Lesson(0, 1);
                case IGNORED -> new Lesson(0, WEAK);
                case SOURCE_OPENED -> new Lesson(1, WEAK);
                // What follows them says what they were worth.
                case SHOWN, INSERTED -> NONE;
            };
        }
    }

    /**
     * @param bundled  what the bounds are around
     * @param features of the suggestion when it was shown
     * @param survived share of it that was sent, 0..1
     * @return {@code now} itself when there is nothing to learn
     */
    public static RankingWeights learn(RankingWeights now, RankingWeights bundled, RankingFeatures features, Feedback.Kind kind,
            double survived) {
        var lesson = Lesson.of(kind, survived);
        if (lesson.strength == 0) {
            return now;
        }
        var x = features.toArray();
        var w = now.toArray();
        var step = STEP * lesson.strength * (lesson.target - now.probability(features));
        for (var i = 0; i < w.length; i++) {
            w[i] += step * Math.clamp(x[i], -1, 1);
        }
        return bounded(RankingWeights.of(bundled.bias(), w), bundled);
    }

    /** The nearest weights within the bounds: for weights that were kept before the bundled ones changed, too. */
    public static RankingWeights bounded(RankingWeights weights, RankingWeights bundled) {
        var w = weights.toArray();
        var middle = bundled.toArray();
        for (var i = 0; i < w.length; i++) {
            var room = Math.max(LEAST_ROOM, ROOM_SHARE * Math.abs(middle[i]));
            var low = middle[i] > 0 ? Math.max(0, middle[i] - room) : middle[i] - room;
            var high = middle[i] < 0 ? Math.min(0, middle[i] + room) : middle[i] + room;
            w[i] = Math.clamp(w[i], low, high);
        }
        return RankingWeights.of(bundled.bias(), w);
    }
}
