package deskside.domain.assist;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model that has served at this desk or may serve again.
 *
 * @param family   what it is for and in which language ({@code intents-zh}): of each family one version serves
 * @param id       unique
 * @param basis    names the intents that it was made from; differs when they have changed since
 * @param note     what a person should know (the file that it was trained on); blank without
 * @param trained  examples that it was trained on
 * @param examples fingerprints of them, so that no model is tested on what it was trained on
 * @param trial    null for a version that had nothing to beat
 */
public record ModelVersion(
        String family, String id, Instant at, Origin origin, String basis, String note, int trained, Set<Long> examples,
        @Nullable ModelTrial trial) {

    public ModelVersion {
        examples = Set.copyOf(examples);
    }

    /** How it came about. */
    public enum Origin {
        /** The hub's intents were new or had changed. */
        INTENTS_CHANGED,
        /** Trained on a file. */
        FILE,
        /** Trained on what this desk's agents have confirmed. */
        CONFIRMED
    }
}
