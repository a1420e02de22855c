package deskside.ui.phone;

import deskside.domain.assist.Suggestion;
import deskside.ui.desk.Dialogs;
import deskside.ui.fx.Texts;
import deskside.usecases.phone.RecordCall;
import deskside.usecases.search.FoundCustomer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The form: number or name, the customer it belongs to, notes, answers. */
public final class CallController {

    private final CallViewModel call;
    private final Dialogs dialogs;
    private final Texts texts;
    @FXML private TextField number;
    @FXML private ListView<FoundCustomer> customers;
    @FXML private Label nobody;
    @FXML private TextArea notes;
    @FXML private VBox answers;
    @FXML private Label problem;

    CallController(CallViewModel call, Dialogs dialogs, Texts texts) {
        this.call = call;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        number.textProperty().bindBidirectional(call.numberProperty());
        notes.textProperty().bindBidirectional(call.notesProperty());
        customers.setItems(call.customers());
        customers.setCellFactory(_ -> new CustomerCell());
        customers.getSelectionModel().selectedItemProperty().addListener((_, _, one) -> {
            if (one != null) {
                call.customerProperty().set(one);
            }
        });
        call.customerProperty().addListener((_, _, one) -> customers.getSelectionModel().select(one));
        call.customers().addListener((ListChangeListener<FoundCustomer>) _ -> showNobody());
        call.answersProperty().addListener(_ -> answers.getChildren().setAll(call.answersProperty().get().stream().map(CallController::answer).toList()));
        call.outcomeProperty().addListener(_ -> showOutcome());
        showNobody();
        showOutcome();
    }

    private void showNobody() {
        nobody.setVisible(call.customers().isEmpty());
        nobody.setText(texts.get(number.getText().isBlank() ? "phone.who" : "phone.nobody"));
    }

    private void showOutcome() {
        var outcome = call.outcomeProperty().get();
        problem.setText(switch (outcome) {
            case RecordCall.Outcome.UnknownCustomer _ -> texts.get("phone.problem.customer");
            case RecordCall.Outcome.BadNotes(var length) -> texts.get(length == 0 ? "phone.problem.blank" : "phone.problem.long");
            case RecordCall.Outcome.Recorded _ -> "";
            case null -> "";
        });
        problem.setVisible(!problem.getText().isEmpty());
        problem.setManaged(problem.isVisible());
        if (outcome instanceof RecordCall.Outcome.Recorded) {
            close();
        }
    }

    private static Node answer(Suggestion suggestion) {
        var text = new Label(suggestion.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("quote-box");
        return text;
    }

    /** Arrow keys choose among the customers while the number is typed. */
    @FXML
    private void numberKey(KeyEvent event) {
        var step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !call.customers().isEmpty()) {
            var at = Math.clamp(customers.getSelectionModel().getSelectedIndex() + (long) step, 0, call.customers().size() - 1);
            customers.getSelectionModel().clearAndSelect(at);
            event.consume();
        }
    }

    /** Ctrl+Enter records, as it sends elsewhere. */
    @FXML
    private void notesKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            call.record();
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            event.consume();
            problem.getParent().lookup(".accent").requestFocus();
        }
    }

    @FXML
    private void toNotes() {
        notes.requestFocus();
    }

    @FXML
    private void record() {
        call.record();
    }

    @FXML
    private void close() {
        call.close();
        dialogs.close();
    }

    private static final class CustomerCell extends ListCell<FoundCustomer> {

        @Override
        protected void updateItem(FoundCustomer one, boolean empty) {
            super.updateItem(one, empty);
            setText(empty || one == null ? null : one.name() + "  ·  " + one.phone() + "  ·  " + one.city());
        }
    }
}
