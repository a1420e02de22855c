package deskside.ui.desk;

import deskside.domain.Language;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.usecases.assist.FillSlots;
import deskside.usecases.search.OpenDocument;
import deskside.usecases.search.OpenDocument.OpenedDocument;
import java.util.Optional;

/**
 * Documents as they read in the open conversation: the slots of what can be told a customer filled with that customer's facts. A slot
 * without a fact stays. Blocks; safe for several threads.
 */
public final class FilledDocuments {

    private final OpenDocument documents;
    private final FillSlots slots;

    public FilledDocuments(UseCases useCases) {
        documents = useCases.openDocument();
        slots = useCases.fillSlots();
    }

    /** @param conversationId empty: slots stay */
    public Optional<OpenedDocument> open(Optional<String> conversationId, DocumentKind kind, String id, Language language) {
        return documents.open(kind, id, language).map(document -> new OpenedDocument(document.kind(), document.id(), document.title(),
                document.revision(), fill(conversationId, document.answer()),
                // An article's body is prose about the shop, a script's is what is said.
                document.kind() == DocumentKind.SCRIPT ? fill(conversationId, document.body()) : document.body()));
    }

    /** The hit with its passage filled, as it is offered. */
    public KnowledgeHit fill(Optional<String> conversationId, KnowledgeHit hit) {
        return new KnowledgeHit(hit.kind(), hit.documentId(), hit.language(), hit.title(), fill(conversationId, hit.passage()),
                hit.keywordScore(), hit.vectorScore(), hit.score());
    }

    private String fill(Optional<String> conversationId, String text) {
        return conversationId.map(id -> slots.fill(id, text)).orElse(text);
    }
}
