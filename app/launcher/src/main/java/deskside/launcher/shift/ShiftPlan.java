package deskside.launcher.shift;

import java.time.Duration;

/**
 * How long a shift is.
 *
 * @param conversations that are begun and ended
 * @param messages      in each, of both sides; of three, two are the customer's
 * @param openAtOnce    among which the agent goes round
 * @param lasts         that the answers are spread over; zero: one right after the other, as fast as the desk allows
 */
public record ShiftPlan(int conversations, int messages, int openAtOnce, Duration lasts) {

    /** Messages until the customer has their answer: what they write in one go, and the answer. */
    public static final int TURN = 3;

    /** How many answers the agent gives. */
    public int answers() {
        return conversations * (messages / TURN);
    }
}
