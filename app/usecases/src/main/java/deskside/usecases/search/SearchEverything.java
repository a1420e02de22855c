package deskside.usecases.search;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.order.Orders;
import deskside.domain.privacy.Masking;
import deskside.domain.search.Highlights;
import deskside.domain.search.NameHit;
import deskside.domain.search.NameSearch;
import deskside.domain.search.Pronunciation;
import deskside.domain.search.SearchKind;
import deskside.domain.search.SpelledQuery;
import deskside.domain.search.Spelling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds conversations, customers, orders and documents by what they are called, and documents also by what is in them. What is shown of
 * customers is masked; they are found by their names and numbers in clear.
 */
public final class SearchEverything {

    private static final int OF_EACH_KIND = 5;
    private static final int DOCUMENTS = 30;
    /** Gist of a document that was found by its title, in characters. */
    private static final int GIST = 120;

    private final Supplier<NameSearch> names;
    private final SearchKnowledge knowledge;
    private final OpenDocument documents;
    private final Conversations conversations;
    private final Customers customers;
    private final Orders orders;
    private final Pronunciation pronunciation;

    public SearchEverything(NameSearch names, Pronunciation pronunciation, SearchKnowledge knowledge, OpenDocument documents,
            Conversations conversations, Customers customers, Orders orders) {
        this(() -> names, pronunciation, knowledge, documents, conversations, customers, orders);
    }

    /** @param names asked at each search; may take long the first time */
    public SearchEverything(Supplier<NameSearch> names, Pronunciation pronunciation, SearchKnowledge knowledge, OpenDocument documents,
            Conversations conversations, Customers customers, Orders orders) {
        this.names = names;
        this.knowledge = knowledge;
        this.documents = documents;
        this.conversations = conversations;
        this.customers = customers;
        this.orders = orders;
        this.pronunciation = pronunciation;
    }

    /** A blank text finds the open conversations that were written in last. */
    public Everything search(String text) {
        if (text.isBlank()) {
            return new Everything(conversations.open().stream().limit(OF_EACH_KIND).map(this::found).toList(), List.of(), List.of(), List.of());
        }
        var hits = names.get().find(text, OF_EACH_KIND);
        return new Everything(
                ids(hits, SearchKind.CONVERSATION).stream().flatMap(id -> conversations.find(id).stream()).map(this::found).toList(),
                ids(hits, SearchKind.CUSTOMER).stream().flatMap(id -> customers.find(id).stream()).map(this::found).toList(),
                ids(hits, SearchKind.ORDER).stream().flatMap(id -> order(id).stream()).toList(),
                documents(text, hits));
    }

    /** Those of a few things whose name fits as names are looked for everywhere, best first. @param names of one thing */
    public <T> List<Fitting<T>> fitting(String text, List<T> things, Function<T, List<String>> names) {
        var query = SpelledQuery.of(text, pronunciation);
        var scores = new LinkedHashMap<T, Integer>();
        things.forEach(thing -> scores.put(thing, query.score(names.apply(thing).stream().map(name -> Spelling.of(name, pronunciation)).toList())));
        return scores.entrySet().stream().filter(entry -> entry.getValue() > 0).sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .map(entry -> new Fitting<>(entry.getKey(), Spelling.isWhole(entry.getValue()))).toList();
    }

    /** @param whole whether the text is its whole name */
    public record Fitting<T>(T thing, boolean whole) {
    }

    /** Where in a text stands what was looked for. */
    public List<Highlights.Span> marks(String text, String query) {
        return Highlights.of(text, query, pronunciation);
    }

    private static List<String> ids(List<NameHit> hits, SearchKind kind) {
        return hits.stream().filter(hit -> hit.kind() == kind).map(NameHit::id).toList();
    }

    private FoundConversation found(Conversation one) {
        return new FoundConversation(one.id(), nameOf(one.customerId()), Masking.text(one.lastText()), one.channel(),
                one.status() != ConversationStatus.CLOSED, one.lastMessageAt());
    }

    private FoundCustomer found(Customer one) {
        return new FoundCustomer(one.id(), Masking.name(one.name()), Masking.phone(one.phone()), one.city(), one.tier(), newest(one.id()).orElse(null));
    }

    private Optional<FoundOrder> order(String id) {
        return orders.find(id).map(one -> new FoundOrder(one, nameOf(one.customerId()), newest(one.customerId()).orElse(null)));
    }

    private String nameOf(String customerId) {
        return customers.find(customerId).map(customer -> Masking.name(customer.name())).orElse(customerId);
    }

    /** One that is open before one that is closed. */
    private Optional<String> newest(String customerId) {
        var all = conversations.ofCustomer(customerId, OF_EACH_KIND);
        return all.stream().filter(one -> one.status() != ConversationStatus.CLOSED).findFirst().or(() -> all.stream().findFirst()).map(Conversation::id);
    }

    /** By title first: who types a title wants that document. */
    private List<KnowledgeHit> documents(String text, List<NameHit> byName) {
        var all = new LinkedHashMap<String, KnowledgeHit>();
        byName.stream().filter(hit -> kind(hit.kind()).isPresent()).sorted((a, b) -> Integer.compare(b.score(), a.score()))
                .forEach(hit -> titled(hit).ifPresent(found -> all.put(found.kind() + ":" + found.documentId(), found)));
        for (var hit : knowledge.search(text, EnumSet.allOf(DocumentKind.class), DOCUMENTS)) {
            if (isFound(hit, text)) {
                all.putIfAbsent(hit.kind() + ":" + hit.documentId(), hit);
            }
        }
        return new ArrayList<>(all.values()).subList(0, Math.min(DOCUMENTS, all.size()));
    }

    /** A single Latin word that stands nowhere, such as initials, has no meaning that documents could be near to. */
    private static boolean isFound(KnowledgeHit hit, String text) {
        return hit.keywordScore() > 0 || text.strip().chars().anyMatch(c -> Character.isWhitespace(c) || Character.isIdeographic(c));
    }

    private Optional<KnowledgeHit> titled(NameHit hit) {
        return kind(hit.kind()).flatMap(kind -> documents.open(kind, hit.id(), hit.language()).map(document -> new KnowledgeHit(kind, hit.id(),
                hit.language(), document.title(), document.answer().substring(0, Math.min(GIST, document.answer().length())), 0, 0, hit.score())));
    }

    private static Optional<DocumentKind> kind(SearchKind kind) {
        return switch (kind) {
            case ARTICLE -> Optional.of(DocumentKind.ARTICLE);
            case SCRIPT -> Optional.of(DocumentKind.SCRIPT);
            case POLICY -> Optional.of(DocumentKind.POLICY);
            case PRODUCT -> Optional.of(DocumentKind.PRODUCT);
            case CONVERSATION, CUSTOMER, ORDER -> Optional.empty();
        };
    }
}
