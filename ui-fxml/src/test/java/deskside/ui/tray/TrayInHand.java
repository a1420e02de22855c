package deskside.ui.tray;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tray that does what a test wants, and whose menu a test chooses from. Safe for several threads. */
public final class TrayInHand implements Tray {

    private boolean offered = true;
    private @Nullable TraySign shown;
    private @Nullable Consumer<TrayAction> onAction;

    /** As if its desktop had none, or had one again. */
    public synchronized void offered(boolean now) {
        offered = now;
    }

    public synchronized Optional<TraySign> shown() {
        return Optional.ofNullable(shown);
    }

    /** As if somebody had chosen it. */
    public synchronized void choose(TrayAction action) {
        if (onAction == null) {
            throw new IllegalStateException("nothing is shown");
        }
        onAction.accept(action);
    }

    @Override
    public synchronized boolean isOffered() {
        return offered;
    }

    @Override
    public synchronized void show(TraySign sign, Consumer<TrayAction> action) {
        shown = sign;
        onAction = action;
    }

    @Override
    public synchronized void remove() {
        shown = null;
    }
}
