package deskside.ui.shell;

import deskside.domain.people.Account;
import deskside.domain.people.Right;
import deskside.domain.sync.ConnectionStatus;
import deskside.ui.aftersales.ApprovalsViewModel;
import deskside.ui.aftersales.CasesViewModel;
import deskside.ui.aftersales.TellCustomersViewModel;
import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.fx.Texts;
import deskside.ui.queue.QueueTab;
import deskside.ui.queue.QueueViewModel;
import deskside.ui.secondperson.ReplyRequestsViewModel;
import deskside.ui.update.UpdateViewModel;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The dark strip on the left: where to go, the line to the hub, and who sits here. */
public final class RailController {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");

    /** A badge has room for two digits. */
    private static final int MOST_COUNTED = 99;

    private final ObjectProperty<Screen> screen;
    private final ConnectionViewModel connection;
    private final QueueViewModel queue;
    private final CasesViewModel casesModel;
    private final TellCustomersViewModel noticesModel;
    private final ApprovalsViewModel approvalsModel;
    private final ReplyRequestsViewModel replyRequests;
    private final UpdateViewModel updates;
    private final Optional<Account> account;
    private final Texts texts;
    private final InvalidationListener onConnection = _ -> showConnection();
    private final InvalidationListener onScreen = _ -> showScreen();
    private final Tooltip line = new Tooltip();
    @FXML private Button conversations;
    @FXML private Label waiting;
    @FXML private Button knowledge;
    @FXML private Button cases;
    @FXML private Label due;
    @FXML private Button notices;
    @FXML private Label untold;
    @FXML private Button approvals;
    @FXML private Label awaiting;
    @FXML private Button settings;
    @FXML private Region newer;
    @FXML private Button outbox;
    @FXML private Label outboxName;
    @FXML private Label pending;
    @FXML private Label avatar;

    RailController(ObjectProperty<Screen> screen, ConnectionViewModel connection, QueueViewModel queue, CasesViewModel casesModel, TellCustomersViewModel noticesModel,
            ApprovalsViewModel approvalsModel, ReplyRequestsViewModel replyRequests, UpdateViewModel updates, Optional<Account> account, Texts texts) {
        this.screen = screen;
        this.connection = connection;
        this.queue = queue;
        this.casesModel = casesModel;
        this.noticesModel = noticesModel;
        this.approvalsModel = approvalsModel;
        this.replyRequests = replyRequests;
        this.updates = updates;
        this.account = account;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        screen.addListener(onScreen);
        showScreen();
        var count = queue.countProperty(QueueTab.WAITING);
        waiting.textProperty().bind(count.asString());
        waiting.visibleProperty().bind(count.greaterThan(0));
        var undecided = approvalsModel.awaitingProperty().add(replyRequests.awaitingProperty());
        due.textProperty().bind(casesModel.dueProperty().asString());
        due.visibleProperty().bind(casesModel.dueProperty().greaterThan(0));
        untold.textProperty().bind(noticesModel.countProperty().map(all -> all.intValue() > MOST_COUNTED ? MOST_COUNTED + "+" : all.toString()));
        untold.visibleProperty().bind(noticesModel.countProperty().greaterThan(0));
        awaiting.textProperty().bind(undecided.asString());
        awaiting.visibleProperty().bind(undecided.greaterThan(0));
        var decides = account.filter(person -> person.role().may(Right.DECIDE)).isPresent();
        approvals.setVisible(decides);
        approvals.setManaged(decides);
        newer.visibleProperty().bind(updates.newerProperty());
        settings.accessibleTextProperty().bind(Bindings.when(updates.newerProperty()).then(texts.get("rail.settings.newer")).otherwise(texts.get("rail.settings")));
        outbox.setTooltip(line);
        connection.statusProperty().addListener(onConnection);
        connection.waitingProperty().addListener(onConnection);
        showConnection();
        account.ifPresentOrElse(person -> {
            avatar.setText(person.displayName().substring(0, person.displayName().offsetByCodePoints(0, 1)));
            avatar.setTooltip(new Tooltip(texts.get("rail.account", person.displayName(), texts.of("role", person.role()))));
            avatar.setAccessibleText(person.displayName());
        }, () -> avatar.setVisible(false));
    }

    private void showScreen() {
        var now = screen.get();
        conversations.pseudoClassStateChanged(SELECTED, now == Screen.CONVERSATIONS);
        knowledge.pseudoClassStateChanged(SELECTED, now == Screen.KNOWLEDGE);
        cases.pseudoClassStateChanged(SELECTED, now == Screen.CASES);
        notices.pseudoClassStateChanged(SELECTED, now == Screen.NOTICES);
        approvals.pseudoClassStateChanged(SELECTED, now == Screen.APPROVALS);
        settings.pseudoClassStateChanged(SELECTED, now == Screen.SETTINGS);
        outbox.pseudoClassStateChanged(SELECTED, now == Screen.OUTBOX);
    }

    private void showConnection() {
        var status = connection.statusProperty().get();
        var count = connection.waitingProperty().get();
        outbox.pseudoClassStateChanged(OFFLINE, status.state() != ConnectionStatus.State.ONLINE);
        outboxName.setText(texts.of("rail.line", status.state()));
        pending.setText(Integer.toString(count));
        pending.setVisible(count > 0);
        var sentence = texts.of("connection.state", status.state()) + (status.reason().isBlank() ? "" : " · " + texts.reason(status.reason()));
        line.setText(sentence);
        outbox.setAccessibleText(sentence + ". " + texts.get("connection.open-outbox", count));
    }

    void close() {
        screen.removeListener(onScreen);
        connection.statusProperty().removeListener(onConnection);
        connection.waitingProperty().removeListener(onConnection);
    }

    @FXML
    private void openConversations() {
        screen.set(Screen.CONVERSATIONS);
    }

    @FXML
    private void openKnowledge() {
        screen.set(Screen.KNOWLEDGE);
    }

    @FXML
    private void openCases() {
        screen.set(Screen.CASES);
    }

    @FXML
    private void openNotices() {
        screen.set(Screen.NOTICES);
    }

    @FXML
    private void openApprovals() {
        screen.set(Screen.APPROVALS);
    }

    @FXML
    private void openSettings() {
        screen.set(Screen.SETTINGS);
    }

    @FXML
    private void openOutbox() {
        screen.set(Screen.OUTBOX);
    }
}
