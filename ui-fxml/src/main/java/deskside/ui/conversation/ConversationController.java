package deskside.ui.conversation;

import deskside.ui.connection.OfflineBar;
import deskside.ui.desk.Dialogs;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.Texts;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.Timeline;
import deskside.usecases.conversation.TimelineEntry;
import java.time.InstantSource;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Header, offline bar and messages; the composer is put below. */
public final class ConversationController {

    private final ConversationViewModel conversation;
    private final ComposerViewModel composer;
    private final OfflineBar offlineBar;
    private final Parent composerView;
    private final Dialogs dialogs;
    private final Texts texts;
    private final InstantSource clock;
    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private Label name;
    @FXML private Label channel;
    @FXML private Label order;
    @FXML private Button accept;
    @FXML private Button transfer;
    @FXML private Button end;
    @FXML private Hyperlink earlier;
    @FXML private ListView<TimelineEntry> messages;
    @FXML private Label empty;
    @FXML private Button below;

    public ConversationController(
            ConversationViewModel conversation, ComposerViewModel composer, Parent composerView, OfflineBar offlineBar, Dialogs dialogs,
            Texts texts, InstantSource clock) {
        this.conversation = conversation;
        this.composer = composer;
        this.composerView = composerView;
        this.offlineBar = offlineBar;
        this.dialogs = dialogs;
        this.texts = texts;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        top.getChildren().add(1, offlineBar);
        root.setBottom(composerView);
        messages.setItems(conversation.entries());
        messages.setCellFactory(_ -> new MessageCell(texts, clock, new MessageCell.HeldReplyActions() {
            @Override
            public void send(String commandId) {
                conversation.sendHeld(commandId);
            }

            @Override
            public void edit(String commandId) {
                composer.editHeld(commandId);
            }

            @Override
            public void drop(String commandId) {
                conversation.dropHeld(commandId);
            }
        }));
        messages.setSelectionModel(null);
        var follower = new EndFollower<>(messages);
        below.visibleProperty().bind(follower.newBelowProperty());
        below.setOnAction(_ -> follower.toEnd());
        follower.toEnd();
        conversation.timelineProperty().addListener((_, _, now) -> show(now));
        conversation.loadingProperty().addListener(_ -> show(conversation.timelineProperty().get()));
        earlier.visibleProperty().bind(conversation.earlierProperty());
        earlier.managedProperty().bind(conversation.earlierProperty());
        show(conversation.timelineProperty().get());
    }

    private void show(@Nullable Timeline timeline) {
        var open = timeline != null;
        root.getTop().setVisible(true);
        composerView.setDisable(!open || timeline.ownership() != Ownership.MINE);
        for (var node : new javafx.scene.Node[] {channel, order, accept, transfer, end}) {
            node.setVisible(open);
            node.setManaged(open);
        }
        empty.setVisible(!open);
        empty.setText(conversation.loadingProperty().get() ? texts.get("loading") : texts.get("conversation.none"));
        if (timeline == null) {
            name.setText("");
            return;
        }
        var about = timeline.conversation();
        name.setText(timeline.customerName());
        channel.setText(texts.of("channel", about.channel()));
        order.setText(about.orderId() == null ? "" : texts.get("conversation.order", about.orderId()));
        setShown(accept, timeline.ownership() == Ownership.WAITING);
        setShown(transfer, timeline.ownership() == Ownership.MINE);
        setShown(end, timeline.ownership() == Ownership.MINE);
    }

    private static void setShown(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    @FXML
    private void accept() {
        conversation.accept();
    }

    @FXML
    private void transfer() {
        dialogs.show(Fxml.load("transfer.fxml", new TransferController(conversation, composer, dialogs), texts));
    }

    @FXML
    private void end() {
        composer.flush();
        conversation.end();
    }

    @FXML
    private void loadEarlier() {
        conversation.loadEarlier();
    }
}
