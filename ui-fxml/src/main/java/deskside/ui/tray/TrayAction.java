package deskside.ui.tray;

/** What can be asked of the desk from the tray, in the order of its menu. */
public enum TrayAction {
    /** The window to the front. */
    OPEN,
    /** The conversation of whoever has to be answered first. */
    NEXT,
    /** Offline, or back. */
    LINE,
    /** The end of the program, as if its window were closed. */
    LEAVE
}
