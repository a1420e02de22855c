package deskside.usecases.knowledge;

import deskside.domain.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the knowledge screen.
 *
 * @param gist     beginning of what can be told a customer, or the passage that was found
 * @param revision 0 where the category has none
 * @param validTo  last day; null: without end
 * @param usage    of the last 30 days
 */
public record KnowledgeEntry(
        KnowledgeCategory category, String id, Language language, String title, String gist, int revision, @Nullable LocalDate validTo,
        EntryState state, Usage usage) {

    KnowledgeEntry withGist(String passage) {
        return new KnowledgeEntry(category, id, language, title, passage, revision, validTo, state, usage);
    }
}
