package deskside.store.db;

import deskside.domain.Entity;
import deskside.domain.conversation.Conversation;
import deskside.domain.customer.Customer;
import deskside.domain.search.Named;
import deskside.domain.sync.EntityType;
import deskside.store.lucene.NameSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Names from the file, read in pages. */
public final class H2Names implements NameSource {

    private static final int PAGE = 500;
    /** More than a customer ever has; each bears the customer's name. */
    private static final int CONVERSATIONS_OF_ONE = 500;

    private final Database database;

    public H2Names(Database database) {
        this.database = database;
    }

    @Override
    public void all(Consumer<List<Named>> taker) {
        for (var type : Named.TYPES) {
            pages(EntityTables.of(type), taker);
        }
    }

    private <E extends Entity> void pages(EntityTable<E> table, Consumer<List<Named>> taker) {
        var customers = new HashMap<String, Optional<Customer>>();
        var after = "";
        while (true) {
            var last = after;
            var page = database.read(handle -> table.page(handle, last, PAGE));
            if (page.isEmpty()) {
                return;
            }
            taker.accept(named(page, id -> customers.computeIfAbsent(id, this::customer)));
            after = page.getLast().id();
        }
    }

    @Override
    public List<Named> of(EntityType type, String id) {
        var entities = new ArrayList<Entity>();
        database.read(handle -> EntityTables.of(type).find(handle, id)).ifPresent(entities::add);
        if (type == EntityType.CUSTOMER) {
            entities.addAll(conversationsOf(id));
        }
        return named(entities, this::customer);
    }

    private List<Conversation> conversationsOf(String customerId) {
        return new H2Conversations(database).ofCustomer(customerId, CONVERSATIONS_OF_ONE);
    }

    private Optional<Customer> customer(String id) {
        return database.read(handle -> EntityTables.CUSTOMER.find(handle, id));
    }

    private static List<Named> named(List<? extends Entity> entities, Function<String, Optional<Customer>> customers) {
        return entities.stream().flatMap(entity -> Named.of(entity, customers).stream()).toList();
    }
}
