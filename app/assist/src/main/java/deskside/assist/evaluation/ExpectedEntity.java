package deskside.assist.evaluation;

import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.Set;

/**
 * An entity that a person has marked.
 *
 * @param start  first UTF-16 unit of it in the message; {@code end} exclusive
 * @param values the normalised value; several where an ambiguous name stands for as many products
 */
public record ExpectedEntity(Kind kind, int start, int end, Set<String> values) {

    public ExpectedEntity {
        values = Set.copyOf(values);
    }
}
