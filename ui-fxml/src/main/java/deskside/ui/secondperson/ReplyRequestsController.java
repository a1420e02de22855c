package deskside.ui.secondperson;

import deskside.ui.fx.Texts;
import deskside.usecases.secondperson.ReplyRequestRow;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One card for each reply; a card stays the same while its reply waits, so that a note that is being typed is not lost. */
public final class ReplyRequestsController {

    private final ReplyRequestsViewModel requests;
    private final Texts texts;
    private final InstantSource clock;
    private final Map<String, ReplyRequestCard> shown = new HashMap<>();
    @FXML private VBox root;
    @FXML private VBox cards;
    @FXML private Label count;

    ReplyRequestsController(ReplyRequestsViewModel requests, Texts texts, InstantSource clock) {
        this.requests = requests;
        this.texts = texts;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        requests.rowsProperty().addListener((_, _, rows) -> show(rows));
        show(requests.rowsProperty().get());
    }

    boolean isInWork() {
        return shown.values().stream().anyMatch(ReplyRequestCard::isInWork);
    }

    private void show(List<ReplyRequestRow> rows) {
        shown.keySet().retainAll(rows.stream().map(row -> row.request().id()).toList());
        cards.getChildren().setAll(rows.stream().map(this::card).toList());
        count.setText(texts.get("reply-request.count", rows.size()));
        root.setVisible(!rows.isEmpty());
        root.setManaged(!rows.isEmpty());
    }

    private ReplyRequestCard card(ReplyRequestRow row) {
        var card = shown.computeIfAbsent(row.request().id(), _ -> new ReplyRequestCard(requests, texts, clock));
        card.show(row);
        return card;
    }
}
