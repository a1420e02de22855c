package deskside.testkit;

import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import java.util.List;
import java.util.Optional;

/** Products, promotions and policies out of {@link InMemoryTables}. */
public final class InMemoryCatalog implements Catalog {

    private final InMemoryTables tables;

    public InMemoryCatalog(InMemoryTables tables) {
        this.tables = tables;
    }

    public void put(Product product) {
        tables.put(product);
    }

    public void put(Promotion promotion) {
        tables.put(promotion);
    }

    public void put(Policy policy) {
        tables.put(policy);
    }

    @Override
    public Optional<Product> product(String sku) {
        return tables.of(Product.class).find(sku);
    }

    @Override
    public List<Product> products() {
        return tables.of(Product.class).all();
    }

    @Override
    public List<Promotion> promotions() {
        return tables.of(Promotion.class).all();
    }

    @Override
    public Optional<Policy> policy(String policyId) {
        return tables.of(Policy.class).find(policyId);
    }

    @Override
    public List<Policy> policies() {
        return tables.of(Policy.class).all();
    }
}
