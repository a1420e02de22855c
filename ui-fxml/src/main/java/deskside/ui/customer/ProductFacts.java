package deskside.ui.customer;

import deskside.domain.Money;
import deskside.domain.catalog.Product;
import deskside.ui.fx.Column;
import deskside.ui.fx.Repeated;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard.RelatedProduct;
import deskside.usecases.customer.CustomerCard.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What goes with the ordered product: accessories, comparable products, warranty and limits. */
public final class ProductFacts extends Column {

    private static final int MOST = 4;

    private final Repeated<Line> lines = new Repeated<>(getChildren(), Line::new, line -> line.show("", "", ""));
    private @Nullable Product shown;
    private List<RelatedProduct> shownRelated = List.of();

    public ProductFacts() {
        getStyleClass().add("product-facts");
    }

    void show(Product product, List<RelatedProduct> related, Texts texts) {
        if (product.equals(shown) && related.equals(shownRelated)) {
            return;
        }
        shown = product;
        shownRelated = List.copyOf(related);
        var facts = new ArrayList<Fact>();
        var accessories = of(related, Relation.ACCESSORY).map(other -> texts.of(other.name())).collect(Collectors.joining(" · "));
        add(facts, texts.get("customer.relation.ACCESSORY"), accessories);
        var similar = of(related, Relation.SIMILAR).map(other -> compared(product, other, texts)).collect(Collectors.joining(" · "));
        add(facts, texts.get("customer.relation.SIMILAR"), similar);
        add(facts, texts.get("customer.stock"), product.stock() > 0 ? texts.number(product.stock()) : texts.get("customer.stock.none"));
        add(facts, texts.get("customer.warranty"), texts.get("customer.warranty.months", product.warrantyMonths()));
        if (product.hygiene()) {
            add(facts, texts.get("customer.returns"), texts.get("customer.returns.hygiene"));
        }
        lines.show(facts, (line, fact) -> line.show(product.id(), fact.relation, fact.values));
    }

    private static Stream<Product> of(List<RelatedProduct> related, Relation relation) {
        return related.stream().filter(each -> each.relation() == relation).map(RelatedProduct::product).limit(MOST);
    }

    /** Name and how much more or less it costs. */
    private static String compared(Product product, Product other, Texts texts) {
        if (!product.price().currency().equals(other.price().currency())) {
            return texts.of(other.name());
        }
        var difference = other.price().minus(product.price());
        var key = difference.isPositive() ? "customer.compared.more" : difference.amount().signum() < 0 ? "customer.compared.less"
                : "customer.compared.same";
        return texts.get(key, texts.of(other.name()), texts.money(absolute(difference)));
    }

    private static Money absolute(Money money) {
        return new Money(money.amount().abs(), money.currency());
    }

    private record Fact(String relation, String values) {
    }

    private static void add(List<Fact> facts, String relation, String values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(relation, values));
        }
    }

    private static final class Line extends TextFlow {

        private final Text subject = text("fact-subject");
        private final Text relation = text("fact-relation");
        private final Text values = text("fact-value");

        private Line() {
            getStyleClass().add("fact");
            getChildren().addAll(subject, relation, values);
        }

        private void show(String about, String how, String what) {
            subject.setText(about + " ");
            relation.setText(how + " ");
            values.setText(what);
        }

        private static Text text(String style) {
            var text = new Text();
            text.getStyleClass().add(style);
            return text;
        }
    }
}
