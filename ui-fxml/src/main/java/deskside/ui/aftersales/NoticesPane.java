package deskside.ui.aftersales;

import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.Notice;
import java.time.InstantSource;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Cards of what the customer should be told: send, edit first, or not needed. Hidden where there is nothing. */
public final class NoticesPane extends VBox {

    /** More would push the suggestions out of sight. */
    private static final int SHOWN = 2;

    private final NoticesViewModel model;
    private final Texts texts;
    private final InstantSource clock;

    public NoticesPane(NoticesViewModel model, Texts texts, InstantSource clock) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        getStyleClass().addAll("section", "notices-section");
        model.noticesProperty().addListener((_, _, notices) -> show(notices));
        show(model.noticesProperty().get());
    }

    private void show(List<Notice> notices) {
        setVisible(!notices.isEmpty());
        setManaged(!notices.isEmpty());
        getChildren().clear();
        if (!notices.isEmpty()) {
            var title = new Label(texts.get("notice.title", notices.size()));
            title.getStyleClass().add("section-title");
            getChildren().add(title);
            notices.stream().limit(SHOWN).forEach(notice -> getChildren().add(card(notice)));
        }
    }

    private VBox card(Notice notice) {
        var kind = texts.of(notice.kind().label());
        var at = new Label(texts.timeOrDay(notice.at(), clock.instant()));
        at.getStyleClass().add("note");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var send = button("notice.send", kind, () -> model.send(notice));
        send.getStyleClass().add("accent");
        var head = new HBox(8, Chips.of(kind, Chips.Kind.ACCENT), at, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        var text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new HBox(6, send, button("notice.edit", kind, () -> model.edit(notice)), button("notice.wave-off", kind, () -> model.waveOff(notice)));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var card = new VBox(6, head, text, buttons);
        card.getStyleClass().add("next-action");
        return card;
    }

    private Button button(String key, String about, Runnable action) {
        var button = new Button(texts.get(key));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(button.getText() + " " + about);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
