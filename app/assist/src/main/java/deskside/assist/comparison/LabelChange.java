package deskside.assist.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A message that two models read differently.
 *
 * @param truth  its label
 * @param before what the earlier model takes it for; null: for none of its intents
 * @param after  what the later model takes it for; null: for none of its intents
 */
public record LabelChange(String text, String truth, @Nullable String before, @Nullable String after) {

    public boolean isGain() {
        return truth.equals(after);
    }

    public boolean isLoss() {
        return truth.equals(before);
    }
}
