package deskside.domain.knowledge;

import deskside.domain.Language;

/**
 * A document that was found.
 *
 * @param passage      the best matching passage, plain text, at most about 160 characters
 * @param keywordScore BM25, 0 when not found by keyword (not comparable between queries)
 * @param vectorScore  cosine −1..1, 0 when no vectors are there
 * @param score        the fused score by which hits are ordered, > 0
 */
public record KnowledgeHit(
        DocumentKind kind, String documentId, Language language, String title, String passage, double keywordScore, double vectorScore,
        double score) {
}
