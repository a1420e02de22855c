package deskside.ui.aftersales;

import deskside.domain.Subscription;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.DueNotices;
import deskside.usecases.aftersales.Notice;
import deskside.usecases.conversation.SendReply;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/** What the customer of the open conversation should be told without having asked. Nothing is sent by itself. FX thread only. */
public final class NoticesViewModel implements AutoCloseable {

    private static final EntityType[] FACTS = {EntityType.MESSAGE, EntityType.ORDER, EntityType.CASE, EntityType.CONVERSATION};
    /** Parcels come to a standstill without an event. */
    private static final Duration REFRESH = Duration.ofMinutes(1);

    private final DueNotices dueNotices;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Lane lane = new Lane();
    private final Subscription events;
    private final Subscription clock;
    private final ChangeListener<Object> changed = (_, _, _) -> load();
    private final ReadOnlyObjectWrapper<List<Notice>> notices = new ReadOnlyObjectWrapper<>(List.of());
    /** The conversation whose customer they are for. */
    private String of = "";

    public NoticesViewModel(PanelServices services) {
        dueNotices = services.useCases().afterSales().dueNotices();
        context = services.context();
        tasks = services.tasks();
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.concern(FACTS)) {
                load();
            }
        });
        clock = tasks.every(REFRESH, this::load);
        context.conversationIdProperty().addListener(changed);
        context.recognitionsProperty().addListener(changed);
        load();
    }

    /** Newest event first; empty where nothing is to be told. */
    public ReadOnlyObjectProperty<List<Notice>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    private void load() {
        var open = context.conversationId();
        if (open.isEmpty()) {
            of = "";
            slot.clear();
            notices.set(List.of());
            return;
        }
        var id = open.get();
        if (!id.equals(of)) {
            of = id;
            notices.set(List.of());
        }
        tasks.run(slot, () -> dueNotices.of(id), notices::set);
    }

    /** As it is; what the checks of replies refuse goes into the composer, where the agent sees why. */
    public void send(Notice notice) {
        var id = of;
        tasks.inOrder(lane, () -> dueNotices.send(id, notice), outcome -> {
            if (outcome instanceof SendReply.Outcome.Refused) {
                context.insertIntoComposer(notice.text(), null);
            }
            load();
        }, tasks::unexpected);
    }

    /** To be told in the agent's own words. */
    public void edit(Notice notice) {
        context.insertIntoComposer(notice.text(), null);
        waveOff(notice);
    }

    /** It is not offered again at this desk. */
    public void waveOff(Notice notice) {
        tasks.inOrder(lane, () -> {
            dueNotices.waveOff(notice);
            return notice;
        }, _ -> load(), tasks::unexpected);
    }

    @Override
    public void close() {
        context.conversationIdProperty().removeListener(changed);
        context.recognitionsProperty().removeListener(changed);
        events.close();
        clock.close();
        slot.close();
        lane.close();
    }
}
