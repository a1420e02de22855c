package deskside.domain.catalog;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of products, promotions and policies. Calls block on the store; safe for several threads. */
public interface Catalog {

    Optional<Product> product(String sku);

    List<Product> products();

    /** Expired and future ones included. */
    List<Promotion> promotions();

    Optional<Policy> policy(String policyId);

    /** Expired ones included. */
    List<Policy> policies();
}
