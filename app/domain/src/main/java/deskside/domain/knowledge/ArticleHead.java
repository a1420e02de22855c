package deskside.domain.knowledge;

import deskside.domain.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@link Article} without its body, which is most of its text: what a desk keeps in memory of each. */
public record ArticleHead(
        String id, long version, Language language, String title, String category, List<String> tags, List<String> intents,
        List<String> skus, int revision, LocalDate updatedAt, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String answer) {

    public ArticleHead {
        tags = List.copyOf(tags);
        intents = List.copyOf(intents);
        skus = List.copyOf(skus);
    }
}
