package deskside.testkit;

import deskside.domain.Entity;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.conversation.Conversation;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.Script;
import deskside.domain.order.Order;
import deskside.domain.search.NameHit;
import deskside.domain.search.NameSearch;
import deskside.domain.search.Named;
import deskside.domain.search.Pronunciation;
import deskside.domain.search.SearchKind;
import deskside.domain.search.SpelledQuery;
import deskside.domain.search.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Looks at every name that {@link InMemoryTables} hold now. */
public final class InMemoryNameSearch implements NameSearch {

    /** As in the store: where fewer fit as typed, those that nearly fit are taken. */
    private static final int FEW = 3;
    /** {@link Spelling#score} of what nearly fits, at most. */
    private static final int NEARLY = 20;

    private final InMemoryTables tables;
    private final Pronunciation pronunciation;

    public InMemoryNameSearch(InMemoryTables tables, Pronunciation pronunciation) {
        this.tables = tables;
        this.pronunciation = pronunciation;
    }

    @Override
    public List<NameHit> find(String text, int limit) {
        var query = SpelledQuery.of(text, pronunciation);
        if (query.isBlank()) {
            return List.of();
        }
        var all = names().map(named -> new Weighed(named, query.score(named.names().stream().map(name -> Spelling.of(name, pronunciation)).toList())))
                .filter(one -> one.score > 0).sorted(Comparator.comparingInt(Weighed::score)
                        .thenComparingLong(one -> one.named.weight()).reversed().thenComparing(one -> one.named.id())).toList();
        var exact = all.stream().filter(one -> one.score > NEARLY).toList();
        var byKind = new EnumMap<SearchKind, List<NameHit>>(SearchKind.class);
        for (var one : exact.size() < FEW ? all : exact) {
            var hits = byKind.computeIfAbsent(one.named.kind(), _ -> new ArrayList<>());
            if (hits.size() < limit && hits.stream().noneMatch(hit -> hit.id().equals(one.named.id()))) {
                hits.add(new NameHit(one.named.kind(), one.named.id(), one.named.language(), one.score));
            }
        }
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public int size() {
        var keys = new HashSet<String>();
        names().forEach(named -> keys.add(named.kind() + named.id() + named.language()));
        return keys.size();
    }

    private Stream<Named> names() {
        return Stream.of(Conversation.class, Customer.class, Order.class, Article.class, Script.class, Policy.class, Product.class)
                .flatMap(this::entities).flatMap(entity -> Named.of(entity, id -> tables.of(Customer.class).find(id)).stream());
    }

    private Stream<Entity> entities(Class<? extends Entity> type) {
        return tables.of(type).all().stream().map(Entity.class::cast);
    }

    private record Weighed(Named named, int score) {
    }
}
