package deskside.ui.desk;

import deskside.domain.assist.SuggestionSource;
import deskside.ui.fx.Lane;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/**
 * What the panels of a window share: which conversation is open, whether the agent is typing in it, and the ways between composer,
 * assistant and search. FX thread only; no JavaFX scene types, so view models may use it.
 */
public final class ConversationContext {

    private final ReadOnlyStringWrapper conversationId = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper typing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper recognitions = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper readings = new ReadOnlyLongWrapper();
    private @Nullable String readLast;
    private final Lane drafts;
    private final ObservableSet<String> elsewhere = FXCollections.observableSet();
    private OtherWindows otherWindows = OtherWindows.NONE;
    private @Nullable Composing composing;
    private @Nullable Assisting assisting;
    private @Nullable Searching searching;
    private @Nullable Consumer<String> handingOver;
    private volatile List<DeskAction> actions = List.of();
    private Runnable toConversations = () -> { };
    private Runnable moneyRequest = () -> { };
    private Runnable procedureRequest = () -> { };

    /** Of the main window. */
    public ConversationContext() {
        this(new Lane());
    }

    /** Of a window of its own. @param drafts of the main window: what was typed there is saved before it is read here, and the other way round */
    public ConversationContext(Lane drafts) {
        this.drafts = drafts;
    }

    /** Id of the open conversation; its value is null when none is. */
    public ReadOnlyStringProperty conversationIdProperty() {
        return conversationId.getReadOnlyProperty();
    }

    public Optional<String> conversationId() {
        return Optional.ofNullable(conversationId.get());
    }

    /**
     * For saving, sending and reading what is typed. It outlives the composer, which is made anew for another language: otherwise the new one
     * could read the draft before the old one's last words are saved.
     */
    public Lane drafts() {
        return drafts;
    }

    /** Opens a conversation, or none. One that belongs to another window comes to the front there, and here nothing changes. */
    public void select(@Nullable String id) {
        if (id == null || !otherWindows.bringForward(id)) {
            conversationId.set(id);
        }
    }

    /** The context of the window that a conversation is open in: this one, unless it belongs to another window. */
    public ConversationContext of(String id) {
        return otherWindows.having(id).orElse(this);
    }

    /** Takes the open conversation into a window of its own, or back into the main one. */
    public void moveToOtherWindow() {
        conversationId().ifPresent(otherWindows::move);
    }

    /** What would be lost in other windows if they closed together with this one. */
    public Set<Unsaved> unsavedElsewhere() {
        return otherWindows.unsaved();
    }

    public void otherWindows(OtherWindows now) {
        otherWindows = now;
    }

    /** Conversations that have a window of their own; changed by the shell alone. */
    public ObservableSet<String> elsewhere() {
        return elsewhere;
    }

    /** Whether what is typed is on its way into the outbox now. */
    public boolean isSending() {
        return composing != null && composing.isSending();
    }

    /** Opens a conversation and brings the screen of conversations to the front, from wherever it is asked for. */
    public void open(String id) {
        if (!otherWindows.bringForward(id)) {
            toConversations.run();
            select(id);
        }
    }

    /** @param way to the screen of conversations */
    public void toConversations(Runnable way) {
        toConversations = way;
    }

    /** Begins to ask for money back for the order that is shown beside the open conversation; does nothing where there is none. */
    public void askForMoney() {
        moneyRequest.run();
    }

    /** @param begin asking for money back, see {@link #askForMoney} */
    public void moneyRequest(Runnable begin) {
        moneyRequest = begin;
    }

    /** Goes on with the procedure of the open conversation, or shows those that can begin. */
    public void runProcedure() {
        procedureRequest.run();
    }

    /** @param show the procedure, see {@link #runProcedure} */
    public void procedureRequest(Runnable show) {
        procedureRequest = show;
    }

    /** What can be done from everywhere. Safe for all threads. */
    public List<DeskAction> actions() {
        return actions;
    }

    public void actions(List<DeskAction> now) {
        actions = List.copyOf(now);
    }

    /** True from a key in the composer until two seconds without one (so that nothing moves under the agent's hands). */
    public ReadOnlyBooleanProperty typingProperty() {
        return typing.getReadOnlyProperty();
    }

    public void typing(boolean now) {
        typing.set(now);
    }

    /** Grows whenever the engine has seen something new in messages, so that lists can show what it saw. */
    public ReadOnlyLongProperty recognitionsProperty() {
        return recognitions.getReadOnlyProperty();
    }

    /** @param now {@link deskside.usecases.assist.Insights#recognitions}; nothing happens where that is known */
    public void recognised(long now) {
        recognitions.set(Math.max(recognitions.get(), now));
    }

    /** Grows whenever the agent has read further. */
    public ReadOnlyLongProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** The conversation in which that was; empty before the first. */
    public Optional<String> readLast() {
        return Optional.ofNullable(readLast);
    }

    /** Tells that the agent has read further in a conversation. */
    public void read(String id) {
        readLast = id;
        readings.set(readings.get() + 1);
    }

    /** As {@link Composing#insert}. */
    public void insertIntoComposer(String text, @Nullable PickedSuggestion picked) {
        if (composing != null) {
            composing.insert(text, picked);
        }
    }

    /** As {@link Composing#send}. */
    public void sendNow(String text, @Nullable PickedSuggestion picked) {
        if (composing != null) {
            composing.send(text, picked);
        }
    }

    /** As {@link Composing#editHeld}. */
    public void editHeld(String commandId) {
        if (composing != null) {
            composing.editHeld(commandId);
        }
    }

    /** As {@link Assisting#pick}. */
    public boolean pickSuggestion(int number, boolean send) {
        return assisting != null && assisting.pick(number, send);
    }

    /** As {@link Assisting#dismiss}. */
    public boolean dismissSuggestions() {
        return assisting != null && assisting.dismiss();
    }

    /** As {@link Searching#open}. */
    public void openSearch(String text) {
        if (searching != null) {
            searching.open(text);
        }
    }

    /** As {@link Searching#openSource}. */
    public void openSource(SuggestionSource source) {
        if (searching != null) {
            searching.openSource(source);
        }
    }

    /** As {@link Searching#close}. */
    public boolean closeSearch() {
        return searching != null && searching.close();
    }

    /** Asks to whom the open conversation goes. @param note for the next agent, to be changed by the person who asks; may be blank */
    public void handOver(String note) {
        if (handingOver != null) {
            handingOver.accept(note);
        }
    }

    /** Null when the conversation closes. */
    public void handingOver(@Nullable Consumer<String> asks) {
        handingOver = asks;
    }

    /** Null when the composer closes. */
    public void composer(@Nullable Composing composer) {
        composing = composer;
    }

    /** Null when the panel closes. */
    public void assistant(@Nullable Assisting assistant) {
        assisting = assistant;
    }

    /** Null when the overlay closes. */
    public void search(@Nullable Searching search) {
        searching = search;
    }
}
