package deskside.ui.assistant;

/** A text of the customer that nobody has answered yet. @param text masked */
public record Question(String messageId, String text) {
}
