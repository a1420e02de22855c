package deskside.ui.media;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Opens what a message points to in the system's browser. FX thread only. */
public final class LinksBox extends VBox {

    private final Media media;
    private List<WebLink> shown = List.of();

    public LinksBox(Media media) {
        super(4);
        this.media = media;
        show(List.of());
    }

    public void show(List<WebLink> links) {
        setVisible(!links.isEmpty());
        setManaged(!links.isEmpty());
        if (!links.equals(shown)) {
            shown = links;
            getChildren().setAll(links.stream().map(this::card).toList());
        }
    }

    private Button card(WebLink link) {
        var card = new Button(media.texts().get(link.video() ? "media.guide" : "media.page", link.host()));
        card.getStyleClass().add("link-card");
        card.setOnAction(_ -> media.browser().accept(link.uri()));
        return card;
    }
}
