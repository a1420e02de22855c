package deskside.assist.intent;

import java.io.IOException;

/** The stream holds no intent model that this version can read; train it again. */
public final class DamagedModel extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedModel(String message) {
        super(message);
    }

    public DamagedModel(String message, Throwable cause) {
        super(message, cause);
    }
}
