package deskside.ui.customer;

import deskside.domain.privacy.PersonalField;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard;
import javafx.geometry.VPos;
import javafx.scene.Node;
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

    public ProfileGrid() {
        getStyleClass().add("profile");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    void show(CustomerCard card, RevealModel reveal, Texts texts) {
        getChildren().clear();
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
        if (!masked.isBlank()) {
            add(texts.of("customer.field", field), new RevealedField(field, masked, reveal, texts));
        }
    }

    private void line(Texts texts, String key, String value) {
        if (value.isBlank()) {
            return;
        }
        var shown = new Label(value);
        shown.getStyleClass().add("field-value");
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        add(texts.get(key), shown);
    }

    private void add(String title, Node value) {
        var name = new Label(title);
        name.getStyleClass().add("field-name");
        GridPane.setValignment(name, VPos.TOP);
        addRow(getRowCount(), name, value);
    }
}
