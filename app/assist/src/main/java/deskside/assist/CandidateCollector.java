package deskside.assist;

import deskside.assist.ranking.Candidate;
import deskside.assist.ranking.ShopFacts;
import deskside.assist.ranking.SolvedValidity;
import deskside.assist.ranking.SpecAnswers;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.catalog.Product;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All that might answer: what the search found, what the intents name, what the data sheet says. */
final class CandidateCollector {

    /** Of one intent; more would only repeat each other. */
    private static final int MOST_BY_INTENT = 30;
    private static final int MOST_PRODUCTS = 2;

    private final AssistSnapshot snapshot;
    private final Recognition recognition;
    private final CandidateDocuments documents;
    private final ZoneId zone;
    private final Map<Key, Candidate> candidates = new LinkedHashMap<>();

    /** @param text of what has no revision and so may say several things; else blank */
    private record Key(SuggestionSource.Kind kind, String id, String text) {
    }

    /** @param zone the shop's */
    CandidateCollector(AssistSnapshot snapshot, Recognition recognition, CandidateDocuments documents, ZoneId zone) {
        this.zone = zone;
        this.snapshot = snapshot;
        this.recognition = recognition;
        this.documents = documents;
    }

    List<Candidate> collect(List<KnowledgeHit> hits, ShopFacts facts) {
        hits.forEach(this::addHit);
        recognition.intents().forEach(this::addByIntent);
        var intents = recognition.intents().stream().map(RecognizedIntent::intentId).toList();
        SpecAnswers.answer(recognition.query(), intents, meant(hits, facts), recognition.language()).forEach(this::add);
        return List.copyOf(candidates.values());
    }

    private void addHit(KnowledgeHit hit) {
        switch (hit.kind()) {
            case ARTICLE -> documents.article(hit.documentId()).ifPresent(article -> add(Candidate.of(article, hit)));
            case SCRIPT -> documents.script(hit.documentId()).ifPresent(script -> add(Candidate.of(script, hit)));
            case POLICY -> snapshot.policies().stream().filter(p -> p.id().equals(hit.documentId()))
                    .forEach(policy -> add(Candidate.of(policy, recognition.language(), hit)));
            case SOLVED -> documents.solvedQuestion(hit.documentId()).filter(solved -> SolvedValidity.holds(solved, snapshot, zone))
                    .ifPresent(solved -> add(Candidate.of(solved, zone, hit)));
            case PRODUCT -> {
                // A product answers nothing by itself: see SpecAnswers.
            }
        }
    }

    private void addByIntent(RecognizedIntent intent) {
        documents.articleIdsByIntent(intent.intentId(), recognition.language()).stream().limit(MOST_BY_INTENT)
                .forEach(id -> documents.article(id).ifPresent(article -> add(Candidate.of(article, null))));
        documents.scriptIdsByIntent(intent.intentId(), recognition.language()).stream().limit(MOST_BY_INTENT)
                .forEach(id -> documents.script(id).ifPresent(script -> add(Candidate.of(script, null))));
        snapshot.policies().stream().filter(policy -> policy.intents().contains(intent.intentId()))
                .forEach(policy -> add(Candidate.of(policy, recognition.language(), null)));
    }

    /** What was found first stays: a hit knows its scores. */
    private void add(Candidate candidate) {
        candidates.putIfAbsent(new Key(candidate.kind(), candidate.id(), candidate.revision() == 0 ? candidate.text() : ""), candidate);
    }

    /** Named products, else the one of the order, else what the search took for a product. */
    private List<Product> meant(List<KnowledgeHit> hits, ShopFacts facts) {
        var named = skus(recognition.entities());
        var skus = new ArrayList<>(named.isEmpty() ? skus(recognition.earlierEntities()) : named);
        if (skus.isEmpty()) {
            facts.product().ifPresent(product -> skus.add(product.id()));
        }
        if (skus.isEmpty()) {
            hits.stream().filter(hit -> hit.kind() == DocumentKind.PRODUCT).map(KnowledgeHit::documentId).limit(1).forEach(skus::add);
        }
        return skus.stream().limit(MOST_PRODUCTS).map(sku -> snapshot.products().get(sku)).filter(Objects::nonNull).toList();
    }

    static List<String> skus(List<RecognizedEntity> entities) {
        return entities.stream().filter(e -> e.kind() == RecognizedEntity.Kind.PRODUCT).map(RecognizedEntity::value).distinct().toList();
    }

    /** The message's own entities; those before it only where the message names none of that kind. */
    static List<RecognizedEntity> focus(Recognition recognition) {
        var own = recognition.entities();
        return Stream.concat(own.stream(), recognition.earlierEntities().stream()
                .filter(e -> own.stream().noneMatch(o -> o.kind() == e.kind()))).toList();
    }
}
