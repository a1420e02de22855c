package deskside.ui.customer;

import deskside.domain.catalog.Promotion;
import deskside.ui.fx.Column;
import deskside.ui.fx.Repeated;
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

/** Promotions that the customer can use now, each with the way to tell about it. */
public final class BenefitList extends Column {

    private final Repeated<Row> rows = new Repeated<>(getChildren(), Row::new, Row::empty);
    private List<Promotion> shown = List.of();

    public BenefitList() {
        getStyleClass().add("benefits");
    }

    void show(List<Promotion> promotions, Texts texts, Consumer<Promotion> recommend) {
        if (!promotions.equals(shown)) {
            // most customers have the same ones
            shown = List.copyOf(promotions);
            rows.show(promotions, (row, promotion) -> row.show(promotion, texts, recommend));
        }
    }

    private static final class Row extends HBox {

        private final Label name = new Label();
        private final Label until = new Label();
        private final Tooltip rule = new Tooltip();
        private final Button button = new Button();
        private final Tooltip tip = new Tooltip();

        private Row() {
            super(8);
            name.getStyleClass().add("field-value");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            until.getStyleClass().add("note");
            var words = new Column(0, name, until);
            HBox.setHgrow(words, Priority.ALWAYS);
            rule.setWrapText(true);
            rule.setMaxWidth(320);
            name.setTooltip(rule);
            button.getStyleClass().add("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(tip);
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(words, button);
        }

        private void show(Promotion promotion, Texts texts, Consumer<Promotion> recommend) {
            var title = texts.of(promotion.title());
            name.setText(title);
            until.setText(texts.get("customer.benefit.until", texts.day(promotion.validTo())));
            rule.setText(texts.of(promotion.rule()));
            button.setText(texts.get("customer.recommend"));
            button.setAccessibleText(texts.get("customer.recommend.this", title));
            tip.setText(texts.get("customer.recommend.tip"));
            button.setOnAction(_ -> recommend.accept(promotion));
        }

        private void empty() {
            name.setText("");
            until.setText("");
        }
    }
}
