package deskside.ui.outbox;

import deskside.domain.Language;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.fx.Chips;
import deskside.ui.fx.ListState;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Texts;
import deskside.usecases.conversation.TimelineEntry;
import deskside.usecases.sync.LoadOutbox;
import deskside.usecases.sync.OutageAccount;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list, the chosen item beside the conversation as it is now, and what works without the hub. */
public final class OutboxController {

    private static final String[] CAPABILITIES = {"assist", "facts", "reply", "handle", "case", "decide", "settings", "stock", "sign-in"};

    private static final Set<String> IMPOSSIBLE = Set.of("stock", "sign-in");

    private final OutboxViewModel outbox;
    private final ConnectionViewModel connection;
    private final Texts texts;
    private final OutboxWords words;
    private final InstantSource clock;
    private final InvalidationListener onConnection = _ -> showConnection();
    @FXML private HBox root;
    @FXML private Label line;
    @FXML private Label summary;
    @FXML private HBox shares;
    @FXML private ListView<LoadOutbox.Row> list;
    @FXML private ListState empty;
    @FXML private Label title;
    @FXML private Label written;
    @FXML private HBox compare;
    @FXML private VBox seenSide;
    @FXML private ScrollPane seenScroll;
    @FXML private VBox seen;
    @FXML private VBox now;
    @FXML private HBox decisions;
    @FXML private Label explain;
    @FXML private Button open;
    @FXML private GridPane capabilities;
    @FXML private VBox account;
    @FXML private Label accountText;
    @FXML private VBox outdated;
    @FXML private Button correct;

    OutboxController(OutboxViewModel outbox, ConnectionViewModel connection, Texts texts, InstantSource clock) {
        this.outbox = outbox;
        this.connection = connection;
        this.texts = texts;
        this.words = new OutboxWords(texts);
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        list.setItems(outbox.rows());
        list.setCellFactory(_ -> new OutboxCell(words, this::isOnline, clock));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !row.equals(outbox.selectedProperty().get())) {
                outbox.choose(row);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        outbox.selectedProperty().addListener(_ -> showSelected());
        outbox.detailProperty().addListener(_ -> showDetail());
        outbox.countsProperty().addListener(_ -> {
            showSummary();
            list.getSelectionModel().select(outbox.selectedProperty().get());
        });
        root.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                outbox.shown();
                list.scrollTo(0);
            }
        });
        outbox.accountProperty().addListener(_ -> showAccount());
        outbox.loadStateProperty().addListener(_ -> showSummary());
        connection.statusProperty().addListener(onConnection);
        // What was about to be sent is at the end of what was seen.
        seen.heightProperty().addListener(_ -> seenScroll.setVvalue(1));
        fillCapabilities();
        showAccount();
        showConnection();
        showSummary();
        showSelected();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case E -> edit();
            case S -> send();
            case D -> drop();
            case ENTER -> outbox.openSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showConnection() {
        var status = connection.statusProperty().get();
        line.getStyleClass().removeAll("success", "warn");
        line.getStyleClass().add(status.isOnline() ? "success" : "warn");
        line.setText(texts.time(status.since()) + " " + texts.of("connection.state", status.state()));
        // what the items wait for depends on it
        list.refresh();
    }

    private boolean isOnline() {
        return connection.statusProperty().get().isOnline();
    }

    private void showSummary() {
        var counts = outbox.countsProperty().get();
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var state = outbox.loadStateProperty().get();
        empty.show(state, total > 0, texts.get("outbox.empty"), texts, outbox::readAgain);
        summary.setText(total == 0 ? state == LoadState.LOADED ? texts.get("outbox.nothing") : "" : texts.get("outbox.total", total)
                + counts.entrySet().stream().map(entry -> entry.getValue() + " " + texts.of("outbox.group", entry.getKey()))
                        .collect(Collectors.joining(" · ", " · ", "")));
        shares.getChildren().setAll(counts.entrySet().stream().map(entry -> share(entry.getKey(), entry.getValue(), total)).toList());
        shares.setVisible(total > 0);
    }

    private Region share(OutboxGroup group, int count, int total) {
        var region = new Region();
        region.getStyleClass().addAll("share", OutboxWords.kind(group).name().toLowerCase(Locale.ROOT));
        region.prefWidthProperty().bind(shares.widthProperty().multiply((double) count / total));
        return region;
    }

    private void showSelected() {
        var row = outbox.selectedProperty().get();
        list.getSelectionModel().select(row);
        var held = row != null && row.item().state() == OutboxState.HELD;
        decisions.setVisible(held);
        decisions.setManaged(held);
        open.setVisible(row != null);
        if (row == null) {
            title.setText(texts.get("outbox.none-selected"));
            written.setText("");
            explain.setText("");
        } else {
            title.setText(held ? texts.get("outbox.still-send") : words.title(row));
            written.setText(row.customerName() + " · " + writtenAt(row.item()));
            explain.setText(explanation(row));
        }
        showDetail();
    }

    private String writtenAt(OutboxItem item) {
        var at = texts.timeOrDay(item.createdAt(), clock.instant());
        return texts.get(item.offline() ? "outbox.written-offline" : "outbox.written", at);
    }

    private String explanation(LoadOutbox.Row row) {
        var item = row.item();
        var state = texts.get("outbox.explain." + OutboxGroup.of(item.state()).name());
        var waits = item.state() == OutboxState.READY ? words.waitsFor(row, isOnline(), clock.instant()) + " · " : "";
        var reason = waits + (item.lastError() == null ? "" : texts.reason(item.lastError()) + " · ");
        var receipt = item.receipt() == null ? "" : " · " + texts.get("outbox.receipt", item.receipt());
        return reason + state + receipt;
    }

    private void showDetail() {
        var row = outbox.selectedProperty().get();
        var detail = outbox.detailProperty().get();
        seen.getChildren().clear();
        now.getChildren().clear();
        var reply = row != null && row.item().command() instanceof Command.SendReply sent ? sent : null;
        compare.setVisible(row != null);
        seenSide.setVisible(reply != null);
        seenSide.setManaged(reply != null);
        if (row == null || detail == null) {
            return;
        }
        if (reply == null) {
            detail.since().forEach(entry -> now.getChildren().add(bubble(entry, false)));
            return;
        }
        detail.seen().forEach(entry -> seen.getChildren().add(bubble(entry, false)));
        seen.getChildren().add(bubble(Sender.AGENT, row.text(), "◷ " + texts.timeOrDay(row.item().createdAt(), clock.instant()) + " "
                + texts.of("outbox.group", OutboxGroup.of(row.item().state())), false));
        detail.seen().stream().skip(Math.max(0, detail.seen().size() - 1)).forEach(entry -> now.getChildren().add(bubble(entry, false)));
        detail.since().forEach(entry -> now.getChildren().add(bubble(entry, !entry.key().equals(reply.commandId()))));
    }

    private Node bubble(TimelineEntry entry, boolean fresh) {
        return bubble(entry.sender(), entry.sender() == Sender.SYSTEM ? texts.reason(entry.text())
                        : Attachment.preview(entry.text(), entry.attachments(), Language.of(texts.locale())),
                texts.timeOrDay(entry.at(), clock.instant()) + (fresh ? " · " + texts.get("outbox.meanwhile") : ""), fresh);
    }

    private static Node bubble(Sender sender, String text, String facts, boolean fresh) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var small = new Label(facts);
        small.getStyleClass().add("facts");
        var bubble = new VBox(3, words, small);
        bubble.getStyleClass().add("bubble");
        bubble.setMaxWidth(Region.USE_PREF_SIZE);
        bubble.pseudoClassStateChanged(PseudoClass.getPseudoClass(sender.name().toLowerCase(Locale.ROOT)), true);
        bubble.pseudoClassStateChanged(PseudoClass.getPseudoClass("fresh"), fresh);
        var line = new HBox(bubble);
        line.setAlignment(sender == Sender.AGENT || sender == Sender.BOT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        bubble.maxWidthProperty().bind(line.widthProperty().multiply(0.86));
        HBox.setHgrow(bubble, Priority.NEVER);
        return line;
    }

    private void fillCapabilities() {
        capabilities.addRow(0, head("outbox.works.what"), head("outbox.works.online"), head("outbox.works.offline"));
        Arrays.stream(CAPABILITIES).forEach(key -> {
            var offline = new Label(texts.get("outbox.works." + key + ".offline"));
            offline.setWrapText(true);
            var what = new Label(texts.get("outbox.works." + key));
            what.setWrapText(true);
            if (IMPOSSIBLE.contains(key)) {
                offline.getStyleClass().add("impossible");
            }
            capabilities.addRow(capabilities.getRowCount(), what, new Label("✓"), offline);
        });
    }

    private void showAccount() {
        var outage = outbox.accountProperty().get();
        account.setVisible(outage != null);
        account.setManaged(outage != null);
        if (outage == null) {
            return;
        }
        var now = clock.instant();
        accountText.setText(texts.get("outage.answered", texts.timeOrDay(outage.from(), now), texts.timeOrDay(outage.until(), now),
                outage.answered(), outage.outdated().size()));
        outdated.getChildren().setAll(outage.outdated().stream().map(this::outdatedLine).toList());
        var left = outage.uncorrected().size();
        correct.setText(texts.get("outage.correct", left));
        correct.setVisible(left > 0);
        correct.setManaged(left > 0);
    }

    private Label outdatedLine(OutageAccount.Outdated answer) {
        var change = answer.currentRevision() == null ? texts.get("outage.gone", answer.title(), answer.usedRevision())
                : texts.get("outage.changed", answer.title(), answer.usedRevision(), answer.currentRevision());
        var label = new Label(answer.followedUp() ? change + " · " + texts.get("outage.followed-up") : change);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label head(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void send() {
        outbox.sendSelected();
    }

    @FXML
    private void edit() {
        outbox.editSelected();
    }

    @FXML
    private void drop() {
        outbox.dropSelected();
    }

    @FXML
    private void correct() {
        outbox.correctNext();
    }

    @FXML
    private void open() {
        outbox.openSelected();
    }

    void close() {
        connection.statusProperty().removeListener(onConnection);
        outbox.close();
    }
}
