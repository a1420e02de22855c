package deskside.launcher;

import deskside.ui.fx.Fonts;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Themes;
import deskside.ui.shell.SignInWindow;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import deskside.ui.tray.AwtTray;
import deskside.ui.tray.Tray;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Brings the workbench onto the screen. The toolkit starts once in a process and ends with it. */
public final class Window {

    private static final FutureTask<Boolean> TOOLKIT = new FutureTask<>(() -> {
        Platform.setImplicitExit(false);
        // on the FX thread, and so before any window is made there
        Platform.startup(() -> {
            Fonts.load();
            // while the store is being opened
            Themes.prepare();
        });
        return true;
    });

    private Window() {
    }

    /**
     * Starts the toolkit beside what the caller does next: opening a store takes as long. If it fails, the first window says so. Its threads have the highest
     * priority, as they inherit it from the one that starts them: whatever else the desk does, the window answers first (decision record 56).
     */
    public static void startEarly() {
        Thread.ofPlatform().name("deskside-toolkit").daemon().priority(Thread.MAX_PRIORITY).start(TOOLKIT);
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
        try (var workbench = Workbench.openConversationFirst(stage, desk.useCases(), options, new AwtTray())) {
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

    /** Opens the workbench, waits until it can be used, and closes it. @return when it could */
    public static Instant firstUsableFrame(Desk desk, UiOptions options) {
        startToolkit();
        try (var workbench = Workbench.openConversationFirst(FxThread.call(Stage::new), desk.useCases(), options, Tray.none())) {
            workbench.awaitUsable();
            return Instant.now();
        }
    }

    /** Starts the toolkit, where it has not been, and waits until it runs. @throws Failure when no window can be opened here */
    public static void startToolkit() {
        // does nothing where it runs or has run
        startEarly();
        try {
            TOOLKIT.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new Failure(ExitCode.ENVIRONMENT, "No window can be opened (" + e.getCause().getMessage() + "): run 'deskside doctor'.", e.getCause());
        }
    }
}
