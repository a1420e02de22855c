package deskside.assist.intent;

/** A sentence that a customer may write, and what is wanted with it. */
public record Example(String label, String text) {
}
