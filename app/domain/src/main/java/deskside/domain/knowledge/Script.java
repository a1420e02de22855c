package deskside.domain.knowledge;

import deskside.domain.Entity;
import deskside.domain.Language;
import java.util.List;

/**
 * A canned text.
 *
 * @param tone neutral, apology, warm, firm, thanks or closing
 * @param text may hold slots such as {@code {customer.name}}
 */
public record Script(
        String id, long version, Language language, String title, String category, List<String> intents, String tone, String text)
        implements Entity {

    public Script {
        intents = List.copyOf(intents);
    }
}
