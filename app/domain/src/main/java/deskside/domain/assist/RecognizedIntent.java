package deskside.domain.assist;

import deskside.domain.LocalText;

/** @param probability calibrated, 0..1 */
public record RecognizedIntent(String intentId, String group, LocalText name, double probability) {
}
