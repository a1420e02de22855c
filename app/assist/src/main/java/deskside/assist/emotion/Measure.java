package deskside.assist.emotion;

/** How much of a sign there is. @param amount above 0, in the sign's own unit; @param words what gave it away, for people */
public record Measure(Sign sign, double amount, String words) {
}
