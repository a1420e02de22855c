package deskside.hub.store;

import deskside.domain.aftersales.Case;
import deskside.domain.catalog.Product;
import deskside.domain.sync.EntityType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What lies in the shop's stock, as far as cases move it. */
public final class StockTable {

    private final Handle handle;
    private final Entities entities;

    StockTable(Handle handle, Entities entities) {
        this.handle = handle;
        this.entities = entities;
    }

    /** The article, locked until the transaction ends: of two who want the last piece one sees that it is gone. */
    public Optional<Product> lock(String sku) {
        return entities.lock(EntityType.PRODUCT, sku).map(Product.class::cast);
    }

    /** For what pieces move; each once for a case. */
    public enum Purpose {
        RESENT,
        /** Set aside for an exchange. */
        RESERVED,
        /** What was set aside is free again. */
        RELEASED,
        /** Goods that came back as new. */
        RETURNED
    }

    /**
     * Takes pieces out for a case, or brings them back, and publishes the article. The database refuses the same purpose twice for one case.
     *
     * @param product locked, as it is now; with at least that many pieces when they are taken
     * @param pieces  positive; taken for {@code RESENT} and {@code RESERVED}, brought back otherwise
     */
    public void move(Product product, Purpose purpose, int pieces, Case granted, Instant now) {
        var change = purpose == Purpose.RESENT || purpose == Purpose.RESERVED ? -pieces : pieces;
        if (product.stock() + change < 0) {
            throw new IllegalArgumentException("there are " + product.stock() + " of " + product.id() + ", not " + pieces);
        }
        handle.createUpdate("insert into goods_move (case_id, purpose, sku, pieces, moved_at) values (:case, :purpose, :sku, :pieces, :now)")
                .bind("case", granted.id()).bind("purpose", purpose.name()).bind("sku", product.id()).bind("pieces", change)
                .bind("now", Times.column(now)).execute();
        entities.put(with(product, product.version() + 1, product.stock() + change));
    }

    /** What cases moved since the hub has its database, by article: a shop that is loaded anew does not know of it. */
    public Map<String, Integer> moves() {
        return handle.createQuery("select sku, sum(pieces) from goods_move group by sku")
                .map((row, _) -> Map.entry(row.getString(1), row.getInt(2))).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The article as it was loaded, with what was moved since. @param moves see {@link #moves} */
    public static Product withMoves(Product loaded, Map<String, Integer> moves) {
        var sum = moves.get(loaded.id());
        return sum == null ? loaded : with(loaded, loaded.version(), Math.max(0, loaded.stock() + sum));
    }

    private static Product with(Product p, long version, int stock) {
        return new Product(p.id(), version, p.name(), p.categoryId(), p.categoryName(), p.brand(), p.price(), p.listPrice(), stock, p.warrantyMonths(),
                p.hygiene(), p.description(), p.attributes(), p.inTheBox(), p.accessories(), p.similar(), p.priceHistory());
    }
}
