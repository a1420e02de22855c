package deskside.ui.desk;

import deskside.domain.autostart.Autostart;
import java.io.IOException;

/** A system that does what a test wants. */
public final class AutostartInHand implements Autostart {

    private volatile boolean offered = true;
    private volatile boolean refusing;
    private volatile boolean on;

    public void notInstalled() {
        offered = false;
    }

    /** From here on nothing can be changed. */
    public void refuse() {
        refusing = true;
    }

    @Override
    public boolean isOffered() {
        return offered;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void change(boolean wanted) throws IOException {
        if (refusing) {
            throw new IOException("read-only");
        }
        on = wanted;
    }
}
