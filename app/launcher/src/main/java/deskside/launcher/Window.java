package deskside.launcher;

import deskside.ui.fx.Fonts;
import deskside.ui.fx.FxThread;
import deskside.ui.shell.SignInWindow;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Brings the workbench onto the screen. The toolkit starts once in a process and ends with it. */
public final class Window {

    private static final AtomicBoolean TOOLKIT_RUNS = new AtomicBoolean();

    private Window() {
    }

    /** Opens the workbench of a desk where somebody is signed in. */
    public static Workbench open(Desk desk, UiOptions options) {
        startToolkit();
        return Workbench.open(FxThread.call(Stage::new), desk.useCases(), options);
    }

    /**
     * Asks for hub and sign-in where nobody is signed in yet.
     *
     * @return false when the person closed the window instead
     */
    public static boolean askToSignIn(Desk desk, UiOptions options) {
        if (desk.useCases().signInAtHub().account().isPresent()) {
            return true;
        }
        startToolkit();
        return SignInWindow.ask(desk.useCases().signInAtHub(), options).isPresent();
    }

    /** Opens the workbench and blocks until the person closes it. @param whenOpen is given it once it is there; @return whether they have signed out */
    public static boolean runUntilClosed(Desk desk, UiOptions options, Consumer<Workbench> whenOpen) {
        startToolkit();
        var closed = new CountDownLatch(1);
        var stage = FxThread.call(() -> {
            var made = new Stage();
            made.showingProperty().addListener((_, _, showing) -> {
                if (!showing) {
                    closed.countDown();
                }
            });
            return made;
        });
        try (var workbench = Workbench.open(stage, desk.useCases(), options)) {
            workbench.showTourOnce();
            whenOpen.accept(workbench);
            closed.await();
            // what was typed is on the disk by now
            if (workbench.wantsToSignOut()) {
                desk.useCases().leaveDesk().leave();
            }
            return workbench.wantsToSignOut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opens the workbench, waits until its queue is on the screen, and closes it. @return when it was there */
    public static Instant firstUsableFrame(Desk desk, UiOptions options) {
        try (var workbench = open(desk, options)) {
            workbench.awaitQueue();
            return Instant.now();
        }
    }

    private static void startToolkit() {
        if (TOOLKIT_RUNS.compareAndSet(false, true)) {
            var started = new CountDownLatch(1);
            Platform.setImplicitExit(false);
            Platform.startup(started::countDown);
            try {
                started.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            FxThread.run(() -> Fonts.load(Optional.empty()));
        }
    }
}
