package deskside.ui.conversation;

import deskside.domain.Subscription;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.DecideHeldReply;
import deskside.usecases.conversation.HandleConversation;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.Timeline;
import deskside.usecases.conversation.TimelineEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The open conversation's messages and what can be done with it. */
public final class ConversationViewModel implements AutoCloseable {

    /** Messages loaded at first and with each request for earlier ones. */
    static final int PAGE = 200;

    private final LoadTimeline loadTimeline;
    private final HandleConversation handle;
    private final DecideHeldReply decide;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Lane actions = new Lane();
    private final Subscription events;
    private final InvalidationListener onSelected = _ -> opened();
    private final InvalidationListener onRecognised = _ -> load();
    private final ReadOnlyObjectWrapper<@Nullable Timeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ObservableList<TimelineEntry> entries = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<TimelineEntry> entriesView = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper earlier = new ReadOnlyBooleanWrapper();
    private int limit = PAGE;

    public ConversationViewModel(PanelServices services) {
        loadTimeline = services.useCases().loadTimeline();
        handle = services.useCases().handleConversation();
        decide = services.useCases().decideHeldReply();
        context = services.context();
        tasks = services.tasks();
        events = services.events().subscribe(changes -> context.conversationId().filter(changes::concern).ifPresent(_ -> load()));
        context.conversationIdProperty().addListener(onSelected);
        context.recognitionsProperty().addListener(onRecognised);
        opened();
    }

    private void opened() {
        limit = PAGE;
        timeline.set(null);
        entries.clear();
        earlier.set(false);
        loading.set(context.conversationId().isPresent());
        load();
    }

    private void load() {
        var id = context.conversationId();
        if (id.isEmpty()) {
            slot.clear();
            return;
        }
        var upTo = limit;
        tasks.run(slot, () -> loadTimeline.load(id.get(), upTo), loaded -> {
            loading.set(false);
            loaded.ifPresentOrElse(this::show, () -> timeline.set(null));
        });
    }

    private void show(Timeline loaded) {
        replace(loaded.entries());
        earlier.set(loaded.entries().size() >= limit);
        timeline.set(loaded);
    }

    /** Replaces from the first difference on only, so that the list stays where it is when something is added at its end. */
    private void replace(List<TimelineEntry> wanted) {
        var same = 0;
        while (same < entries.size() && same < wanted.size() && entries.get(same).equals(wanted.get(same))) {
            same++;
        }
        for (var i = same; i < Math.min(entries.size(), wanted.size()); i++) {
            if (!entries.get(i).equals(wanted.get(i))) {
                entries.set(i, wanted.get(i));
            }
        }
        if (entries.size() > wanted.size()) {
            entries.remove(wanted.size(), entries.size());
        } else if (entries.size() < wanted.size()) {
            entries.addAll(wanted.subList(entries.size(), wanted.size()));
        }
    }

    /** Null while nothing is open or it is not known at this desk. */
    public ReadOnlyObjectProperty<@Nullable Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** Oldest first. */
    public ObservableList<TimelineEntry> entries() {
        return entriesView;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether there may be earlier messages than those shown. */
    public ReadOnlyBooleanProperty earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    public void loadEarlier() {
        limit += PAGE;
        load();
    }

    public void accept() {
        act(handle::accept);
    }

    /** Ends the open conversation. */
    public void end() {
        act(handle::close);
    }

    /** Gives the open conversation back to the queue. @param note for the next agent, may be blank */
    public void transfer(String note) {
        act(id -> handle.transfer(id, null, note.strip()));
    }

    private void act(Consumer<String> action) {
        context.conversationId().ifPresent(id -> tasks.inOrder(actions, () -> {
            action.accept(id);
            return id;
        }, _ -> { }, tasks::unexpected));
    }

    /** Sends a held reply as it is. */
    public void sendHeld(String commandId) {
        act(_ -> decide.send(commandId));
    }

    /** Gives a held reply up. */
    public void dropHeld(String commandId) {
        act(_ -> decide.drop(commandId));
    }

    @Override
    public void close() {
        events.close();
        context.conversationIdProperty().removeListener(onSelected);
        context.recognitionsProperty().removeListener(onRecognised);
        slot.close();
        actions.close();
    }
}
