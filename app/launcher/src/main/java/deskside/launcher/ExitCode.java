package deskside.launcher;

/** Exit codes of the process, as documented in README. */
public final class ExitCode {

    public static final int OK = 0;
    /** A bug: the log file has the details. */
    public static final int UNEXPECTED = 1;
    /** The words of the command line are off. */
    public static final int USAGE = 2;
    /** Something is missing on this machine: a JDK, a font, a display, a free port. */
    public static final int ENVIRONMENT = 3;
    /** The command ran, but what it was to show did not hold. */
    public static final int NOT_HELD = 4;
    /** A file that was read is damaged, in use or not of the stated form. */
    public static final int DATA = 5;
    /** The hub cannot be reached or refuses. */
    public static final int HUB = 6;

    /** Ended by Ctrl-C before it was done, as shells say it (128 + SIGINT). */
    public static final int CANCELLED = 130;

    private ExitCode() {
    }
}
