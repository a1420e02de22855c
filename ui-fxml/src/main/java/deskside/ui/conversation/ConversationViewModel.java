package deskside.ui.conversation;

import deskside.domain.Subscription;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Waiting;
import deskside.ui.fx.Lane;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Slot;
import deskside.ui.fx.StoreChanges;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.DecideHeldReply;
import deskside.usecases.conversation.HandleConversation;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.MarkRead;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.Timeline;
import deskside.usecases.conversation.TimelineEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The open conversation's messages and what can be done with it. */
public final class ConversationViewModel implements AutoCloseable {

    /** Messages loaded at first and with each request for earlier ones. */
    static final int PAGE = 200;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final LoadTimeline loadTimeline;
    private final MarkRead markRead;
    private final HandleConversation handle;
    private final DecideHeldReply decide;
    private final ConversationContext context;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Slot slot = new Slot();
    private final Lane actions = new Lane();
    private final List<Subscription> subscriptions;
    private final MessageSearch search;
    private final InvalidationListener onSelected = _ -> opened();
    private final InvalidationListener onRecognised = _ -> load();
    private final InvalidationListener onTyping = _ -> tick();
    private final ReadOnlyObjectWrapper<@Nullable Timeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Waiting> waiting = new ReadOnlyObjectWrapper<>(new Waiting(null));
    private final ReadOnlyBooleanWrapper warns = new ReadOnlyBooleanWrapper();
    private final ConversationLines lines;
    private final MessagePages pages;
    private final ReadOnlyObjectWrapper<LoadState> loadState = new ReadOnlyObjectWrapper<>(LoadState.LOADED);
    private long read;
    /** The newest message when the conversation was opened. */
    private long opened;
    private long kept;
    private @Nullable String keptFor;
    private @Nullable LongConsumer onShow;

    public ConversationViewModel(PanelServices services) {
        var useCases = services.useCases();
        loadTimeline = useCases.loadTimeline();
        markRead = useCases.markRead();
        handle = useCases.handleConversation();
        decide = useCases.decideHeldReply();
        context = services.context();
        tasks = services.tasks();
        clock = useCases.clock();
        lines = new ConversationLines(services.texts().zone());
        pages = new MessagePages(lines, loadTimeline, context, tasks, this::newest);
        search = new MessageSearch(useCases.findMessages(), tasks, this::showMessage);
        subscriptions = List.of(services.events().subscribe(this::changed), tasks.every(TICK, this::tick));
        context.conversationIdProperty().addListener(onSelected);
        context.recognitionsProperty().addListener(onRecognised);
        context.typingProperty().addListener(onTyping);
        opened();
    }

    private void changed(StoreChanges changes) {
        context.conversationId().filter(changes::concern).ifPresent(_ -> {
            if (lines.isEarlier(changes.messageIds())) {
                pages.readAgain();
            }
            load();
        });
    }

    private void opened() {
        timeline.set(null);
        read = Long.MAX_VALUE;
        opened = 0;
        lines.clear(read, opened);
        pages.forget();
        search.dismiss();
        loadState.set(context.conversationId().isPresent() ? LoadState.LOADING : LoadState.LOADED);
        load();
    }

    private void load() {
        var id = context.conversationId();
        if (id.isEmpty()) {
            slot.clear();
            tick();
            return;
        }
        var from = pages.newestFrom();
        tasks.run(slot, () -> from > 0 ? new Loaded(loadTimeline.loadFrom(id.get(), from), OptionalLong.empty())
                : new Loaded(loadTimeline.load(id.get(), PAGE), markRead.find(id.get())), loaded -> {
            loadState.set(LoadState.LOADED);
            loaded.timeline().ifPresentOrElse(now -> show(now, from == 0 ? loaded.read().orElse(Long.MAX_VALUE) : read), () -> timeline.set(null));
            tick();
        }, e -> {
            loadState.set(LoadState.FAILED);
            tasks.unexpected(e);
        });
    }

    private record Loaded(Optional<Timeline> timeline, OptionalLong read) {
    }

    private void show(Timeline loaded, long readBefore) {
        if (pages.newestFrom() == 0) {
            read = readBefore;
            opened = lastSeq(loaded);
            lines.clear(read, opened);
        }
        pages.showNewest(loaded.entries());
        timeline.set(loaded);
        keepRead(loaded);
    }

    private List<TimelineEntry> newest() {
        var now = timeline.get();
        return now == null ? List.of() : now.entries();
    }

    /** What is on the screen of somebody who opened it has been read. */
    private void keepRead(Timeline loaded) {
        var id = loaded.conversation().id();
        var upTo = lastSeq(loaded);
        if (upTo > kept || !id.equals(keptFor)) {
            kept = upTo;
            keptFor = id;
            tasks.inOrder(actions, () -> {
                markRead.read(id, upTo);
                return upTo;
            }, _ -> context.read(id), tasks::unexpected);
        }
    }

    private static long lastSeq(Timeline loaded) {
        return loaded.entries().stream().mapToLong(TimelineEntry::seq).max().orElse(0);
    }

    private void tick() {
        var now = timeline.get();
        waiting.set(Waiting.since(now == null ? null : now.waitingSince(), clock.instant()));
        warns.set(waiting.get().isUrgent() && !context.typingProperty().get());
    }

    /** Null while nothing is open or it is not known at this desk. */
    public ReadOnlyObjectProperty<@Nullable Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** How long the customer has waited since the last text that nobody answered; ticks. */
    public ReadOnlyObjectProperty<Waiting> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The promised time is nearly over or over; never while the agent writes. */
    public ReadOnlyBooleanProperty warnsProperty() {
        return warns.getReadOnlyProperty();
    }

    /** Oldest first. */
    ObservableList<ConversationLine> lines() {
        return lines.view();
    }

    /** What was said, of what is loaded, oldest first: the part around the reader and what is newest. */
    public List<TimelineEntry> entries() {
        return lines.isDetached() ? Stream.concat(lines.entries().stream(), newest().stream()).toList() : lines.entries();
    }

    MessageSearch search() {
        return search;
    }

    /** Where in {@link #lines()} the unread begins. */
    OptionalInt unread() {
        return lines.unread();
    }

    OptionalInt indexOf(long seq) {
        return lines.indexOf(seq);
    }

    public ReadOnlyObjectProperty<LoadState> loadStateProperty() {
        return loadState.getReadOnlyProperty();
    }

    /** After a failure. */
    void readAgain() {
        opened();
    }

    /** Whether there are earlier messages than those shown. */
    public ReadOnlyBooleanProperty earlierProperty() {
        return pages.earlierProperty();
    }

    /** Reads the page before those shown; does nothing while one is being read or when there is none. */
    public void loadEarlier() {
        pages.loadEarlier();
    }

    /** Whether there are later messages than those shown. */
    ReadOnlyBooleanProperty laterProperty() {
        return pages.laterProperty();
    }

    /** Reads the page after those shown; does nothing while one is being read or when there is none. */
    void loadLater() {
        pages.loadLater();
    }

    /** Shows the newest messages, wherever the reader was. */
    void toNewest() {
        pages.toNewest(() -> lines.clear(read, opened));
    }

    /** @param shows told the sequence of a message that is to be seen; it is among the lines then */
    void onShow(LongConsumer shows) {
        onShow = shows;
    }

    private void showMessage(long seq) {
        if (seq >= pages.newestFrom()) {
            toNewest();
        }
        pages.come(seq, () -> {
            if (onShow != null) {
                onShow.accept(seq);
            }
        });
    }

    public void accept() {
        act(handle::accept);
    }

    /** As {@link #accept}, where somebody waits to be taken. */
    public void acceptWaiting() {
        var now = timeline.get();
        if (now != null && now.ownership() == Ownership.WAITING) {
            accept();
        }
    }

    /** Ends the open conversation. */
    public void end() {
        act(handle::close);
    }

    /** @param asks shows the question where the conversation goes, with a note to begin with */
    void onHandOver(Consumer<String> asks) {
        context.handingOver(note -> {
            if (timeline.get() != null && timeline.get().ownership() == Ownership.MINE) {
                asks.accept(note);
            }
        });
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
        subscriptions.forEach(Subscription::close);
        context.conversationIdProperty().removeListener(onSelected);
        context.recognitionsProperty().removeListener(onRecognised);
        context.typingProperty().removeListener(onTyping);
        context.handingOver(null);
        search.close();
        slot.close();
        pages.close();
        actions.close();
    }
}
