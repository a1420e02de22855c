package deskside.sync.engine;

/** Why the engine looks up before its time. */
public enum Wake {
    /** Something was queued or decided. */
    OUTBOX,
    /** The hub has news, or its stream of pokes was (re)opened and news may have been missed. */
    POKE,
    /** The stream of pokes broke, which is often the first sign that the hub is gone. */
    POKES_LOST,
    /** Somebody switched the line, signed in or closes the desk. */
    LINE
}
