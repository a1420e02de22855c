package deskside.store.db;

import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.people.Colleague;
import deskside.domain.procedure.Procedure;
import deskside.domain.sync.Change;
import deskside.domain.sync.EntityType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is kept in memory of the tables. */
public final class ReferenceCopies {

    private static final int MOST_READ = 1_000;

    final ReferenceData<Product, Product> products;
    final ReferenceData<Promotion, Promotion> promotions;
    final ReferenceData<Policy, Policy> policies;
    final ReferenceData<Article, ArticleHead> articleHeads;
    final ReferenceData<Script, Script> scripts;
    final ReferenceData<IntentDefinition, IntentDefinition> intents;
    final ReferenceData<Procedure, Procedure> procedures;
    final ReferenceData<Colleague, Colleague> colleagues;
    /** With their bodies, those that were asked for last. */
    final ReadCopies<Article> articles = new ReadCopies<>(MOST_READ);
    /** No table of the hub, but what a desk has learned from some of them. */
    final ReadCopies<SolvedQuestion> solved = new ReadCopies<>(MOST_READ);
    private final Map<EntityType, ReferenceData<?, ?>> byType = new EnumMap<>(EntityType.class);

    public ReferenceCopies(Database database) {
        products = ReferenceData.whole(database, EntityTables.PRODUCT, Product.class);
        promotions = ReferenceData.whole(database, EntityTables.PROMOTION, Promotion.class);
        policies = ReferenceData.whole(database, EntityTables.POLICY, Policy.class);
        articleHeads = new ReferenceData<>(database, EntityTables.ARTICLE, Article.class, new SharedWords()::head);
        scripts = ReferenceData.whole(database, EntityTables.SCRIPT, Script.class);
        intents = ReferenceData.whole(database, EntityTables.INTENT, IntentDefinition.class);
        procedures = ReferenceData.whole(database, EntityTables.PROCEDURE, Procedure.class);
        colleagues = ReferenceData.whole(database, EntityTables.COLLEAGUE, Colleague.class);
        byType.put(EntityType.PROCEDURE, procedures);
        byType.put(EntityType.COLLEAGUE, colleagues);
        byType.put(EntityType.PRODUCT, products);
        byType.put(EntityType.PROMOTION, promotions);
        byType.put(EntityType.POLICY, policies);
        byType.put(EntityType.ARTICLE, articleHeads);
        byType.put(EntityType.SCRIPT, scripts);
        byType.put(EntityType.INTENT, intents);
    }

    void apply(EntityType type, List<Change> taken) {
        var copy = byType.get(type);
        if (copy != null) {
            copy.apply(taken);
        }
        if (type == EntityType.ARTICLE) {
            articles.forget(taken.stream().map(Change::id).toList());
        }
    }

    void clear() {
        byType.values().forEach(ReferenceData::clear);
        articles.clear();
        solved.clear();
    }
}
