package deskside.ui.shell;

import deskside.ui.aftersales.ApprovalsPanel;
import deskside.ui.aftersales.ApprovalsViewModel;
import deskside.ui.aftersales.CasesPanel;
import deskside.ui.aftersales.CasesViewModel;
import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.connection.GoOfflineController;
import deskside.ui.connection.OfflineBar;
import deskside.ui.conversation.ComposerController;
import deskside.ui.conversation.ComposerViewModel;
import deskside.ui.conversation.ConversationController;
import deskside.ui.conversation.ConversationViewModel;
import deskside.ui.conversation.PresenceViewModel;
import deskside.ui.desk.Appearance;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Fxml;
import deskside.ui.knowledge.KnowledgePanel;
import deskside.ui.media.Media;
import deskside.ui.outbox.OutboxPanel;
import deskside.ui.phone.CallPanel;
import deskside.ui.queue.QueueController;
import deskside.ui.queue.QueueViewModel;
import deskside.ui.secondperson.ReplyRequestsPanel;
import deskside.ui.secondperson.ReplyRequestsViewModel;
import deskside.ui.settings.SettingsPanel;
import deskside.ui.update.UpdateViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All panels in one language, put together; opened anew when the language changes. */
final class Desk implements AutoCloseable {

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
    private final ConversationViewModel conversation;
    private final ComposerViewModel composer;
    private final ConversationController conversationController;
    private final ComposerController composerController;
    private final Media media;
    private final PresenceViewModel presence;
    private final OfflineBar offlineBar;
    private final Seat assistant;
    private final Seat customer;
    private final Panel search;
    private final CasesViewModel cases;
    private final ApprovalsViewModel approvals;
    private final ReplyRequestsViewModel replyRequests;
    private final ConversationsScreen conversations;
    private final RailController rail;
    private final QueueViewModel queueModel;
    private final AttentionBar attention;
    private final ChangeListener<Screen> onScreen = (_, _, now) -> show(now);

    Desk(PanelServices services, ObjectProperty<Screen> screen, Appearance appearance, Runnable signOut) {
        this.services = services;
        this.screen = screen;
        this.signOut = signOut;
        var useCases = services.useCases();
        var texts = services.texts();
        connection = new ConnectionViewModel(useCases.controlConnection(), useCases.loadOutbox(), services.tasks(), services.events(),
                useCases.clock());

        queueModel = new QueueViewModel(services);
        queue = new QueueController(queueModel, connection, services.context(), texts, this::recordCall);
        composer = new ComposerViewModel(services);
        media = Media.of(services);
        presence = new PresenceViewModel(services);
        composerController = new ComposerController(composer, media, dialogs, texts);
        conversation = new ConversationViewModel(services);
        offlineBar = new OfflineBar(connection, texts, () -> screen.set(Screen.OUTBOX));
        conversationController = new ConversationController(conversation, composer, composerController, presence,
                Fxml.load("composer.fxml", composerController, texts), offlineBar, media, dialogs, texts, useCases.clock());
        assistant = new Seat(() -> Slots.assistant(services));
        customer = new Seat(() -> Slots.customer(services));
        search = new LatePanel(() -> Slots.search(services));
        conversations = new ConversationsScreen(services, Fxml.load("queue.fxml", queue, texts),
                Fxml.load("conversation.fxml", conversationController, texts), assistant.view(), customer.view());
        cases = new CasesViewModel(services, this::openConversation);
        approvals = new ApprovalsViewModel(services, this::openConversation);
        replyRequests = new ReplyRequestsViewModel(services, this::openConversation);
        updates = new UpdateViewModel(useCases.updates(), services.tasks());

        screens.put(Screen.CONVERSATIONS, conversations);
        screens.put(Screen.KNOWLEDGE, new LatePanel(() -> new KnowledgePanel(services)));
        screens.put(Screen.CASES, new LatePanel(() -> new CasesPanel(services, cases)));
        // above the cases: a customer is waiting in the chat for each of these
        screens.put(Screen.APPROVALS, new LatePanel(() -> new Above(new ReplyRequestsPanel(services, replyRequests), new ApprovalsPanel(services, approvals))));
        screens.put(Screen.OUTBOX, new LatePanel(() -> new OutboxPanel(services, connection, this::openConversation)));
        screens.put(Screen.SETTINGS, new LatePanel(() -> new SettingsPanel(services, appearance, connection, updates, this::switchLine, this::showKeys, this::askToSignOut)));
        rail = new RailController(screen, connection, queueModel, cases, approvals, replyRequests, updates, useCases.signInAtHub().account(), texts);
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
        assistant.take();
        customer.take();
    }

    private void openConversation(String id) {
        services.context().select(id);
        screen.set(Screen.CONVERSATIONS);
    }

    private void show(Screen now) {
        place.getChildren().setAll(Objects.requireNonNull(screens.get(now), "each screen has a panel").view());
    }

    StackPane root() {
        return root;
    }

    ConversationViewModel conversation() {
        return conversation;
    }

    ComposerViewModel composer() {
        return composer;
    }

    QueueViewModel queue() {
        return queueModel;
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
            case REWRITE -> composer.rewrite();
            case REFUND -> {
                screen.set(Screen.CONVERSATIONS);
                conversations.showCustomer();
                services.context().askForMoney();
            }
            case PROCEDURE -> services.context().runProcedure();
            case END -> conversation.end();
            case FIND -> conversationController.find();
            case UNREAD -> conversationController.goToUnread();
            case QUOTE -> conversationController.quote();
            case ATTACH -> composerController.attach();
            case PICTURE -> conversationController.viewPicture();
            case PLAY -> conversationController.playVoice();
            case COMPOSER -> focusNext();
            case CONVERSATIONS -> screen.set(Screen.CONVERSATIONS);
            case OUTBOX -> screen.set(Screen.OUTBOX);
            case CASES -> screen.set(Screen.CASES);
            case APPROVALS -> screen.set(Screen.APPROVALS);
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
                return services.context().closeSearch() || conversationController.closeFind() || services.context().dismissSuggestions();
            }
            case ACCEPT, INSERT, SEND_SUGGESTION, SEND, SCRIPTS, KNOWLEDGE, COMPLETE -> {
                return false;
            }
        }
        return true;
    }

    /** F6 goes to the composer, and from there to the queue. */
    private void focusNext() {
        screen.set(Screen.CONVERSATIONS);
        var composed = composerController.isFocused();
        composerController.focus();
        // In a chat that nobody has taken yet there is nothing to type into.
        if (composed || !composerController.isFocused()) {
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
        CallPanel.show(services, dialogs);
    }

    void showTour() {
        new Tour(dialogs, services.texts()).begin();
    }

    /** Asks before the window closes over what has not arrived. @param close what the person may choose */
    void askToClose(int waiting, Runnable close) {
        var texts = services.texts();
        dialogs.show(QuestionCard.create(texts.get("leave.title"), texts.get("leave.text", waiting), List.of(
                new QuestionCard.Choice(texts.get("leave.close"), false, close), new QuestionCard.Choice(texts.get("leave.stay"), true, dialogs::close))));
    }

    /** What waits stays the person's; nobody who signs in next sends it. */
    private void askToSignOut() {
        var texts = services.texts();
        var waiting = connection.waitingProperty().get();
        dialogs.show(QuestionCard.create(texts.get("signout.title"), texts.get(waiting > 0 ? "signout.waiting" : "signout.text", waiting), List.of(
                new QuestionCard.Choice(texts.get("signout.go"), false, signOut), new QuestionCard.Choice(texts.get("signout.stay"), true, dialogs::close))));
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
        approvals.close();
        replyRequests.close();
        services.context().search(null);
        search.close();
        customer.close();
        assistant.close();
        conversation.close();
        composer.close();
        media.close();
        presence.close();
        queue.close();
        offlineBar.close();
        connection.close();
    }
}
