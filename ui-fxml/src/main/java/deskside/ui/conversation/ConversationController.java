package deskside.ui.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentType;
import deskside.domain.conversation.Sender;
import deskside.ui.connection.OfflineBar;
import deskside.ui.desk.Dialogs;
import deskside.ui.fx.BriefLabel;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.ListState;
import deskside.ui.fx.Texts;
import deskside.ui.media.Media;
import deskside.ui.media.PictureViewer;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.Timeline;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Header, offline bar and messages; the composer is put below. */
public final class ConversationController {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
    /** Enough of an order number to tell it from the others of one customer. */
    private static final int LAST_DIGITS = 5;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final ConversationViewModel conversation;
    private final ComposerViewModel composer;
    private final OfflineBar offlineBar;
    private final Parent composerView;
    private final ComposerController composing;
    private final PresenceViewModel presence;
    private final Label here = new Label();
    private final Tooltip orderInFull = new Tooltip();
    private final Media media;
    private final Dialogs dialogs;
    private final Texts texts;
    private final InstantSource clock;
    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private Label name;
    @FXML private Label channel;
    @FXML private BriefLabel order;
    @FXML private Button accept;
    @FXML private Button transfer;
    @FXML private Button end;
    @FXML private Hyperlink earlier;
    @FXML private BriefLabel waiting;
    @FXML private ListView<ConversationLine> messages;
    @FXML private ListState empty;
    @FXML private Button below;
    @FXML private Button unread;
    private FindBar find;
    /** The agent has gone to the unread of the open conversation. */
    private boolean gone;
    private EndFollower<ConversationLine> follower;

    public ConversationController(
            ConversationViewModel conversation, ComposerViewModel composer, ComposerController composing, PresenceViewModel presence,
            Parent composerView, OfflineBar offlineBar, Media media, Dialogs dialogs, Texts texts, InstantSource clock) {
        this.conversation = conversation;
        this.composer = composer;
        this.composing = composing;
        this.presence = presence;
        this.media = media;
        this.composerView = composerView;
        this.offlineBar = offlineBar;
        this.dialogs = dialogs;
        this.texts = texts;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        top.getChildren().add(1, offlineBar);
        here.getStyleClass().add("presence");
        here.setWrapText(true);
        here.setMaxWidth(Double.MAX_VALUE);
        here.setMinHeight(Region.USE_PREF_SIZE);
        root.setBottom(new VBox(here, composerView));
        presence.presenceProperty().addListener(_ -> showPresence());
        showPresence();
        find = new FindBar(conversation.search(), texts, this::look, () -> composerView.lookup(".text-area").requestFocus());
        top.getChildren().add(2, find);
        messages.setItems(conversation.lines());
        messages.setCellFactory(_ -> new MessageCell(texts, clock, conversation.search(), media, new MessageCell.MessageActions() {
            @Override
            public void quote(String text) {
                composer.quote(text);
            }

            @Override
            public void view(Attachment picture) {
                viewPicture(picture);
            }

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
        composing.acceptDrops(messages);
        follower = new EndFollower<>(messages, new EndFollower.Ends() {
            @Override
            public void atStart() {
                conversation.loadEarlier();
            }

            @Override
            public boolean isMoreBelow() {
                return conversation.laterProperty().get();
            }

            @Override
            public void atEnd() {
                conversation.loadLater();
            }
        });
        conversation.onShow(seq -> conversation.indexOf(seq).ifPresent(follower::show));
        conversation.lines().addListener((InvalidationListener) _ -> showUnread());
        conversation.onHandOver(this::transfer);
        follower.firstVisibleProperty().addListener(_ -> showUnread());
        unread.setOnAction(_ -> goToUnread());
        conversation.waitingProperty().addListener(_ -> showWaiting());
        conversation.warnsProperty().addListener(_ -> showWaiting());
        below.visibleProperty().bind(follower.newBelowProperty().or(conversation.laterProperty()));
        below.textProperty().bind(Bindings.when(follower.newBelowProperty()).then(texts.get("conversation.below")).otherwise(texts.get("conversation.newest")));
        below.setOnAction(_ -> {
            conversation.toNewest();
            follower.toEnd();
        });
        follower.toEnd();
        conversation.timelineProperty().addListener((_, _, now) -> show(now));
        conversation.loadStateProperty().addListener(_ -> show(conversation.timelineProperty().get()));
        earlier.visibleProperty().bind(conversation.earlierProperty());
        earlier.managedProperty().bind(conversation.earlierProperty());
        show(conversation.timelineProperty().get());
        showWaiting();
        showUnread();
    }

    private void look(String words) {
        var about = conversation.timelineProperty().get();
        if (about != null) {
            conversation.search().look(about.conversation().id(), words);
        }
    }

    /** Opens the search in this conversation (Ctrl+F). */
    public void find() {
        conversation.search().open();
        find.focus();
    }

    /** @return false when it was not open */
    public boolean closeFind() {
        return conversation.search().openProperty().get() && find.close();
    }

    /** Shows the first message that the agent has not read. */
    public void goToUnread() {
        conversation.unread().ifPresent(follower::show);
        gone = true;
        showUnread();
    }

    /** Quotes what the customer said last, or the message that the search shows. */
    public void quote() {
        var hits = conversation.search().hitsProperty().get();
        conversation.entries().reversed().stream()
                .filter(entry -> hits.found().isEmpty() ? entry.sender() == Sender.CUSTOMER : hits.isCurrent(entry.seq()))
                .findFirst().ifPresent(entry -> composer.quote(entry.text()));
    }

    /** Opens the chat's newest picture (Alt+I). */
    public void viewPicture() {
        var all = attached(AttachmentType.Kind.PICTURE);
        if (!all.isEmpty()) {
            viewPicture(all.getLast());
        }
    }

    private void viewPicture(Attachment picture) {
        var all = attached(AttachmentType.Kind.PICTURE);
        dialogs.show(new PictureViewer(all, all.indexOf(picture), media, dialogs::close));
    }

    /** Plays or pauses the chat's newest voice message (Alt+P). */
    public void playVoice() {
        var all = attached(AttachmentType.Kind.VOICE);
        if (!all.isEmpty()) {
            media.player().toggle(all.getLast());
        }
    }

    private List<Attachment> attached(AttachmentType.Kind kind) {
        return conversation.entries().stream().flatMap(entry -> entry.attachments().stream()).filter(attachment -> attachment.kind() == kind)
                .distinct().toList();
    }

    private void showPresence() {
        var now = presence.presenceProperty().get();
        var words = new ArrayList<String>();
        if (now.customerTyping()) {
            words.add(texts.get("presence.customer"));
        }
        now.colleagues().forEach(colleague -> words.add(texts.get(colleague.typing() ? "presence.writes" : "presence.looks", colleague.name())));
        here.setText(String.join(" · ", words));
        here.setVisible(!words.isEmpty());
        here.setManaged(!words.isEmpty());
    }

    private void showUnread() {
        var first = conversation.unread();
        gone &= first.isPresent();
        unread.setVisible(first.isPresent() && !gone && first.getAsInt() < follower.firstVisibleProperty().get());
        if (first.isPresent() && conversation.lines().get(first.getAsInt()) instanceof ConversationLine.Unread line) {
            unread.setText(texts.get("conversation.unread.go", line.count()));
        }
    }

    private void showWaiting() {
        var now = conversation.waitingProperty().get();
        waiting.say(now.isAnswered() ? new String[] {""} : new String[] {texts.get("conversation.waiting", now.text()), now.text()});
        waiting.setVisible(!now.isAnswered());
        waiting.setManaged(!now.isAnswered());
        waiting.pseudoClassStateChanged(URGENT, conversation.warnsProperty().get());
        waiting.pseudoClassStateChanged(LATE, conversation.warnsProperty().get() && now.isLate());
    }

    private void show(@Nullable Timeline timeline) {
        var open = timeline != null;
        composerView.setDisable(!open || timeline.ownership() != Ownership.MINE);
        for (var node : List.of(channel, order, accept, transfer, end)) {
            node.setVisible(open);
            node.setManaged(open);
        }
        empty.show(conversation.loadStateProperty().get(), open, texts.get("conversation.none"), texts, conversation::readAgain);
        if (timeline == null) {
            name.setText("");
            return;
        }
        var about = timeline.conversation();
        name.setText(timeline.customerName());
        channel.setText(texts.of("channel", about.channel()));
        orderInFull.setText(about.orderId() == null ? "" : texts.get("conversation.order", about.orderId()));
        order.setTooltip(about.orderId() == null ? null : orderInFull);
        order.say(about.orderId() == null ? new String[] {""} : new String[] {texts.get("conversation.order", about.orderId()),
            texts.get("conversation.order", lastDigits(about.orderId()))});
        setShown(accept, timeline.ownership() == Ownership.WAITING);
        setShown(transfer, timeline.ownership() == Ownership.MINE);
        setShown(end, timeline.ownership() == Ownership.MINE);
    }

    private static String lastDigits(String order) {
        return order.length() <= LAST_DIGITS ? order : "…" + order.substring(order.length() - LAST_DIGITS);
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
        transfer("");
    }

    private void transfer(String note) {
        dialogs.show(Fxml.load("transfer.fxml", new TransferController(conversation, composer, dialogs, note), texts));
    }

    @FXML
    private void end() {
        composer.flush();
        conversation.end();
    }

    /** The reader goes there: otherwise the end would stay in sight, and nothing of it would be seen. */
    @FXML
    private void loadEarlier() {
        follower.show(0);
        conversation.loadEarlier();
    }
}
