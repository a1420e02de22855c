package deskside.ui.shell;

import deskside.domain.Subscription;
import deskside.ui.aftersales.ApprovalsPanel;
import deskside.ui.aftersales.ApprovalsViewModel;
import deskside.ui.aftersales.CasesPanel;
import deskside.ui.aftersales.CasesViewModel;
import deskside.ui.aftersales.TellCustomersPanel;
import deskside.ui.aftersales.TellCustomersViewModel;
import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.connection.GoOfflineController;
import deskside.ui.conversation.ComposerViewModel;
import deskside.ui.conversation.ConversationViewModel;
import deskside.ui.desk.Appearance;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Fxml;
import deskside.ui.knowledge.KnowledgePanel;
import deskside.ui.outbox.OutboxPanel;
import deskside.ui.phone.CallPanel;
import deskside.ui.queue.QueueController;
import deskside.ui.queue.QueueViewModel;
import deskside.ui.secondperson.ReplyRequestsPanel;
import deskside.ui.secondperson.ReplyRequestsViewModel;
import deskside.ui.settings.SettingsPanel;
import deskside.ui.tray.TrayViewModel;
import deskside.ui.update.UpdateViewModel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All panels in one language, put together; opened anew when the language changes. */
final class Desk implements AutoCloseable {

    private static final Duration NOTICES_AFTER = Duration.ofSeconds(3);

    private final PanelServices services;
    private final ObjectProperty<Screen> screen;
    private final Runnable signOut;
    private final ModalDialogs dialogs = new ModalDialogs();
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    /** Where the chosen screen is. */
    private final StackPane place = new StackPane();
    private final Map<Screen, Panel> screens = new EnumMap<>(Screen.class);
    private final ConnectionViewModel connection;
    private final UpdateViewModel updates;
    private final QueueController queue;
    private final ConversationPanels panels;
    private final Panel search;
    private final CasesViewModel cases;
    private final TellCustomersViewModel notices;
    private final ApprovalsViewModel approvals;
    private final ReplyRequestsViewModel replyRequests;
    private final ConversationsScreen conversations;
    private final RailController rail;
    private final QueueViewModel queueModel;
    private final AttentionBar attention;
    private @Nullable CallPanel call;
    private @Nullable Subscription noticesLater;
    private final ChangeListener<Screen> onScreen = (_, _, now) -> show(now);

    Desk(PanelServices services, ObjectProperty<Screen> screen, Appearance appearance, TrayViewModel tray, Runnable signOut) {
        this.services = services;
        this.screen = screen;
        this.signOut = signOut;
        var useCases = services.useCases();
        var texts = services.texts();
        connection = new ConnectionViewModel(useCases.controlConnection(), useCases.loadOutbox(), services.tasks(), services.events(),
                useCases.clock());

        queueModel = new QueueViewModel(services);
        queue = new QueueController(queueModel, connection, services.context(), texts, this::recordCall);
        panels = new ConversationPanels(services, connection, dialogs, () -> screen.set(Screen.OUTBOX));
        search = new LatePanel(() -> Slots.search(services));
        conversations = new ConversationsScreen(services, Fxml.load("queue.fxml", queue, texts), panels.view(), panels.assistant(), panels.customer());
        cases = new CasesViewModel(services, this::openConversation);
        notices = new TellCustomersViewModel(services, this::openConversation);
        approvals = new ApprovalsViewModel(services, this::openConversation);
        replyRequests = new ReplyRequestsViewModel(services, this::openConversation);
        updates = new UpdateViewModel(useCases.updates(), services.tasks());

        screens.put(Screen.CONVERSATIONS, conversations);
        screens.put(Screen.KNOWLEDGE, new LatePanel(() -> new KnowledgePanel(services)));
        screens.put(Screen.CASES, new LatePanel(() -> new CasesPanel(services, cases)));
        screens.put(Screen.NOTICES, new LatePanel(() -> new TellCustomersPanel(services, notices)));
        // above the cases: a customer is waiting in the chat for each of these
        screens.put(Screen.APPROVALS, new LatePanel(() -> new Above(new ReplyRequestsPanel(services, replyRequests), new ApprovalsPanel(services, approvals))));
        screens.put(Screen.OUTBOX, new LatePanel(() -> new OutboxPanel(services, connection, this::openConversation)));
        screens.put(Screen.SETTINGS, new LatePanel(() -> new SettingsPanel(services, appearance, connection, updates, tray, this::switchLine, this::showKeys, this::askToSignOut)));
        rail = new RailController(screen, connection, queueModel, cases, notices, approvals, replyRequests, updates, useCases.signInAtHub().account(), texts);
        frame.setLeft(Fxml.load("rail.fxml", rail, texts));
        attention = new AttentionBar(queueModel, screen, texts, () -> screen.set(Screen.CONVERSATIONS));
        VBox.setVgrow(place, Priority.ALWAYS);
        // Below the screen, also for Tab, and not below the rail.
        frame.setCenter(new VBox(place, attention));
        root.getChildren().addAll(frame, dialogs.view());
        screen.addListener(onScreen);
        show(screen.get());
        services.context().search(new LateSearch(services.context(), () -> root.getChildren().add(root.getChildren().indexOf(frame) + 1, search.view())));
        services.context().toConversations(() -> screen.set(Screen.CONVERSATIONS));
        services.context().actions(new DeskActions(texts, appearance, this::perform).all());
    }

    /** Opens what stands beside the conversation; without it one can already read and write. A second call does nothing. */
    void furnish() {
        panels.furnish();
        // a number beside a sign: everything that was asked for goes first
        if (noticesLater == null) {
            noticesLater = services.tasks().after(NOTICES_AFTER, notices::begin);
        }
    }

    private void openConversation(String id) {
        services.context().open(id);
    }

    private void show(Screen now) {
        place.getChildren().setAll(Objects.requireNonNull(screens.get(now), "each screen has a panel").view());
    }

    StackPane root() {
        return root;
    }

    ConversationViewModel conversation() {
        return panels.conversation();
    }

    ComposerViewModel composer() {
        return panels.composer();
    }

    QueueViewModel queue() {
        return queueModel;
    }

    TellCustomersViewModel notices() {
        return notices;
    }

    ConnectionViewModel connection() {
        return connection;
    }

    /** Does what a key stands for. @return whether it meant something here */
    boolean perform(Shortcut shortcut) {
        switch (shortcut) {
            case SEARCH -> services.context().openSearch("");
            case PREVIOUS -> queue.move(-1);
            case NEXT -> queue.move(1);
            case ACCEPT -> queueModel.acceptSelected();
            case REFUND -> {
                screen.set(Screen.CONVERSATIONS);
                conversations.showCustomer();
                services.context().askForMoney();
            }
            case COMPOSER -> focusNext();
            case CONVERSATIONS -> screen.set(Screen.CONVERSATIONS);
            case OUTBOX -> screen.set(Screen.OUTBOX);
            case CASES -> screen.set(Screen.CASES);
            case APPROVALS -> screen.set(Screen.APPROVALS);
            case NOTICES -> screen.set(Screen.NOTICES);
            case KNOWLEDGE_SCREEN -> screen.set(Screen.KNOWLEDGE);
            case CALL -> recordCall();
            case SETTINGS -> screen.set(Screen.SETTINGS);
            case SIGN_OUT -> askToSignOut();
            case LINE -> switchLine();
            case KEYS -> showKeys();
            case DISMISS -> {
                if (dialogs.isOpen()) {
                    dialogs.close();
                    return true;
                }
                return services.context().closeSearch() || panels.dismiss();
            }
            default -> {
                return panels.perform(shortcut);
            }
        }
        return true;
    }

    /** F6 goes to the composer, and from there to the queue. */
    private void focusNext() {
        screen.set(Screen.CONVERSATIONS);
        var composed = panels.isComposerFocused();
        panels.focusComposer();
        // In a chat that nobody has taken yet there is nothing to type into.
        if (composed || !panels.isComposerFocused()) {
            queue.focusList();
        }
    }

    private void switchLine() {
        if (connection.isByHand()) {
            connection.goOnline();
        } else {
            dialogs.show(Fxml.load("go-offline.fxml", new GoOfflineController(connection, dialogs), services.texts()));
        }
    }

    private void recordCall() {
        call = CallPanel.show(services, dialogs);
    }

    void showTour() {
        new Tour(dialogs, services.texts()).begin();
    }

    /** What would be lost if the program closed now, in all windows. */
    Set<Unsaved> unsaved() {
        var all = panels.unsaved();
        all.addAll(services.context().unsavedElsewhere());
        screens.values().forEach(panel -> all.addAll(panel.unsaved()));
        if (call != null && call.isInWork()) {
            all.add(Unsaved.CALL);
        }
        return all;
    }

    /** Asks before the program closes over what has not arrived or not been submitted. @param close what the person may choose */
    void askToClose(int waiting, Set<Unsaved> unsaved, Runnable close) {
        dialogs.ask(LeaveQuestion.toClose(services.texts(), waiting, unsaved, close, dialogs::close));
    }

    /** @param change what the person may choose */
    void askToChangeLanguage(Set<Unsaved> unsaved, Runnable change) {
        dialogs.ask(LeaveQuestion.toChangeLanguage(services.texts(), unsaved, change, dialogs::close));
    }

    /** What waits stays the person's; nobody who signs in next sends it. */
    private void askToSignOut() {
        dialogs.ask(LeaveQuestion.toSignOut(services.texts(), connection.waitingProperty().get(), unsaved(), signOut, dialogs::close));
    }

    private void showKeys() {
        dialogs.show(KeySheet.create(services.texts(), dialogs::close));
    }

    @Override
    public void close() {
        screen.removeListener(onScreen);
        rail.close();
        attention.close();
        screens.values().forEach(Panel::close);
        updates.close();
        cases.close();
        if (noticesLater != null) {
            noticesLater.close();
        }
        notices.close();
        approvals.close();
        replyRequests.close();
        services.context().search(null);
        search.close();
        panels.close();
        queue.close();
        connection.close();
    }
}
