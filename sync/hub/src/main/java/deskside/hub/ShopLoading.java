package deskside.hub;

import deskside.domain.Entity;
import deskside.domain.catalog.Product;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.order.Order;
import deskside.domain.sync.EntityType;
import deskside.hub.oversight.RetentionPeriods;
import deskside.hub.shop.DemoShop;
import deskside.hub.shop.ShopData;
import deskside.hub.shop.ShopFingerprint;
import deskside.hub.shop.ShopImport;
import deskside.hub.shop.ShopZone;
import deskside.hub.store.ArticleTable;
import deskside.hub.store.ErasureTable;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.hub.store.OrderTable;
import deskside.hub.store.StockTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the shop's files into the database at the start, if they are others than last time; of several hubs that start at once one does. */
final class ShopLoading {

    private static final Logger LOG = LoggerFactory.getLogger(ShopLoading.class);
    private static final String FINGERPRINT = "shop-fingerprint";
    /** What the shop's files hold: of these, what is not in them any more goes. Everything else is people's work and stays. */
    private static final EnumSet<EntityType> SHOP_TYPES = EnumSet.of(EntityType.CUSTOMER, EntityType.PRODUCT, EntityType.PROMOTION, EntityType.POLICY,
            EntityType.ARTICLE, EntityType.SCRIPT, EntityType.INTENT, EntityType.ORDER, EntityType.PROCEDURE);

    private final HubDatabase database;
    private final InstantSource clock;
    private final RetentionPeriods retention;

    ShopLoading(HubDatabase database, InstantSource clock, RetentionPeriods retention) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
    }

    /** The demo shop as of today: it is stored anew on each day that the hub is started on. */
    void loadDemo() {
        var now = clock.instant();
        DemoShop.withFolder(root -> {
            load(root, ":" + LocalDate.ofInstant(now, DemoShop.TIME_ZONE), data -> data.shiftedTo(now));
            return root;
        });
    }

    void load(Path root) {
        load(root, "", UnaryOperator.identity());
    }

    private void load(Path root, String suffix, UnaryOperator<ShopData> change) {
        var fingerprint = ShopFingerprint.of(root) + suffix;
        if (!database.read(tx -> isLoaded(tx, fingerprint))) {
            var data = change.apply(ShopImport.read(root));
            int changes = database.writeAtStart(tx -> {
                if (isLoaded(tx, fingerprint)) {
                    return 0;
                }
                tx.properties().put(FINGERPRINT, fingerprint);
                tx.properties().put(ShopZone.PROPERTY, data.shop().timeZone().getId());
                var returns = data.shop().returns();
                if (returns != null) {
                    returns.keep(tx.properties());
                }
                var refunds = tx.orders().refunds();
                var replacements = tx.orders().replacements();
                var addresses = tx.orders().addresses();
                var moves = tx.stock().moves();
                var erased = tx.erasures().erasedCustomers();
                var revisions = tx.articles().revisions();
                Stream<Entity> entities = data.entities().filter(entity -> !(entity instanceof Customer customer && erased.contains(customer.id())))
                        .map(entity -> switch (entity) {
                            case Order order -> kept(OrderTable.withAddress(OrderTable.withReplacements(OrderTable.withRefunds(order, refunds), replacements),
                                    addresses), erased);
                            case Product product -> StockTable.withMoves(product, moves);
                            case Article article -> ArticleTable.withRevisions(article, revisions);
                            default -> entity;
                        });
                var replaced = tx.entities().replaceAll(SHOP_TYPES, entities::iterator);
                PastChats.add(tx, data.pastChats(), erased);
                return replaced;
            });
            LOG.info("Shop {} loaded: {} changes", data.shop().id(), changes);
        }
    }

    /** What was erased or has run out stays so, whatever the shop's files still say. */
    private Order kept(Order order, Set<String> erased) {
        var old = order.placedAt().isBefore(clock.instant().minus(retention.addresses()));
        return old || erased.contains(order.customerId()) ? ErasureTable.withoutPerson(order) : order;
    }

    private static boolean isLoaded(HubTransaction tx, String fingerprint) {
        return tx.properties().find(FINGERPRINT).filter(fingerprint::equals).isPresent();
    }
}
