package deskside.hub.shop;

import deskside.domain.LocalText;
import deskside.domain.catalog.Product;
import java.util.ArrayList;
import java.util.List;

/** {@code products/<category>.yaml}: a category with its products. */
final class ProductFiles {

    private final ImportLog log;

    ProductFiles(ImportLog log) {
        this.log = log;
    }

    List<Product> read(ShopFolder folder) {
        var products = new ArrayList<Product>();
        for (var file : folder.below("products/")) {
            new YamlReader(file, log).mapping().ifPresent(category -> {
                var id = category.id("id", "category");
                var name = category.localText("name");
                for (var fields : category.objects("products")) {
                    products.add(product(fields, id, name));
                }
                category.done();
            });
        }
        return products;
    }

    private static Product product(Fields fields, String categoryId, LocalText categoryName) {
        var history = history(fields);
        var product = new Product(fields.id("sku", "product"), 1, fields.localText("name"), categoryId, categoryName, fields.text("brand"),
                fields.money("price"), fields.money("listPrice"), fields.integer("stock", 0, 10_000_000),
                fields.integer("warrantyMonths", 0, 600), fields.flag("hygiene"), fields.localText("description"), attributes(fields),
                fields.texts("inTheBox"), fields.references("accessories", "product"), fields.references("similar", "product"), history);
        if (history.isEmpty()) {
            fields.problem("priceHistory", "'priceHistory' needs at least the current price");
        } else if (!history.getLast().price().equals(product.price())) {
            fields.problem("priceHistory", "the last price of the history is " + history.getLast().price().amount() + ", the product's is "
                    + product.price().amount() + ": make them equal");
        }
        fields.done();
        return product;
    }

    private static List<Product.Attribute> attributes(Fields fields) {
        return fields.objects("attributes").stream().map(row -> {
            var attribute = new Product.Attribute(row.text("key"), new LocalText(row.text("zh"), row.text("en")), row.text("value"));
            row.done();
            return attribute;
        }).toList();
    }

    private static List<Product.PricePoint> history(Fields fields) {
        var points = new ArrayList<Product.PricePoint>();
        for (var row : fields.objects("priceHistory")) {
            var point = new Product.PricePoint(row.date("from"), row.money("price"));
            if (!points.isEmpty() && !point.from().isAfter(points.getLast().from())) {
                row.problem("from", "'priceHistory' is not in order: oldest first, one row a day");
            }
            row.done();
            points.add(point);
        }
        return points;
    }
}
