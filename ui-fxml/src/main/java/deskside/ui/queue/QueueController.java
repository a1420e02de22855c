package deskside.ui.queue;

import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.ListState;
import deskside.ui.fx.Texts;
import deskside.usecases.conversation.QueueRow;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The list of conversations with its tabs; keeps the list's selection and the open conversation the same. */
public final class QueueController implements AutoCloseable {

    private final QueueViewModel queue;
    private final ConnectionViewModel connection;
    private final ConversationContext context;
    private final Texts texts;
    private final Runnable recordCall;
    private final InvalidationListener onConversation = _ -> showSelection();
    private final InvalidationListener onWaiting = _ -> showWaiting();
    private boolean following;
    @FXML private Label pending;
    @FXML private HBox tabs;
    @FXML private ListView<QueueRow> list;
    @FXML private ListState empty;
    @FXML private HBox callLine;

    public QueueController(QueueViewModel queue, ConnectionViewModel connection, ConversationContext context, Texts texts,
            Runnable recordCall) {
        this.queue = queue;
        this.connection = connection;
        this.context = context;
        this.texts = texts;
        this.recordCall = recordCall;
    }

    @FXML
    private void initialize() {
        var group = new ToggleGroup();
        for (var tab : QueueTab.values()) {
            tabs.getChildren().add(tabButton(tab, group));
        }
        list.setItems(queue.rows());
        list.setCellFactory(_ -> new QueueCell(queue, texts));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !following) {
                queue.choose(row);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                queue.acceptSelected();
            }
        });
        var ownWindow = new MenuItem(texts.get("keys.own-window"));
        ownWindow.setOnAction(_ -> queue.moveToOwnWindow());
        list.setContextMenu(new ContextMenu(ownWindow));
        queue.movedProperty().addListener(_ -> {
            list.refresh();
            showSelection();
        });
        queue.rows().addListener((ListChangeListener<QueueRow>) _ -> showSelection());
        queue.loadStateProperty().addListener(_ -> showSelection());
        context.conversationIdProperty().addListener(onConversation);
        connection.waitingProperty().addListener(onWaiting);
        queue.tabProperty().addListener(_ -> showCallLine());
        showCallLine();
        showSelection();
        showWaiting();
    }

    private void showCallLine() {
        var phone = queue.tabProperty().get() == QueueTab.PHONE;
        callLine.setVisible(phone);
        callLine.setManaged(phone);
    }

    private ToggleButton tabButton(QueueTab tab, ToggleGroup group) {
        var button = new ToggleButton();
        button.setToggleGroup(group);
        button.getStyleClass().add("queue-tab");
        button.setMinWidth(Region.USE_PREF_SIZE);
        var name = texts.of("queue.tab", tab);
        button.textProperty().bind(queue.countProperty(tab).map(count -> count.intValue() == 0 ? name : name + " " + count));
        button.setSelected(queue.tabProperty().get() == tab);
        button.setOnAction(_ -> {
            button.setSelected(true);
            queue.tabProperty().set(tab);
        });
        queue.tabProperty().addListener((_, _, now) -> button.setSelected(now == tab));
        return button;
    }

    private void showSelection() {
        empty.show(queue.loadStateProperty().get(), !queue.rows().isEmpty(), texts.get("queue.empty"), texts, queue::readAgain);
        following = true;
        try {
            var open = context.conversationId();
            var index = open.map(id -> indexOf(id)).orElse(-1);
            if (index >= 0) {
                list.getSelectionModel().clearAndSelect(index);
            } else {
                list.getSelectionModel().clearSelection();
            }
        } finally {
            following = false;
        }
    }

    private int indexOf(String conversationId) {
        for (var i = 0; i < queue.rows().size(); i++) {
            if (queue.rows().get(i).conversationId().equals(conversationId)) {
                return i;
            }
        }
        return -1;
    }

    private void showWaiting() {
        var count = connection.waitingProperty().get();
        pending.setVisible(count > 0);
        pending.setText(texts.get("queue.to-sync", count));
    }

    /** Moves the selection and keeps it in sight. */
    public void move(int step) {
        queue.move(step);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
    }

    public void focusList() {
        list.requestFocus();
    }

    @FXML
    private void recordCall() {
        recordCall.run();
    }

    @FXML
    private void search() {
        context.openSearch("");
    }

    @Override
    public void close() {
        context.conversationIdProperty().removeListener(onConversation);
        connection.waitingProperty().removeListener(onWaiting);
        queue.close();
    }
}
