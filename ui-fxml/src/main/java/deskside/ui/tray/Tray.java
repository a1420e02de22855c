package deskside.ui.tray;

import java.util.function.Consumer;

/** The system's tray. Calls may block on the system: not for the FX thread, and one after the other. */
public interface Tray {

    /** Whether there is a tray now. One that starts after the desk is found by asking again. */
    boolean isOffered();

    /** Shows a sign in place of the one before; without a tray nothing happens. @param onAction is called on a thread of the tray's */
    void show(TraySign sign, Consumer<TrayAction> onAction);

    /** Takes the sign away; does nothing where there is none. */
    void remove();

    /** Of a program without a window for people. */
    static Tray none() {
        return new Tray() {
            @Override
            public boolean isOffered() {
                return false;
            }

            @Override
            public void show(TraySign sign, Consumer<TrayAction> onAction) {
                // nowhere to show it
            }

            @Override
            public void remove() {
                // nothing is shown
            }
        };
    }
}
