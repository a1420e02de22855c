package deskside.ui.secondperson;

import deskside.domain.Subscription;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.secondperson.DecideReply;
import deskside.usecases.secondperson.ReplyRequestRow;
import deskside.usecases.secondperson.SecondPerson;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The replies that wait for a second person, oldest first. FX thread only. */
public final class ReplyRequestsViewModel implements AutoCloseable {

    private final SecondPerson secondPerson;
    private final Tasks tasks;
    private final Consumer<String> openConversation;
    private final Slot slot = new Slot();
    private final Lane actions = new Lane();
    private final Subscription events;
    private final ReadOnlyObjectWrapper<List<ReplyRequestRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper awaiting = new ReadOnlyIntegerWrapper();

    /** @param openConversation shows a conversation in the workbench */
    public ReplyRequestsViewModel(PanelServices services, Consumer<String> openConversation) {
        secondPerson = services.useCases().secondPerson();
        tasks = services.tasks();
        this.openConversation = openConversation;
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.concern(EntityType.REPLY_REQUEST) || !rows.get().isEmpty() && changes.concern(EntityType.MESSAGE)) {
                load();
            }
        });
        load();
    }

    private void load() {
        tasks.run(slot, secondPerson.loadReplyRequests()::awaiting, loaded -> {
            awaiting.set((int) loaded.stream().filter(row -> !row.decisionWaits()).count());
            rows.set(loaded);
        });
    }

    ReadOnlyObjectProperty<List<ReplyRequestRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many wait for somebody's decision. */
    public ReadOnlyIntegerProperty awaitingProperty() {
        return awaiting.getReadOnlyProperty();
    }

    /** For the text that is on the screen. */
    void decide(ReplyRequestRow row, boolean approved, String note) {
        if (row.right() == DecideReply.Right.YES && !row.decisionWaits()) {
            tasks.inOrder(actions, () -> {
                secondPerson.decideReply().decide(row.request(), approved, note);
                return row;
            }, _ -> { }, tasks::unexpected);
        }
    }

    void open(ReplyRequestRow row) {
        openConversation.accept(row.request().conversationId());
    }

    @Override
    public void close() {
        events.close();
        slot.close();
        actions.close();
    }
}
