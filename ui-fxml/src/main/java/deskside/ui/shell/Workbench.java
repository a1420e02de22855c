package deskside.ui.shell;

import deskside.domain.Language;
import deskside.domain.Subscription;
import deskside.ui.desk.Appearance;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.UseCases;
import deskside.ui.fx.FxTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Lane;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Snapshots;
import deskside.ui.fx.StoreEventBridge;
import deskside.ui.fx.Texts;
import deskside.ui.fx.Theme;
import deskside.ui.fx.Themes;
import deskside.ui.tray.Tray;
import deskside.ui.tray.TrayAction;
import deskside.ui.tray.TrayViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The window of an agent, opened on a stage. Closing it waits (at most five seconds) until what was typed is on disk. Safe for all
 * threads: what is called from elsewhere is done on the FX thread before the call returns.
 */
public final class Workbench implements AutoCloseable, Appearance {

    public static final String LANGUAGE_KEY = "ui.language";
    public static final String THEME_KEY = "ui.theme";
    static final String TOUR_KEY = "ui.tour";
    private static final double MIN_WIDTH = 1180;
    private static final double MIN_HEIGHT = 720;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** Lists need two layouts to find their end; one more for what follows from it. */
    private static final int SETTLE_FRAMES = 4;
    /** A new sign is drawn, which takes a frame: not before the window can be used, and once for a burst of messages. */
    private static final Duration SIGN_PAUSE = Duration.ofMillis(500);
    /** The toolkit of the tray takes a sixth of a second of a processor to start; by then the desk has asked for what it shows. */
    private static final Duration TRAY_AFTER = Duration.ofSeconds(5);
    /** A store that answers late must not keep the other panels away. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Stage stage;
    private final UseCases useCases;
    private final FxTasks tasks;
    private final StoreEventBridge events;
    private final ConversationContext context = new ConversationContext();
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.CONVERSATIONS);
    private final Lane choices = new Lane();
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    private final Notices notices = new Notices();
    private final WindowIcon icon = new WindowIcon();
    private final TrayViewModel tray;
    private UiOptions options;
    private final ConversationWindows windows = new ConversationWindows(this::services, context, this, icon, this::bringForward, shortcut -> desk().perform(shortcut));
    private @Nullable Desk desk;
    private @Nullable WindowKeys keys;
    private @Nullable Subscription signPause;
    private boolean furnished;
    private boolean closed;
    private volatile boolean signedOut;

    private Workbench(Stage stage, UseCases useCases, UiOptions options, Tray tray) {
        this.stage = stage;
        this.useCases = useCases;
        this.options = options;
        this.tasks = new FxTasks(failure -> notices.show(texts().get("error.unexpected", String.valueOf(failure.getMessage()))));
        this.events = new StoreEventBridge(useCases.storeEvents(), tasks);
        this.tray = new TrayViewModel(tray, useCases.settings(), tasks, this::perform);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (keys != null) {
                keys.dispatch(event);
            }
        });
        rebuild();
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnHidden(_ -> close());
        stage.setOnCloseRequest(this::askBeforeClosing);
        stage.show();
    }

    /** Shows the workbench on {@code stage}; the toolkit must be running and {@link deskside.ui.fx.Fonts#load} have been called. */
    public static Workbench open(Stage stage, UseCases useCases, UiOptions options) {
        return FxThread.call(() -> {
            var workbench = new Workbench(stage, useCases, options, Tray.none());
            workbench.furnish();
            return workbench;
        });
    }

    /**
     * As {@link #open}, but queue and conversation come first: what stands beside them follows once they can be used, at the latest after two seconds, and
     * the sign in {@code tray} after that.
     */
    public static Workbench openConversationFirst(Stage stage, UseCases useCases, UiOptions options, Tray tray) {
        return FxThread.call(() -> {
            var workbench = new Workbench(stage, useCases, options, tray);
            // after the frame, not within it: whoever waits for it is told before
            workbench.whenUsable(() -> workbench.tasks.onScreen(workbench::furnish));
            workbench.tasks.after(PATIENCE, workbench::furnish);
            workbench.tasks.after(TRAY_AFTER, workbench.tray::load);
            return workbench;
        });
    }

    private void furnish() {
        furnished = true;
        if (desk != null) {
            desk.furnish();
        }
    }

    private Texts texts() {
        return Texts.of(options.locale(), options.zone());
    }

    private PanelServices services() {
        return new PanelServices(useCases, context, tasks, events, texts());
    }

    private void rebuild() {
        if (desk != null) {
            desk.close();
        }
        var built = new Desk(services(), screen, this, tray, this::signOut);
        built.root().getChildren().add(notices.view());
        desk = built;
        keys = new WindowKeys(context, built.composer()::isLookingUp, built::perform);
        if (furnished) {
            built.furnish();
        }
        scene.setRoot(built.root());
        Themes.apply(scene, options.theme());
        built.queue().unansweredProperty().addListener(_ -> showTitle());
        built.connection().statusProperty().addListener(_ -> showSignSoon());
        built.connection().waitingProperty().addListener(_ -> showSignSoon());
        showTitle();
    }

    /** The number is what a task bar shows of a window behind others, in its words and on its sign; no name is in it. */
    private void showTitle() {
        var count = unanswered();
        stage.setTitle((count > 0 ? "(" + count + ") " : "") + texts().get("app.name"));
        showSignSoon();
    }

    private void showSignSoon() {
        if (signPause == null) {
            signPause = tasks.after(SIGN_PAUSE, this::showSign);
        }
    }

    private void showSign() {
        signPause = null;
        if (desk == null) {
            return;
        }
        var connection = desk.connection();
        var sign = icon.with(unanswered(), !connection.statusProperty().get().isOnline());
        // each is drawn once, and the system is told of what differs
        if (!stage.getIcons().equals(List.of(sign))) {
            stage.getIcons().setAll(sign);
        }
        tray.show(TrayWords.sign(sign, unanswered(), connection, texts()));
    }

    /** What somebody has chosen in the tray. */
    private void perform(TrayAction action) {
        if (desk == null) {
            return;
        }
        bringForward();
        switch (action) {
            case OPEN -> { }
            case NEXT -> {
                screen.set(Screen.CONVERSATIONS);
                desk.queue().selectMostUrgent();
            }
            case LINE -> desk.perform(Shortcut.LINE);
            case LEAVE -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    private int unanswered() {
        return desk == null ? 0 : desk.queue().unansweredProperty().get();
    }

    private void askBeforeClosing(WindowEvent event) {
        if (desk == null) {
            return;
        }
        var waiting = desk.connection().waitingProperty().get();
        var unsaved = desk.unsaved();
        if (waiting > 0 || !unsaved.isEmpty()) {
            event.consume();
            bringForward();
            desk.askToClose(waiting, unsaved, this::close);
        }
    }

    /** Closing brings what was typed to the disk, as its author's; whoever opened the window signs out then. */
    private void signOut() {
        signedOut = true;
        close();
    }

    /** Whether the person wants to sign out; known when the window has closed. */
    public boolean wantsToSignOut() {
        return signedOut;
    }

    /** Shows the tour to whoever opens this desk for the first time. */
    public void showTourOnce() {
        FxThread.run(() -> tasks.inOrder(choices, () -> useCases.settings().get(TOUR_KEY), seen -> {
            if (seen.isEmpty() && desk != null) {
                desk.showTour();
                remember(TOUR_KEY, "seen");
            }
        }, tasks::unexpected));
    }

    /** In front of other windows, as far as the system lets a program do that. */
    public void bringForward() {
        FxThread.run(() -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
    }

    public void follow(DeskLink link) {
        FxThread.run(() -> {
            switch (link) {
                case DeskLink.OfConversation(var id) -> context.open(id);
                case DeskLink.OfSearch(var text) -> context.openSearch(text);
                case DeskLink.OfScreen(var wanted) -> screen.set(wanted);
            }
        });
    }

    private Desk desk() {
        if (desk == null) {
            throw new IllegalStateException("the workbench is closed");
        }
        return desk;
    }

    /**
     * Blocks until queue and open conversation have been read from the store and drawn, so that somebody can work, or until the window is closed; not for
     * the FX thread.
     */
    public void awaitUsable() {
        var usable = new CompletableFuture<Boolean>();
        FxThread.run(() -> whenUsable(() -> usable.complete(!closed)));
        usable.join();
    }

    private void whenUsable(Runnable then) {
        new AnimationTimer() {
            /** What is there at the beginning of a frame has been drawn at the beginning of the next one. */
            private boolean there;

            @Override
            public void handle(long now) {
                if (closed || there) {
                    stop();
                    then.run();
                }
                there = desk != null && desk.queue().loadStateProperty().get() != LoadState.LOADING
                        && desk.conversation().loadStateProperty().get() != LoadState.LOADING;
            }
        }.start();
    }

    public void selectConversation(String conversationId) {
        FxThread.run(() -> {
            screen.set(Screen.CONVERSATIONS);
            context.select(conversationId);
        });
    }

    public void show(Screen wanted) {
        FxThread.run(() -> screen.set(wanted));
    }

    /**
     * Writes what the window shows once its layout has come to rest. Not for the FX thread.
     *
     * @throws java.io.UncheckedIOException when the file cannot be written
     */
    public Path snapshot(Path png) {
        FxThread.awaitFrames(SETTLE_FRAMES);
        return Snapshots.write(FxThread.call(() -> Snapshots.of(scene)), png);
    }

    /** For scripts that sit at the desk like a person. */
    public WorkbenchDriver driver() {
        return new WorkbenchDriver(this::desk, scene, context, tasks);
    }

    @Override
    public Language language() {
        return Language.of(options.locale());
    }

    @Override
    public Theme theme() {
        return options.theme();
    }

    @Override
    public void use(Language language) {
        FxThread.run(() -> {
            var unsaved = desk().unsaved();
            if (unsaved.isEmpty()) {
                speak(language);
            } else if (language != language()) {
                desk().askToChangeLanguage(unsaved, () -> speak(language));
            }
        });
    }

    private void speak(Language language) {
        options = new UiOptions(Locale.of(language.code()), options.theme(), options.zone());
        remember(LANGUAGE_KEY, language.code());
        rebuild();
        windows.rebuild();
    }

    @Override
    public void use(Theme theme) {
        FxThread.run(() -> {
            options = new UiOptions(options.locale(), theme, options.zone());
            remember(THEME_KEY, theme.code());
            Themes.apply(scene, theme);
            windows.useTheme();
        });
    }

    private void remember(String key, String value) {
        tasks.inOrder(choices, () -> {
            useCases.settings().put(key, value);
            return value;
        }, _ -> { }, tasks::unexpected);
    }

    @Override
    public void close() {
        FxThread.run(() -> {
            if (closed) {
                return;
            }
            closed = true;
            if (signPause != null) {
                signPause.close();
            }
            windows.close();
            tray.close();
            desk().close();
            desk = null;
            keys = null;
            events.close();
            choices.close();
            tasks.close();
            stage.hide();
        });
    }
}
