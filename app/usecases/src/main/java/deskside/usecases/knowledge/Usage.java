package deskside.usecases.knowledge;

import deskside.domain.assist.Feedback;
import deskside.usecases.learning.HitRate;
import java.util.OptionalDouble;

/** What became of the suggestions that rested on a source, at this desk. */
public record Usage(int shown, int sent, int lightlyEdited, int rewritten, int rejected) {

    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    /** The share that was sent as it was or lightly edited; empty while it was shown too rarely for a share to say anything, see {@link HitRate#ENOUGH}. */
    public OptionalDouble taken() {
        return shown < HitRate.ENOUGH ? OptionalDouble.empty() : OptionalDouble.of((double) (sent + lightlyEdited) / shown);
    }

    Usage and(Feedback.Kind kind) {
        return switch (kind) {
            case SHOWN -> new Usage(shown + 1, sent, lightlyEdited, rewritten, rejected);
            case SENT_AS_IS -> new Usage(shown, sent + 1, lightlyEdited, rewritten, rejected);
            case LIGHT_EDIT -> new Usage(shown, sent, lightlyEdited + 1, rewritten, rejected);
            case REWRITTEN -> new Usage(shown, sent, lightlyEdited, rewritten + 1, rejected);
            case REJECTED -> new Usage(shown, sent, lightlyEdited, rewritten, rejected + 1);
            case INSERTED, IGNORED, SOURCE_OPENED -> this;
        };
    }
}
