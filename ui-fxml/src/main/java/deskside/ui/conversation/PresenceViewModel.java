package deskside.ui.conversation;

import deskside.domain.Subscription;
import deskside.domain.conversation.Presence;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.WatchPresence;
import java.time.Duration;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who else is at the open conversation. What is not told again is over; while the line is down nobody is known of. FX thread only. */
public final class PresenceViewModel implements AutoCloseable {

    static final Duration EVERY = Duration.ofSeconds(3);

    private final WatchPresence watch;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final ReadOnlyObjectWrapper<Presence> presence = new ReadOnlyObjectWrapper<>(Presence.NOBODY);
    private final InvalidationListener onConversation = _ -> opened();
    private final InvalidationListener onTyping = _ -> look();
    private final Subscription timer;

    public PresenceViewModel(PanelServices services) {
        watch = services.useCases().watchPresence();
        context = services.context();
        tasks = services.tasks();
        context.conversationIdProperty().addListener(onConversation);
        context.typingProperty().addListener(onTyping);
        timer = tasks.every(EVERY, this::look);
        opened();
    }

    public ReadOnlyObjectProperty<Presence> presenceProperty() {
        return presence.getReadOnlyProperty();
    }

    private void opened() {
        presence.set(Presence.NOBODY);
        look();
    }

    private void look() {
        var typing = context.typingProperty().get();
        context.conversationId().ifPresentOrElse(
                id -> tasks.run(slot, () -> watch.at(id, typing), presence::set, _ -> presence.set(Presence.NOBODY)), slot::clear);
    }

    @Override
    public void close() {
        timer.close();
        context.conversationIdProperty().removeListener(onConversation);
        context.typingProperty().removeListener(onTyping);
        slot.close();
    }
}
