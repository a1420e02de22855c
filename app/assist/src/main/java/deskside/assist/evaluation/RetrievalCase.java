package deskside.assist.evaluation;

import java.util.List;

/** A query with the texts that answer it and texts that look alike but do not. */
public record RetrievalCase(String query, List<String> positives, List<String> negatives) {

    public RetrievalCase {
        positives = List.copyOf(positives);
        negatives = List.copyOf(negatives);
    }
}
