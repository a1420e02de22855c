package deskside.domain.privacy;

/** Personal data in a text. @param start in the view that was searched; {@code end} exclusive; @param masked what may stand there */
record Find(int start, int end, String masked) {
}
