package deskside.domain.assist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a suggestion rests on.
 *
 * @param id       document id, order number or SKU
 * @param revision the document's own version number, 0 for facts; of a solved question the number of conversations that it was settled in
 * @param passage  the passage used, plain text
 * @param asOf     for facts: when the desk received them; null for documents
 */
public record SuggestionSource(Kind kind, String id, String title, int revision, String passage, @Nullable Instant asOf) {

    /** Documents, and facts of the shop. */
    public enum Kind { ARTICLE, SCRIPT, POLICY, PRODUCT, ORDER, PROMOTION, SOLVED }
}
