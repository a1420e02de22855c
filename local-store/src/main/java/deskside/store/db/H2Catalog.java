package deskside.store.db;

import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import java.util.List;
import java.util.Optional;

/** Products, promotions and policies, from memory after the first read. */
public final class H2Catalog implements Catalog {

    private final ReferenceCopies copies;

    public H2Catalog(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Optional<Product> product(String sku) {
        return copies.products.find(sku);
    }

    @Override
    public List<Product> products() {
        return copies.products.all();
    }

    @Override
    public List<Promotion> promotions() {
        return copies.promotions.all();
    }

    @Override
    public Optional<Policy> policy(String policyId) {
        return copies.policies.find(policyId);
    }

    @Override
    public List<Policy> policies() {
        return copies.policies.all();
    }
}
