package deskside.ui.connection;

import deskside.domain.sync.ConnectionStatus;
import deskside.ui.fx.Texts;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * The amber line over a conversation while the hub is not reached: what age the data have and what waits. Online it is there only for a wrong clock,
 * or when something has been on its way for too long.
 */
public final class OfflineBar extends HBox implements AutoCloseable {

    private final ConnectionViewModel connection;
    private final Texts texts;
    private final Text mode = new Text();
    private final Text facts = new Text();
    private final Hyperlink waiting = new Hyperlink();
    private final InvalidationListener listener = _ -> update();

    public OfflineBar(ConnectionViewModel connection, Texts texts, Runnable openOutbox) {
        this.connection = connection;
        this.texts = texts;
        getStyleClass().add("offline-bar");
        mode.getStyleClass().add("mode");
        facts.getStyleClass().add("facts");
        waiting.setMinWidth(Region.USE_PREF_SIZE);
        waiting.setOnAction(_ -> openOutbox.run());
        var sentence = new TextFlow(mode, facts);
        setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(sentence, waiting);
        connection.statusProperty().addListener(listener);
        connection.dataAsOfProperty().addListener(listener);
        connection.waitingProperty().addListener(listener);
        connection.overdueProperty().addListener(listener);
        connection.wrongClockProperty().addListener(listener);
        update();
    }

    private void update() {
        var status = connection.statusProperty().get();
        var clock = connection.wrongClockProperty().get();
        var overdue = connection.overdueProperty().get();
        var worthIt = !status.isOnline() || clock != null || overdue > 0;
        setVisible(worthIt);
        setManaged(worthIt);
        if (!status.isOnline()) {
            mode.setText(texts.of("connection.mode", status.state()));
            facts.setText(" · " + whileOffline(status));
        } else if (clock != null) {
            mode.setText(texts.get("connection.wrong-clock"));
            facts.setText(" · " + texts.get(clock.isNegative() ? "connection.clock-ahead" : "connection.clock-behind", clock.abs().toMinutes()));
        } else {
            mode.setText(texts.get("connection.overdue", overdue));
            facts.setText(" · " + texts.get("connection.overdue.facts"));
        }
        var count = connection.waitingProperty().get();
        waiting.setText(texts.get("connection.waiting", count));
        waiting.setAccessibleText(texts.get("connection.open-outbox", count));
    }

    private String whileOffline(ConnectionStatus status) {
        if (status.state() == ConnectionStatus.State.SIGNED_OUT && !status.reason().isBlank()) {
            return texts.reason(status.reason());
        }
        var asOf = connection.dataAsOfProperty().get();
        return (asOf == null ? texts.get("connection.no-data") : texts.get("connection.data-as-of", texts.time(asOf))) + " · "
                + texts.get("connection.queued-once");
    }

    @Override
    public void close() {
        connection.statusProperty().removeListener(listener);
        connection.dataAsOfProperty().removeListener(listener);
        connection.waitingProperty().removeListener(listener);
        connection.overdueProperty().removeListener(listener);
        connection.wrongClockProperty().removeListener(listener);
    }
}
