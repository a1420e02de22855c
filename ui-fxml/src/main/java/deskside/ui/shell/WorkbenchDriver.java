package deskside.ui.shell;

import deskside.domain.Subscription;
import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.QueueRow;
import deskside.usecases.conversation.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

/**
 * Does at the desk what a person does, for scripted demonstrations and journeys. Called from any thread but the FX thread; every call
 * returns when the FX thread has done it, and {@link #waitUntil} waits for what follows from it.
 */
public final class WorkbenchDriver {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Supplier<Desk> desk;
    private final Scene scene;
    private final ConversationContext context;
    private final Tasks tasks;

    WorkbenchDriver(Supplier<Desk> desk, Scene scene, ConversationContext context, Tasks tasks) {
        this.desk = desk;
        this.scene = scene;
        this.context = context;
        this.tasks = tasks;
    }

    /** What can be seen at one moment; asked on the FX thread. */
    public final class Sight {

        private Sight() {
        }

        public Optional<String> conversationId() {
            return context.conversationId();
        }

        /** Rows of the shown tab. */
        public List<QueueRow> queue() {
            return List.copyOf(desk.get().queue().rows());
        }

        public List<TimelineEntry> messages() {
            return List.copyOf(desk.get().conversation().entries());
        }

        /** Whether the open conversation is this person's to answer. */
        public boolean mayAnswer() {
            var timeline = desk.get().conversation().timelineProperty().get();
            return timeline != null && timeline.ownership() == Ownership.MINE;
        }

        /** What is typed in the composer. */
        public String typed() {
            return desk.get().composer().textProperty().get();
        }

        /** How many suggestion cards are shown. */
        public int suggestions() {
            return (int) scene.getRoot().lookupAll(".assistant .suggestions .card").stream().filter(node -> node.isVisible() && node.getParent().getParent().isVisible()).count();
        }

        /** The words on the screen that match. */
        public String words(String selector) {
            return scene.getRoot().lookupAll(selector).stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText())
                    .collect(Collectors.joining("\n"));
        }

        /** How many hits the search shows. */
        public int searchHits() {
            return scene.getRoot().lookup(".search-overlay .list-view") instanceof ListView<?> hits ? hits.getItems().size() : 0;
        }

        /** Customers in no chat on the list of those who should be told something. */
        public int customersToTell() {
            return desk.get().notices().rows().size();
        }

        /** Commands that have not arrived yet. */
        public int waiting() {
            return desk.get().connection().waitingProperty().get();
        }

        public boolean online() {
            return desk.get().connection().statusProperty().get().isOnline();
        }
    }

    /** Looks until {@code condition} holds. @return false when {@code timeout} has passed before */
    public boolean waitUntil(Predicate<Sight> condition, Duration timeout) {
        var held = new CompletableFuture<Boolean>();
        var sight = new Sight();
        var looking = FxThread.<Subscription>call(() -> tasks.every(LOOK_EVERY, () -> {
            try {
                if (condition.test(sight)) {
                    held.complete(true);
                }
            } catch (RuntimeException e) {
                held.completeExceptionally(e);
            }
        }));
        try {
            return held.completeOnTimeout(false, timeout.toMillis(), TimeUnit.MILLISECONDS).join();
        } finally {
            FxThread.run(looking::close);
        }
    }

    /** What can be seen now. */
    public <T> T see(Function<Sight, T> question) {
        return FxThread.call(() -> question.apply(new Sight()));
    }

    /** Opens a conversation of the queue. */
    public void select(String conversationId) {
        FxThread.run(() -> context.select(conversationId));
    }

    /**
     * Opens a conversation that is not open and waits for the frame in which its messages have been laid out.
     *
     * @return from the choice to that frame
     * @throws java.util.concurrent.CompletionException when {@code timeout} has passed before
     */
    public Duration change(String conversationId, Duration timeout) {
        var laidOut = new CompletableFuture<Long>();
        Runnable looking = () -> {
            var timeline = desk.get().conversation().timelineProperty().get();
            if (timeline != null && timeline.conversation().id().equals(conversationId) && !desk.get().conversation().entries().isEmpty()) {
                laidOut.complete(System.nanoTime());
            }
        };
        var chosen = System.nanoTime();
        FxThread.run(() -> {
            scene.addPostLayoutPulseListener(looking);
            context.select(conversationId);
        });
        try {
            return Duration.ofNanos(laidOut.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join() - chosen);
        } finally {
            FxThread.run(() -> scene.removePostLayoutPulseListener(looking));
        }
    }

    /** Takes the open conversation if it waits. */
    public void accept() {
        FxThread.run(() -> desk.get().conversation().accept());
    }

    /** Types at the caret. */
    public void type(String text) {
        FxThread.run(() -> desk.get().composer().insert(text, null));
    }

    /** Takes everything out of the composer. */
    public void clear() {
        FxThread.run(() -> desk.get().composer().textProperty().set(""));
    }

    /** Ctrl+Enter. */
    public void send() {
        FxThread.run(() -> desk.get().composer().send());
    }

    /** Alt+{@code number}. @return false when there is no such suggestion */
    public boolean insertSuggestion(int number) {
        return FxThread.call(() -> context.pickSuggestion(number, false));
    }

    /** Alt+Shift+{@code number}. @return false when there is no such suggestion */
    public boolean sendSuggestion(int number) {
        return FxThread.call(() -> context.pickSuggestion(number, true));
    }

    /** Ends the open conversation. */
    public void endConversation() {
        FxThread.run(() -> desk.get().conversation().end());
    }

    /** Presses a button of the shown screen. @param place from 0 among those that match. @return false when there is none, or it cannot be pressed now */
    public boolean press(String selector, int place) {
        return FxThread.call(() -> {
            scene.getRoot().applyCss();
            var found = List.copyOf(scene.getRoot().lookupAll(selector));
            if (place < found.size() && found.get(place) instanceof ButtonBase button && !button.isDisabled()) {
                button.fire();
                return true;
            }
            return false;
        });
    }

    /** Chooses in a box of choices. @return false when there is no such box or choice */
    public boolean choose(String selector, String words) {
        return FxThread.call(() -> scene.getRoot().lookup(selector) instanceof ChoiceBox<?> box && choose(box, words));
    }

    private static <T> boolean choose(ChoiceBox<T> box, String words) {
        var wanted = box.getItems().stream().filter(item -> box.getConverter().toString(item).contains(words)).findFirst();
        wanted.ifPresent(box::setValue);
        return wanted.isPresent();
    }

    /** Ctrl+K with a text. */
    public void search(String text) {
        FxThread.run(() -> context.openSearch(text));
    }

    /** Esc in the search. */
    public void closeSearch() {
        FxThread.run(context::closeSearch);
    }

    public void goOffline(String reason) {
        FxThread.run(() -> desk.get().connection().goOffline(reason));
    }

    public void goOnline() {
        FxThread.run(() -> desk.get().connection().goOnline());
    }
}
