package deskside.usecases.knowledge;

import static java.util.Comparator.comparing;

import deskside.domain.Language;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.ProposalState;
import deskside.domain.knowledge.Proposals;
import deskside.domain.knowledge.Script;
import deskside.usecases.search.SearchEverything;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything the shop has told this desk to rely on, as a list; found by name and content, with what hangs together with what. */
public final class BrowseKnowledge {

    private static final Duration USAGE = Duration.ofDays(30);
    private static final int MOST_FEEDBACK = 20_000;
    private static final int MOST_PROPOSALS = 1_000;
    private static final int GIST = 120;
    private static final int RELATIONS = 12;

    private final KnowledgeBase knowledge;
    private final Catalog catalog;
    private final Proposals proposals;
    private final FeedbackLog feedback;
    private final SearchEverything search;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone of the shop's days */
    public BrowseKnowledge(KnowledgeBase knowledge, Catalog catalog, Proposals proposals, FeedbackLog feedback, SearchEverything search,
            InstantSource clock, ZoneId zone) {
        this.knowledge = knowledge;
        this.catalog = catalog;
        this.proposals = proposals;
        this.feedback = feedback;
        this.search = search;
        this.clock = clock;
        this.zone = zone;
    }

    /** By category, those of {@code language} first, then by title. Articles and scripts are in their own language, the rest in this one. */
    public List<KnowledgeEntry> all(Language language) {
        var view = new View(language);
        var all = new ArrayList<KnowledgeEntry>();
        catalog.policies().forEach(policy -> all.add(view.of(policy)));
        catalog.promotions().forEach(promotion -> all.add(view.of(promotion)));
        catalog.products().forEach(product -> all.add(view.of(product)));
        knowledge.articleHeads().forEach(article -> all.add(view.of(article)));
        knowledge.scripts().forEach(script -> all.add(view.of(script)));
        all.sort(comparing(KnowledgeEntry::category).thenComparing(entry -> entry.language() != language).thenComparing(KnowledgeEntry::title));
        return List.copyOf(all);
    }

    /** Those of {@code entries} that {@code text} finds, best first, with the passage that was found. A blank text finds all. */
    public List<KnowledgeEntry> found(String text, List<KnowledgeEntry> entries) {
        if (text.isBlank()) {
            return entries;
        }
        var byKey = new HashMap<String, KnowledgeEntry>();
        entries.forEach(entry -> byKey.put(entry.category() + ":" + entry.id(), entry));
        var found = new LinkedHashMap<String, KnowledgeEntry>();
        for (var hit : search.search(text).documents()) {
            KnowledgeCategory.of(hit.kind()).map(category -> byKey.get(category + ":" + hit.documentId()))
                    .ifPresent(entry -> found.put(entry.category() + ":" + entry.id(), entry.withGist(hit.passage())));
        }
        var promotions = entries.stream().filter(entry -> entry.category() == KnowledgeCategory.PROMOTION).toList();
        search.fitting(text, promotions, entry -> List.of(entry.title(), entry.id())).stream()
                .map(SearchEverything.Fitting::thing).forEach(entry -> found.put(entry.category() + ":" + entry.id(), entry));
        return List.copyOf(found.values());
    }

    /** What an entry is about, what it rests on and what goes with it. */
    public List<Relation> relations(KnowledgeEntry entry, Language language) {
        var view = new View(language);
        var relations = switch (entry.category()) {
            case ARTICLE -> knowledge.articleHead(entry.id()).map(article -> ofArticle(article, view)).orElse(List.of());
            case POLICY -> catalog.policy(entry.id()).map(policy -> ofPolicy(policy, view)).orElse(List.of());
            case PRODUCT -> catalog.product(entry.id()).map(product -> ofProduct(product, view)).orElse(List.of());
            case PROMOTION -> catalog.promotions().stream().filter(one -> one.id().equals(entry.id())).findFirst()
                    .map(promotion -> products(Relation.Kind.APPLIES_TO, promotion.skus(), view)).orElse(List.of());
            case SCRIPT -> List.<Relation>of();
        };
        return relations.stream().limit(RELATIONS).toList();
    }

    private List<Relation> ofArticle(ArticleHead article, View view) {
        var all = new ArrayList<>(products(Relation.Kind.APPLIES_TO, article.skus(), view));
        catalog.policies().stream().filter(policy -> shared(policy.intents(), article.intents()))
                .forEach(policy -> all.add(new Relation(Relation.Kind.RESTS_ON, view.of(policy))));
        return all;
    }

    private List<Relation> ofPolicy(Policy policy, View view) {
        var all = new ArrayList<>(products(Relation.Kind.APPLIES_TO, policy.skus(), view));
        knowledge.articleHeads().stream().filter(article -> article.language() == view.language && shared(policy.intents(), article.intents()))
                .forEach(article -> all.add(new Relation(Relation.Kind.ANSWERED_IN, view.of(article))));
        return all;
    }

    private List<Relation> ofProduct(Product product, View view) {
        var all = new ArrayList<>(products(Relation.Kind.ACCESSORY, product.accessories(), view));
        all.addAll(products(Relation.Kind.SIMILAR, product.similar(), view));
        knowledge.articleHeads().stream().filter(article -> article.language() == view.language && article.skus().contains(product.id()))
                .forEach(article -> all.add(new Relation(Relation.Kind.ANSWERED_IN, view.of(article))));
        return all;
    }

    private List<Relation> products(Relation.Kind kind, List<String> skus, View view) {
        return skus.stream().flatMap(sku -> catalog.product(sku).stream()).map(product -> new Relation(kind, view.of(product))).toList();
    }

    private static boolean shared(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** What all entries of one call have in common. */
    private final class View {

        private final Language language;
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        private final Map<String, Usage> usage = new HashMap<>();
        private final Set<String> inReview = proposals.recent(MOST_PROPOSALS).stream().filter(one -> one.state() == ProposalState.AWAITING_REVIEW)
                .map(Proposal::articleId).collect(Collectors.toSet());

        View(Language language) {
            this.language = language;
            var since = clock.instant().minus(USAGE);
            feedback.newest(MOST_FEEDBACK).stream().filter(one -> !one.at().isBefore(since))
                    .forEach(one -> usage.merge(one.sourceId(), Usage.NONE.and(one.kind()), (before, _) -> before.and(one.kind())));
        }

        KnowledgeEntry of(Policy policy) {
            return entry(KnowledgeCategory.POLICY, policy.id(), language, policy.title().in(language), policy.answer().in(language), policy.revision(),
                    policy.validFrom(), policy.validTo());
        }

        KnowledgeEntry of(Promotion promotion) {
            return entry(KnowledgeCategory.PROMOTION, promotion.id(), language, promotion.title().in(language), promotion.rule().in(language), 0,
                    LocalDate.ofInstant(promotion.validFrom(), zone), LocalDate.ofInstant(promotion.validTo(), zone));
        }

        KnowledgeEntry of(Product product) {
            return entry(KnowledgeCategory.PRODUCT, product.id(), language, product.name().in(language), product.description().in(language), 0, null, null);
        }

        KnowledgeEntry of(ArticleHead article) {
            return entry(KnowledgeCategory.ARTICLE, article.id(), article.language(), article.title(), article.answer(), article.revision(),
                    article.validFrom(), article.validTo());
        }

        KnowledgeEntry of(Script script) {
            return entry(KnowledgeCategory.SCRIPT, script.id(), script.language(), script.title(), script.text(), 0, null, null);
        }

        private KnowledgeEntry entry(KnowledgeCategory category, String id, Language of, String title, String text, int revision, @Nullable LocalDate from,
                @Nullable LocalDate to) {
            return new KnowledgeEntry(category, id, of, title, text.substring(0, Math.min(GIST, text.length())), revision, to, state(id, from, to),
                    usage.getOrDefault(id, Usage.NONE));
        }

        private EntryState state(String id, @Nullable LocalDate from, @Nullable LocalDate to) {
            if (to != null && to.isBefore(today)) {
                return EntryState.EXPIRED;
            }
            if (from != null && from.isAfter(today)) {
                return EntryState.UPCOMING;
            }
            return inReview.contains(id) ? EntryState.IN_REVIEW : EntryState.PUBLISHED;
        }
    }
}
