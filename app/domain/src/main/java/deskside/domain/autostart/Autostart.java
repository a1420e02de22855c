package deskside.domain.autostart;

import java.io.IOException;

/**
 * Whether the desk opens when this person signs in to the computer. The system keeps the answer, so that its own settings may change it, too. Calls
 * block on the disk or on a program of the system; safe for several threads.
 */
public interface Autostart {

    /** False for a program that is not installed: what it lies in may be gone the next day. */
    boolean isOffered();

    /** @throws IOException when the system does not tell */
    boolean isOn() throws IOException;

    /** Does nothing where it is so already. @throws IOException when the system does not take it; nothing has changed then */
    void change(boolean on) throws IOException;

    /** Of a program that cannot be started by the system. */
    static Autostart none() {
        return new Autostart() {
            @Override
            public boolean isOffered() {
                return false;
            }

            @Override
            public boolean isOn() {
                return false;
            }

            @Override
            public void change(boolean on) throws IOException {
                throw new IOException("this program is not installed");
            }
        };
    }
}
