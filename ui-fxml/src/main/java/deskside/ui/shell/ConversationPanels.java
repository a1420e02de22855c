package deskside.ui.shell;

import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.connection.OfflineBar;
import deskside.ui.conversation.ComposerController;
import deskside.ui.conversation.ComposerViewModel;
import deskside.ui.conversation.ConversationController;
import deskside.ui.conversation.ConversationViewModel;
import deskside.ui.conversation.PresenceViewModel;
import deskside.ui.desk.Dialogs;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Fxml;
import deskside.ui.media.Media;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.layout.Region;

/** The open conversation of one window with all that belongs to it: messages, composer, assistant, customer. FX thread only. */
final class ConversationPanels implements AutoCloseable {

    private final PanelServices services;
    private final ComposerViewModel composer;
    private final ConversationViewModel conversation;
    private final ConversationController conversationController;
    private final ComposerController composerController;
    private final Media media;
    private final PresenceViewModel presence;
    private final OfflineBar offlineBar;
    private final Region view;
    private final Seat assistant;
    private final Seat customer;

    /** @param toOutbox shows what waits */
    ConversationPanels(PanelServices services, ConnectionViewModel connection, Dialogs dialogs, Runnable toOutbox) {
        this.services = services;
        var texts = services.texts();
        composer = new ComposerViewModel(services);
        media = Media.of(services);
        presence = new PresenceViewModel(services);
        composerController = new ComposerController(composer, media, dialogs, texts);
        conversation = new ConversationViewModel(services);
        offlineBar = new OfflineBar(connection, texts, toOutbox);
        conversationController = new ConversationController(conversation, composer, composerController, presence,
                Fxml.load("composer.fxml", composerController, texts), offlineBar, media, dialogs, texts, services.useCases().clock());
        assistant = new Seat(() -> Slots.assistant(services));
        customer = new Seat(() -> Slots.customer(services));
        view = Fxml.load("conversation.fxml", conversationController, texts);
    }

    /** Opens what stands beside the conversation; without it one can already read and write. A second call does nothing. */
    void furnish() {
        assistant.take();
        customer.take();
    }

    Region view() {
        return view;
    }

    Region assistant() {
        return assistant.view();
    }

    Region customer() {
        return customer.view();
    }

    ConversationViewModel conversation() {
        return conversation;
    }

    ComposerViewModel composer() {
        return composer;
    }

    /** What a key does with the open conversation. @return whether it is a key of the conversation */
    boolean perform(Shortcut shortcut) {
        switch (shortcut) {
            case ACCEPT -> conversation.acceptWaiting();
            case REWRITE -> composer.rewrite();
            case PROCEDURE -> services.context().runProcedure();
            case TRANSFER -> services.context().handOver("");
            case END -> conversation.end();
            case FIND -> conversationController.find();
            case UNREAD -> conversationController.goToUnread();
            case QUOTE -> conversationController.quote();
            case ATTACH -> composerController.attach();
            case PICTURE -> conversationController.viewPicture();
            case PLAY -> conversationController.playVoice();
            case OWN_WINDOW -> services.context().moveToOtherWindow();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Closes what lies in the conversation. @return false when nothing did */
    boolean dismiss() {
        return conversationController.closeFind() || services.context().dismissSuggestions();
    }

    boolean isComposerFocused() {
        return composerController.isFocused();
    }

    void focusComposer() {
        composerController.focus();
    }

    Set<Unsaved> unsaved() {
        var all = new HashSet<>(assistant.unsaved());
        all.addAll(customer.unsaved());
        return all;
    }

    @Override
    public void close() {
        customer.close();
        assistant.close();
        conversation.close();
        composer.close();
        media.close();
        presence.close();
        offlineBar.close();
    }
}
