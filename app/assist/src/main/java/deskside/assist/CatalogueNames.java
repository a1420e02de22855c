package deskside.assist;

import deskside.assist.entity.ProductNames;
import deskside.domain.catalog.Product;
import java.util.Collection;

/**
 * The names of the catalogue that was used last: a shop's catalogue comes with every message and changes a few times a day. Safe for all
 * threads; two that come with a new catalogue at once both make its names, and either result serves.
 */
final class CatalogueNames {

    private volatile ProductNames latest = ProductNames.NONE;

    ProductNames names(Collection<Product> catalogue) {
        var names = latest;
        if (!names.isOf(catalogue)) {
            names = ProductNames.of(catalogue);
            latest = names;
        }
        return names;
    }
}
