package deskside.ui.desk;

import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Suggestion;

/** A suggestion that an agent took, with the result it came from, so that its fate can be recorded when the reply is sent. */
public record PickedSuggestion(AssistResult result, Suggestion suggestion) {
}
