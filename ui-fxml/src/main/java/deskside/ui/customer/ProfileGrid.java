package deskside.ui.customer;

import deskside.domain.privacy.PersonalField;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The customer's figures, a name and a value a line. */
public final class ProfileGrid extends GridPane {

    /** Share of orders with a coupon from which a customer counts as sensitive to prices; for the word only. */
    private static final double HIGH_COUPON_USE = 0.6;
    private static final double SOME_COUPON_USE = 0.3;

    private final Map<String, Row> rows = new HashMap<>();
    private int used;

    public ProfileGrid() {
        getStyleClass().add("profile");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /** A name and a value; it stays in the grid for the next customer. */
    private record Row(Label name, Region value) {

        void setShown(boolean now) {
            for (var node : List.of(name, value)) {
                node.setVisible(now);
                node.setManaged(now);
            }
        }
    }

    void show(CustomerCard card, RevealModel reveal, Texts texts) {
        used = 0;
        secret(texts, PersonalField.PHONE, card.phone(), reveal);
        secret(texts, PersonalField.EMAIL, card.email(), reveal);
        secret(texts, PersonalField.ADDRESS, card.address(), reveal);
        line(texts, "customer.city", card.city());
        line(texts, "customer.spent", texts.get("customer.spent.value", texts.money(card.totalSpent()), card.orderCount()));
        line(texts, "customer.price", texts.get(priceWord(card.couponUse()), texts.percent(card.couponUse())));
        line(texts, "customer.preferences", String.join(" · ", card.preferences()));
        line(texts, "customer.complaints", texts.get(card.complaintCount() == 0 ? "customer.complaints.none" : "customer.complaints.some",
                card.complaintCount()));
    }

    private static String priceWord(double couponUse) {
        return couponUse >= HIGH_COUPON_USE ? "customer.price.high" : couponUse >= SOME_COUPON_USE ? "customer.price.some" : "customer.price.low";
    }

    private void secret(Texts texts, PersonalField field, String masked, RevealModel reveal) {
        var row = row(field.name(), texts.of("customer.field", field), masked.isBlank(), () -> new RevealedField(field, reveal, texts));
        ((RevealedField) row.value).show(masked);
    }

    private void line(Texts texts, String key, String value) {
        ((Label) row(key, texts.get(key), value.isBlank(), ProfileGrid::value).value).setText(value);
    }

    private static Label value() {
        var shown = new Label();
        shown.getStyleClass().add("field-value");
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        return shown;
    }

    /** Rows without a value leave no gap: those that are shown follow each other. */
    private Row row(String key, String title, boolean blank, Supplier<Region> value) {
        var row = rows.computeIfAbsent(key, _ -> made(title, value.get()));
        row.setShown(!blank);
        if (!blank) {
            setRowIndex(row.name, used);
            setRowIndex(row.value, used);
            used++;
        }
        return row;
    }

    private Row made(String title, Region value) {
        var name = new Label(title);
        name.getStyleClass().add("field-name");
        GridPane.setValignment(name, VPos.TOP);
        add(name, 0, 0);
        add(value, 1, 0);
        return new Row(name, value);
    }
}
