package deskside.usecases.knowledge;

import deskside.domain.knowledge.DocumentKind;
import java.util.Optional;

/** How knowledge is browsed, in the order of the screen. */
public enum KnowledgeCategory {
    POLICY, PROMOTION, PRODUCT, ARTICLE, SCRIPT;

    /** Empty for what the shop does not keep itself. */
    static Optional<KnowledgeCategory> of(DocumentKind kind) {
        return switch (kind) {
            case POLICY -> Optional.of(POLICY);
            case PRODUCT -> Optional.of(PRODUCT);
            case ARTICLE -> Optional.of(ARTICLE);
            case SCRIPT -> Optional.of(SCRIPT);
            case SOLVED -> Optional.empty();
        };
    }

    /** Empty for promotions: they are facts with a term and no documents. */
    public Optional<DocumentKind> documentKind() {
        return switch (this) {
            case POLICY -> Optional.of(DocumentKind.POLICY);
            case PRODUCT -> Optional.of(DocumentKind.PRODUCT);
            case ARTICLE -> Optional.of(DocumentKind.ARTICLE);
            case SCRIPT -> Optional.of(DocumentKind.SCRIPT);
            case PROMOTION -> Optional.empty();
        };
    }
}
