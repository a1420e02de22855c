package deskside.assist.evaluation;

import java.util.List;

/**
 * A query with the texts that answer it and texts that look alike but do not.
 *
 * @param intent what the query asks for; blank when nobody has said
 */
public record RetrievalCase(String query, String intent, List<String> positives, List<String> negatives) {

    public RetrievalCase {
        positives = List.copyOf(positives);
        negatives = List.copyOf(negatives);
    }
}
