package deskside.ui.shell;

import deskside.ui.desk.Appearance;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.OtherWindows;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The conversations that have a window of their own. A conversation is open in one window at a time: so it has one composer, its draft has one author, and a
 * reply is sent once. FX thread only.
 */
final class ConversationWindows implements AutoCloseable {

    /** A reply becomes durable in less; then its words are no draft any more. */
    private static final Duration SHORTLY = Duration.ofMillis(50);

    private final Supplier<PanelServices> services;
    private final Appearance appearance;
    private final WindowIcon icon;
    private final ConversationContext context;
    private final ConversationWindow.Main main;
    private final Runnable mainForward;
    private final Map<String, ConversationWindow> windows = new LinkedHashMap<>();
    private boolean closed;

    /** @param services of the main window, as they are now; @param mainForward brings the main window to the front; @param perform a key's meaning in the main window */
    ConversationWindows(Supplier<PanelServices> services, ConversationContext context, Appearance appearance, WindowIcon icon, Runnable mainForward,
            Consumer<Shortcut> perform) {
        this.services = services;
        this.context = context;
        this.appearance = appearance;
        this.icon = icon;
        this.mainForward = mainForward;
        main = new ConversationWindow.Main() {
            @Override
            public void perform(Shortcut shortcut) {
                mainForward.run();
                perform.accept(shortcut);
            }

            @Override
            public void takeBack(String conversationId) {
                ConversationWindows.this.takeBack(conversationId);
            }
        };
        context.otherWindows(new SeenFromMain());
    }

    /** All in the language that the main window has now. */
    void rebuild() {
        windows.values().forEach(window -> window.rebuild(services.get()));
    }

    void useTheme() {
        windows.values().forEach(ConversationWindow::useTheme);
    }

    private void open(String conversationId) {
        if (closed || !context.conversationId().filter(conversationId::equals).isPresent()) {
            return;
        }
        if (context.isSending()) {
            services.get().tasks().after(SHORTLY, () -> open(conversationId));
            return;
        }
        // saves what is typed, in the lane in which the window reads it
        context.select(null);
        windows.put(conversationId, new ConversationWindow(conversationId, services.get(), new SeenFrom(conversationId), appearance, icon, main));
        context.elsewhere().add(conversationId);
    }

    private void takeBack(String conversationId) {
        var window = windows.remove(conversationId);
        if (window != null) {
            window.close();
            context.elsewhere().remove(conversationId);
            if (context.conversationId().isEmpty()) {
                context.select(conversationId);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        windows.values().forEach(ConversationWindow::close);
        windows.clear();
    }

    private final class SeenFromMain implements OtherWindows {

        @Override
        public boolean bringForward(String conversationId) {
            var window = windows.get(conversationId);
            if (window != null) {
                window.bringForward();
            }
            return window != null;
        }

        @Override
        public Optional<ConversationContext> having(String conversationId) {
            return Optional.ofNullable(windows.get(conversationId)).map(ConversationWindow::context);
        }

        @Override
        public void move(String conversationId) {
            open(conversationId);
        }

        @Override
        public Set<Unsaved> unsaved() {
            var all = new HashSet<Unsaved>();
            windows.values().forEach(window -> all.addAll(window.unsaved()));
            return all;
        }
    }

    /** From the window of one conversation, which keeps to it. */
    private final class SeenFrom implements OtherWindows {

        private final String own;

        private SeenFrom(String own) {
            this.own = own;
        }

        @Override
        public boolean bringForward(String conversationId) {
            if (conversationId.equals(own)) {
                return false;
            }
            mainForward.run();
            context.open(conversationId);
            return true;
        }

        @Override
        public Optional<ConversationContext> having(String conversationId) {
            return conversationId.equals(own) ? Optional.empty() : Optional.of(context.of(conversationId));
        }

        @Override
        public void move(String conversationId) {
            takeBack(conversationId);
        }

        @Override
        public Set<Unsaved> unsaved() {
            return Set.of();
        }
    }
}
