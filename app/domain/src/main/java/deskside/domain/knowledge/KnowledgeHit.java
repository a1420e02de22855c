package deskside.domain.knowledge;

import deskside.domain.Language;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document that was found. Its passage is read when it is first asked for: of many hits few are looked at. Safe for several threads. */
public final class KnowledgeHit {

    private final DocumentKind kind;
    private final String documentId;
    private final Language language;
    private final String title;
    private final double keywordScore;
    private final double vectorScore;
    private final double score;
    private final Supplier<String> source;
    private volatile @Nullable String passage;

    /**
     * @param passage      the best matching passage, plain text, at most about 160 characters
     * @param keywordScore BM25, 0 when not found by keyword (not comparable between queries)
     * @param vectorScore  cosine −1..1, 0 when no vectors are there
     * @param score        the fused score by which hits are ordered, > 0
     */
    public KnowledgeHit(
            DocumentKind kind, String documentId, Language language, String title, String passage, double keywordScore, double vectorScore,
            double score) {
        this(kind, documentId, language, title, () -> passage, keywordScore, vectorScore, score);
    }

    /** @param source reads the passage, blank when the document is gone by then; may block, and is asked again only when two threads come at once */
    public KnowledgeHit(
            DocumentKind kind, String documentId, Language language, String title, Supplier<String> source, double keywordScore, double vectorScore,
            double score) {
        this.kind = kind;
        this.documentId = documentId;
        this.language = language;
        this.title = title;
        this.source = source;
        this.keywordScore = keywordScore;
        this.vectorScore = vectorScore;
        this.score = score;
    }

    public DocumentKind kind() {
        return kind;
    }

    public String documentId() {
        return documentId;
    }

    public Language language() {
        return language;
    }

    public String title() {
        return title;
    }

    /** May read the store, the first time. */
    public String passage() {
        var known = passage;
        if (known == null) {
            known = source.get();
            passage = known;
        }
        return known;
    }

    public double keywordScore() {
        return keywordScore;
    }

    public double vectorScore() {
        return vectorScore;
    }

    public double score() {
        return score;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnowledgeHit that && kind == that.kind && documentId.equals(that.documentId) && language == that.language
                && title.equals(that.title) && keywordScore == that.keywordScore && vectorScore == that.vectorScore && score == that.score
                && passage().equals(that.passage());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, documentId, language, score);
    }

    @Override
    public String toString() {
        return kind + " " + documentId + " (" + language.code() + ", " + score + "): " + title;
    }
}
