package deskside.domain.knowledge;

import java.util.List;

/** Search over articles, scripts, policies, products and solved questions. Calls block (CPU bound); safe for several threads. */
public interface KnowledgeSearch {

    /**
     * Best first; at most {@code query.limit()} hits; never throws for odd text (an empty query finds nothing). What reads their passages may be
     * left until they are asked for.
     */
    List<KnowledgeHit> search(KnowledgeQuery query);

    /** How many documents can be found now. */
    int size();
}
