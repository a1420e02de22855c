package deskside.ui.shell;

import deskside.domain.Subscription;
import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.desk.Appearance;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.OtherWindows;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Themes;
import deskside.usecases.conversation.Ownership;
import java.time.Duration;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in a window of its own: messages and composer, and behind each other assistant and customer. It never shows another conversation: whatever
 * leads to one leads to the main window. FX thread only.
 */
final class ConversationWindow implements AutoCloseable {

    static final double MIN_WIDTH = 900;
    static final double MIN_HEIGHT = 600;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 760;
    private static final double SIDE = 372;
    /** A reply becomes durable in less; then its words are no draft any more. */
    private static final Duration SHORTLY = Duration.ofMillis(50);

    /** What it asks of the main window. */
    interface Main {

        /** Does there what a key stands for that is not of one conversation. */
        void perform(Shortcut shortcut);

        /** Takes the conversation back, and closes this window. */
        void takeBack(String conversationId);
    }

    private final String conversationId;
    private final Main main;
    private final Appearance appearance;
    private final ConversationContext context;
    private final ConversationContext mainContext;
    private final Stage stage = new Stage();
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    private final InvalidationListener onRead;
    private final InvalidationListener onRecognised;
    private @Nullable Content content;

    /** @param others as this window sees them */
    ConversationWindow(String conversationId, PanelServices ofMain, OtherWindows others, Appearance appearance, WindowIcon icon, Main main) {
        this.conversationId = conversationId;
        this.main = main;
        this.appearance = appearance;
        mainContext = ofMain.context();
        context = new ConversationContext(mainContext.drafts());
        context.otherWindows(others);
        context.select(conversationId);
        // the queue counts what was read here, and what the engine has looked at is shown here
        onRead = _ -> mainContext.read(conversationId);
        onRecognised = _ -> context.recognised(mainContext.recognitionsProperty().get());
        context.readingsProperty().addListener(onRead);
        mainContext.recognitionsProperty().addListener(onRecognised);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (content != null) {
                content.keys.dispatch(event);
            }
        });
        rebuild(ofMain);
        stage.getIcons().setAll(icon.with(0, false));
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave();
        });
        stage.show();
    }

    /** In the language of {@code ofMain}. */
    void rebuild(PanelServices ofMain) {
        if (content != null) {
            content.close();
        }
        content = new Content(new PanelServices(ofMain.useCases(), context, ofMain.tasks(), ofMain.events(), ofMain.texts()));
        scene.setRoot(content.root);
        useTheme();
    }

    void useTheme() {
        Themes.apply(scene, appearance.theme());
    }

    ConversationContext context() {
        return context;
    }

    Set<Unsaved> unsaved() {
        return content().panels.unsaved();
    }

    void bringForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private Content content() {
        if (content == null) {
            throw new IllegalStateException("the window is closed");
        }
        return content;
    }

    /** Back into the main window, with what is typed; asks first where something else would be lost. */
    private void leave() {
        if (content == null) {
            return;
        }
        var services = content.services;
        var unsaved = unsaved();
        if (context.isSending()) {
            services.tasks().after(SHORTLY, this::leave);
        } else if (unsaved.isEmpty()) {
            main.takeBack(conversationId);
        } else {
            content.dialogs.ask(LeaveQuestion.toClose(services.texts(), 0, unsaved, () -> main.takeBack(conversationId), content.dialogs::close));
        }
    }

    /** What is typed is on its way to the disk then. */
    @Override
    public void close() {
        if (content != null) {
            content.close();
            content = null;
            context.readingsProperty().removeListener(onRead);
            mainContext.recognitionsProperty().removeListener(onRecognised);
            stage.hide();
        }
    }

    /** The window's panels in one language. */
    private final class Content implements AutoCloseable {

        private final PanelServices services;
        private final ModalDialogs dialogs = new ModalDialogs();
        private final ConnectionViewModel connection;
        private final ConversationPanels panels;
        private final Panel search;
        private final SideTabs tabs = new SideTabs();
        private final StackPane root = new StackPane();
        private final WindowKeys keys;
        private final Subscription title;
        private boolean focused;

        private Content(PanelServices services) {
            this.services = services;
            var useCases = services.useCases();
            var texts = services.texts();
            connection = new ConnectionViewModel(useCases.controlConnection(), useCases.loadOutbox(), services.tasks(), services.events(), useCases.clock());
            panels = new ConversationPanels(services, connection, dialogs, () -> main.perform(Shortcut.OUTBOX));
            panels.furnish();
            search = new LatePanel(() -> Slots.search(services));
            keys = new WindowKeys(context, panels.composer()::isLookingUp, this::perform);
            tabs.fill(panels.assistant(), panels.customer(), texts);
            var split = new SplitPane(panels.view(), tabs);
            split.getStyleClass().add("conversations-screen");
            split.setDividerPositions(1 - SIDE / WIDTH);
            SplitPane.setResizableWithParent(tabs, false);
            root.getChildren().addAll(split, dialogs.view());
            context.search(new LateSearch(context, () -> root.getChildren().add(root.getChildren().indexOf(split) + 1, search.view())));
            context.actions(new DeskActions(texts, appearance, this::perform).all());
            // told after the box has been opened for keys by a listener of the same kind
            ChangeListener<Object> onTimeline = (_, _, _) -> {
                showTitle();
                focusOnce();
            };
            panels.conversation().timelineProperty().addListener(onTimeline);
            title = () -> panels.conversation().timelineProperty().removeListener(onTimeline);
            showTitle();
        }

        /** The box takes keys from when it is known that the conversation is this person's. */
        private void focusOnce() {
            var timeline = panels.conversation().timelineProperty().get();
            if (!focused && timeline != null && timeline.ownership() == Ownership.MINE) {
                panels.focusComposer();
                focused = true;
            }
        }

        private void showTitle() {
            var timeline = panels.conversation().timelineProperty().get();
            var program = services.texts().get("app.name");
            stage.setTitle(timeline == null ? program : timeline.customerName() + " · " + program);
        }

        private boolean perform(Shortcut shortcut) {
            switch (shortcut) {
                case SEARCH -> context.openSearch("");
                case REFUND -> {
                    tabs.showCustomer();
                    context.askForMoney();
                }
                case COMPOSER -> panels.focusComposer();
                case OWN_WINDOW -> leave();
                case KEYS -> dialogs.show(KeySheet.create(services.texts(), dialogs::close));
                case DISMISS -> {
                    if (dialogs.isOpen()) {
                        dialogs.close();
                        return true;
                    }
                    return context.closeSearch() || panels.dismiss();
                }
                case PREVIOUS, NEXT, CONVERSATIONS, OUTBOX, SETTINGS, CASES, KNOWLEDGE_SCREEN, APPROVALS, NOTICES, CALL, SIGN_OUT, LINE -> main.perform(shortcut);
                default -> {
                    return panels.perform(shortcut);
                }
            }
            return true;
        }

        @Override
        public void close() {
            title.close();
            context.search(null);
            search.close();
            panels.close();
            connection.close();
        }
    }
}
