package deskside.ui.shell;

import deskside.domain.people.Account;
import deskside.domain.people.Right;
import deskside.domain.sync.ConnectionStatus;
import deskside.ui.aftersales.ApprovalsViewModel;
import deskside.ui.aftersales.CasesViewModel;
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

    private final ObjectProperty<Screen> screen;
    private final ConnectionViewModel connection;
    private final QueueViewModel queue;
    private final CasesViewModel casesModel;
    private final ApprovalsViewModel approvalsModel;
    private final ReplyRequestsViewModel replyRequests;
    private final UpdateViewModel updates;
    private final Optional<Account> account;
    private final Texts texts;
    private final InvalidationListener onConnection = _ -> showConnection();
    @FXML private Button conversations;
    @FXML private Label waiting;
    @FXML private Button knowledge;
    @FXML private Button cases;
    @FXML private Label due;
    @FXML private Button approvals;
    @FXML private Label awaiting;
    @FXML private Button settings;
    @FXML private Region newer;
    @FXML private Button outbox;
    @FXML private Label outboxName;
    @FXML private Label pending;
    @FXML private Label avatar;

    RailController(ObjectProperty<Screen> screen, ConnectionViewModel connection, QueueViewModel queue, CasesViewModel casesModel,
            ApprovalsViewModel approvalsModel, ReplyRequestsViewModel replyRequests, UpdateViewModel updates, Optional<Account> account, Texts texts) {
        this.screen = screen;
        this.connection = connection;
        this.queue = queue;
        this.casesModel = casesModel;
        this.approvalsModel = approvalsModel;
        this.replyRequests = replyRequests;
        this.updates = updates;
        this.account = account;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        screen.addListener((_, _, now) -> showScreen(now));
        showScreen(screen.get());
        var count = queue.countProperty(QueueTab.WAITING);
        waiting.textProperty().bind(count.asString());
        waiting.visibleProperty().bind(count.greaterThan(0));
        var toDo = casesModel.dueProperty().add(replyRequests.awaitingProperty());
        due.textProperty().bind(toDo.asString());
        due.visibleProperty().bind(toDo.greaterThan(0));
        awaiting.textProperty().bind(approvalsModel.awaitingProperty().asString());
        awaiting.visibleProperty().bind(approvalsModel.awaitingProperty().greaterThan(0));
        var decides = account.filter(person -> person.role().may(Right.DECIDE)).isPresent();
        approvals.setVisible(decides);
        approvals.setManaged(decides);
        newer.visibleProperty().bind(updates.newerProperty());
        settings.accessibleTextProperty().bind(Bindings.when(updates.newerProperty()).then(texts.get("rail.settings.newer")).otherwise(texts.get("rail.settings")));
        connection.statusProperty().addListener(onConnection);
        connection.waitingProperty().addListener(onConnection);
        showConnection();
        account.ifPresentOrElse(person -> {
            avatar.setText(person.displayName().substring(0, person.displayName().offsetByCodePoints(0, 1)));
            avatar.setTooltip(new Tooltip(texts.get("rail.account", person.displayName(), texts.of("role", person.role()))));
            avatar.setAccessibleText(person.displayName());
        }, () -> avatar.setVisible(false));
    }

    private void showScreen(Screen now) {
        conversations.pseudoClassStateChanged(SELECTED, now == Screen.CONVERSATIONS);
        knowledge.pseudoClassStateChanged(SELECTED, now == Screen.KNOWLEDGE);
        cases.pseudoClassStateChanged(SELECTED, now == Screen.CASES);
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
        outbox.setTooltip(new Tooltip(sentence));
        outbox.setAccessibleText(sentence + ". " + texts.get("connection.open-outbox", count));
    }

    void close() {
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
