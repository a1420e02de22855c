package deskside.domain.knowledge;

import deskside.domain.Entity;
import deskside.domain.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge article.
 *
 * @param revision the shop's own version number of the text
 * @param answer   what an agent can send as it is; may hold slots such as {@code {order.number}}
 * @param body     Markdown
 */
public record Article(
        String id, long version, Language language, String title, String category, List<String> tags, List<String> intents,
        List<String> skus, int revision, LocalDate updatedAt, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String answer,
        String body) implements Entity {

    public Article {
        tags = List.copyOf(tags);
        intents = List.copyOf(intents);
        skus = List.copyOf(skus);
    }

    public ArticleHead head() {
        return new ArticleHead(id, version, language, title, category, tags, intents, skus, revision, updatedAt, validFrom, validTo, answer);
    }
}
