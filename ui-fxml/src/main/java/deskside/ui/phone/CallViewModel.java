package deskside.ui.phone;

import deskside.domain.Language;
import deskside.domain.Subscription;
import deskside.domain.assist.Suggestion;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.assist.SuggestAnswers;
import deskside.usecases.phone.RecordCall;
import deskside.usecases.search.FoundCustomer;
import deskside.usecases.search.SearchEverything;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Who calls, what they say, and what could be answered. */
final class CallViewModel implements AutoCloseable {

    static final Duration TYPING_PAUSE = Duration.ofMillis(60);
    /** Notes are written while somebody talks: answers may wait for the end of a thought. */
    static final Duration NOTES_PAUSE = Duration.ofMillis(300);
    private static final int ANSWERS = 3;

    private final SearchEverything search;
    private final SuggestAnswers suggestAnswers;
    private final RecordCall recordCall;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Language language;
    private final Slot looking = new Slot();
    private final Slot suggesting = new Slot();
    private final Slot recording = new Slot();
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty notes = new SimpleStringProperty("");
    private final ObservableList<FoundCustomer> customers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FoundCustomer> customer = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Suggestion>> answers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<RecordCall.@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private Subscription numberPause = () -> { };
    private Subscription notesPause = () -> { };

    CallViewModel(PanelServices services) {
        search = services.useCases().searchEverything();
        suggestAnswers = services.useCases().suggestAnswers();
        recordCall = services.useCases().recordCall();
        context = services.context();
        tasks = services.tasks();
        language = services.texts().language();
        number.addListener(_ -> {
            numberPause.close();
            numberPause = tasks.after(TYPING_PAUSE, this::look);
        });
        notes.addListener(_ -> noted());
        customer.addListener(_ -> noted());
    }

    private void look() {
        var text = number.get();
        tasks.run(looking, () -> text.isBlank() ? List.<FoundCustomer>of() : search.search(text).customers(), found -> {
            customers.setAll(found);
            customer.set(found.isEmpty() ? null : found.getFirst());
        });
    }

    private void noted() {
        outcome.set(null);
        notesPause.close();
        notesPause = tasks.after(NOTES_PAUSE, this::suggest);
    }

    private void suggest() {
        var text = notes.get().strip();
        var who = customer.get();
        tasks.run(suggesting, () -> text.isEmpty() ? List.<Suggestion>of()
                : suggestAnswers.suggestForText(text, who == null ? null : who.customerId()) instanceof SuggestAnswers.Answer.Assisted(var result, _, _)
                ? result.suggestions().stream().limit(ANSWERS).toList() : List.<Suggestion>of(), answers::set);
    }

    /** Records the call; its conversation is opened. Nothing happens without a customer. */
    void record() {
        var who = customer.get();
        if (who == null) {
            outcome.set(new RecordCall.Outcome.UnknownCustomer());
            return;
        }
        var text = notes.get();
        tasks.run(recording, () -> recordCall.record(who.customerId(), text, language), now -> {
            outcome.set(now);
            if (now instanceof RecordCall.Outcome.Recorded(var conversationId)) {
                context.open(conversationId);
            }
        });
    }

    StringProperty numberProperty() {
        return number;
    }

    StringProperty notesProperty() {
        return notes;
    }

    ObservableList<FoundCustomer> customers() {
        return customers;
    }

    /** Null while nobody is chosen. */
    ObjectProperty<@Nullable FoundCustomer> customerProperty() {
        return customer;
    }

    ReadOnlyObjectProperty<List<Suggestion>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** Null until it was tried to record. */
    ReadOnlyObjectProperty<RecordCall.@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    @Override
    public void close() {
        numberPause.close();
        notesPause.close();
        looking.close();
        suggesting.close();
        // What is being recorded is recorded; its answer may still open the conversation.
    }
}
