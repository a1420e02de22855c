package deskside.ui.customer;

import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.usecases.oversight.ExportEvidence;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Exports the open conversation as evidence. FX thread only. */
final class EvidenceModel implements AutoCloseable {

    /** What is shown. */
    sealed interface State {

        /** The person may not, so there is nothing. */
        record Absent() implements State {
        }

        record Ready() implements State {
        }

        record Asking() implements State {
        }

        record Exporting() implements State {
        }

        record Exported(Path file, int messages, int auditEntries) implements State {
        }

        record Failed(ExportEvidence.Refusal why, String detail) implements State {
        }
    }

    private final ExportEvidence exportEvidence;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Lane lane = new Lane();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Absent());

    EvidenceModel(ExportEvidence exportEvidence, ConversationContext context, Tasks tasks) {
        this.exportEvidence = exportEvidence;
        this.context = context;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** For another conversation, or to begin again. */
    void reset() {
        state.set(new State.Absent());
        tasks.inOrder(lane, exportEvidence::isAllowed, allowed -> state.set(allowed ? new State.Ready() : new State.Absent()), tasks::unexpected);
    }

    void ask() {
        state.set(new State.Asking());
    }

    void export(String reason) {
        var conversationId = context.conversationId();
        if (!(state.get() instanceof State.Asking) || conversationId.isEmpty()) {
            return;
        }
        var exported = conversationId.get();
        state.set(new State.Exporting());
        tasks.inOrder(lane, () -> exportEvidence.export(exported, reason), outcome -> show(outcome, exported), tasks::unexpected);
    }

    private void show(ExportEvidence.Outcome outcome, String conversationId) {
        if (context.conversationId().filter(conversationId::equals).isPresent()) {
            state.set(switch (outcome) {
                case ExportEvidence.Outcome.Exported(var file, var messages, var entries) -> new State.Exported(file, messages, entries);
                case ExportEvidence.Outcome.Refused(var why, var detail) -> new State.Failed(why, detail);
            });
        }
    }

    @Override
    public void close() {
        lane.close();
    }
}
