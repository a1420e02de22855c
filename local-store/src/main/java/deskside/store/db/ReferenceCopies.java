package deskside.store.db;

import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.Script;
import deskside.domain.procedure.Procedure;
import deskside.domain.sync.Change;
import deskside.domain.sync.EntityType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables that are kept in memory. */
public final class ReferenceCopies {

    final ReferenceData<Product> products;
    final ReferenceData<Promotion> promotions;
    final ReferenceData<Policy> policies;
    final ReferenceData<Article> articles;
    final ReferenceData<Script> scripts;
    final ReferenceData<IntentDefinition> intents;
    final ReferenceData<Procedure> procedures;
    /** No table of the hub, but what a desk has learned from some of them. */
    final SolvedCopies solved = new SolvedCopies();
    private final Map<EntityType, ReferenceData<?>> byType = new EnumMap<>(EntityType.class);

    public ReferenceCopies(Database database) {
        products = new ReferenceData<>(database, EntityTables.PRODUCT, Product.class);
        promotions = new ReferenceData<>(database, EntityTables.PROMOTION, Promotion.class);
        policies = new ReferenceData<>(database, EntityTables.POLICY, Policy.class);
        articles = new ReferenceData<>(database, EntityTables.ARTICLE, Article.class, new SharedWords()::article);
        scripts = new ReferenceData<>(database, EntityTables.SCRIPT, Script.class);
        intents = new ReferenceData<>(database, EntityTables.INTENT, IntentDefinition.class);
        procedures = new ReferenceData<>(database, EntityTables.PROCEDURE, Procedure.class);
        byType.put(EntityType.PROCEDURE, procedures);
        byType.put(EntityType.PRODUCT, products);
        byType.put(EntityType.PROMOTION, promotions);
        byType.put(EntityType.POLICY, policies);
        byType.put(EntityType.ARTICLE, articles);
        byType.put(EntityType.SCRIPT, scripts);
        byType.put(EntityType.INTENT, intents);
    }

    void apply(EntityType type, List<Change> taken) {
        var copy = byType.get(type);
        if (copy != null) {
            copy.apply(taken);
        }
    }

    void clear() {
        byType.values().forEach(ReferenceData::clear);
        solved.clear();
    }
}
