package deskside.ui.shell;

import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.fx.Texts;
import deskside.ui.tray.TrayAction;
import deskside.ui.tray.TraySign;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** What the tray says of the desk: who waits, how the line is, what was not delivered, and what can be done. */
final class TrayWords {

    private TrayWords() {
    }

    /** @param picture of {@link WindowIcon}; @param unanswered how many customers wait */
    static TraySign sign(Image picture, int unanswered, ConnectionViewModel connection, Texts texts) {
        var unsent = connection.waitingProperty().get();
        var words = Stream.of(texts.get("app.name"), unanswered > 0 ? texts.get("attention.waiting", unanswered) : "",
                texts.of("connection.state", connection.statusProperty().get().state()), unsent > 0 ? texts.get("tray.unsent", unsent) : "")
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        return new TraySign(picture, words, List.of(
                new TraySign.Item(TrayAction.OPEN, texts.get("tray.open"), true),
                new TraySign.Item(TrayAction.NEXT, texts.get("tray.next"), unanswered > 0),
                new TraySign.Item(TrayAction.LINE, texts.get(connection.isByHand() ? "connection.go-online" : "connection.go-offline"), true),
                new TraySign.Item(TrayAction.LEAVE, texts.get("tray.leave"), true)));
    }
}
