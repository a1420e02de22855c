package deskside.domain.catalog;

import deskside.domain.Entity;
import deskside.domain.LocalText;
import deskside.domain.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A product; {@code id} is its SKU.
 *
 * @param price        what it costs now; the last row of {@code priceHistory}
 * @param hygiene      no return without a reason once it is opened
 * @param accessories  SKUs that fit it
 * @param similar      SKUs worth comparing it with
 * @param priceHistory oldest first
 */
public record Product(
        String id, long version, LocalText name, String categoryId, LocalText categoryName, String brand, Money price,
        Money listPrice, int stock, int warrantyMonths, boolean hygiene, LocalText description, List<Attribute> attributes,
        List<String> inTheBox, List<String> accessories, List<String> similar, List<PricePoint> priceHistory) implements Entity {

    public Product {
        attributes = List.copyOf(attributes);
        inTheBox = List.copyOf(inTheBox);
        accessories = List.copyOf(accessories);
        similar = List.copyOf(similar);
        priceHistory = List.copyOf(priceHistory);
    }

    /** One line of the data sheet, e.g. capacity 容量 5 L. */
    public record Attribute(String key, LocalText name, String value) {
    }

    /** The price from that day on. */
    public record PricePoint(LocalDate from, Money price) {
    }
}
