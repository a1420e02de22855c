package deskside.ui.assistant;

import deskside.domain.assist.Suggestion;

/** A suggestion on the screen. @param number its key, 1..4, kept when another card goes */
public record Card(int number, Suggestion suggestion, Use use) {

    /** What the agent has done with it. */
    public enum Use { NONE, INSERTED, SENT }

    Card used(Use now) {
        return new Card(number, suggestion, now);
    }
}
