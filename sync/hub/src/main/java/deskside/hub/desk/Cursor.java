package deskside.hub.desk;

/** How far a desk is. @param compactTo up to where it gets only each entity's last change, as it began with nothing */
record Cursor(long seq, long compactTo, String scope) {
}
