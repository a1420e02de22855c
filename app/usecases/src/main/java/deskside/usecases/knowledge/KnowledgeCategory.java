package deskside.usecases.knowledge;

import deskside.domain.knowledge.DocumentKind;
import java.util.Optional;

/** How knowledge is browsed, in the order of the screen. */
public enum KnowledgeCategory {
    POLICY, PROMOTION, PRODUCT, ARTICLE, SCRIPT;

    static KnowledgeCategory of(DocumentKind kind) {
        return switch (kind) {
            case POLICY -> POLICY;
            case PRODUCT -> PRODUCT;
            case ARTICLE -> ARTICLE;
            case SCRIPT -> SCRIPT;
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
