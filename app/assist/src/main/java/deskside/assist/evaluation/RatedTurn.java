package deskside.assist.evaluation;

import deskside.domain.Language;

/**
 * One message of a customer in a recorded dialogue, with what raters and the engine made of it.
 *
 * @param rating how content the customer is: 0 bad, 1 neutral, 2 good
 * @param signs  units of every {@code Sign}, in its order
 * @param score  the engine's hand-over score, 0..100
 */
public record RatedTurn(String dialogueId, String text, Language language, int rating, double[] signs, int score) {

    boolean isBad() {
        return rating == 0;
    }
}
