package deskside.assist;

import deskside.assist.entity.EntityContext;
import deskside.domain.Language;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.knowledge.KnowledgeQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer's last message made ready, before anything has been recognised in it. Immutable. */
public final class Heard {

    private final AssistSnapshot snapshot;
    private final @Nullable Last last;

    /** @param last null when the customer has said nothing */
    Heard(AssistSnapshot snapshot, @Nullable Last last) {
        this.snapshot = snapshot;
        this.last = last;
    }

    /** @param standsAlone has words, and does not look as if what is asked were in the messages before */
    record Last(ConversationView view, EntityContext context, CustomerTurn turn, Language language, boolean standsAlone) {
    }

    AssistSnapshot snapshot() {
        return snapshot;
    }

    Optional<Last> last() {
        return Optional.ofNullable(last);
    }

    /**
     * What {@link AssistEngine#queries} most likely asks for first, so that the search can begin while the message is being recognised. Empty
     * where the messages before it are likely to be needed.
     */
    public Optional<KnowledgeQuery> likelyQuery() {
        return last().filter(Last::standsAlone).map(it -> AssistEngine.search(it.turn().spoken(), it.language()));
    }
}
