package deskside.ui.customer;

import deskside.domain.catalog.Promotion;
import deskside.ui.fx.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Promotions that the customer can use now, each with the way to tell about it. */
public final class BenefitList extends VBox {

    private List<Promotion> shown = List.of();

    public BenefitList() {
        getStyleClass().add("benefits");
    }

    void show(List<Promotion> promotions, Texts texts, Consumer<Promotion> recommend) {
        if (promotions.equals(shown)) {
            // most customers have the same ones, and controls made anew cost time at each change of the conversation
            return;
        }
        shown = List.copyOf(promotions);
        getChildren().setAll(promotions.stream().map(promotion -> row(promotion, texts, recommend)).toList());
    }

    private static HBox row(Promotion promotion, Texts texts, Consumer<Promotion> recommend) {
        var title = texts.of(promotion.title());
        var name = new Label(title);
        name.getStyleClass().add("field-value");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var until = new Label(texts.get("customer.benefit.until", texts.day(promotion.validTo())));
        until.getStyleClass().add("note");
        var words = new VBox(name, until);
        HBox.setHgrow(words, Priority.ALWAYS);
        var tip = new Tooltip(texts.of(promotion.rule()));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        name.setTooltip(tip);
        var button = new Button(texts.get("customer.recommend"));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.get("customer.recommend.this", title));
        button.setTooltip(new Tooltip(texts.get("customer.recommend.tip")));
        button.setOnAction(_ -> recommend.accept(promotion));
        var row = new HBox(8, words, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
