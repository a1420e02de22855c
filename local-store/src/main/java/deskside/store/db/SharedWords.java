package deskside.store.db;

import deskside.domain.knowledge.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One copy of what many articles have in common: category, tags, intents, products. Parsed article by article they took as much memory as the titles.
 * Used under the lock of whoever keeps the articles.
 */
final class SharedWords {

    private final Map<Object, Object> known = new HashMap<>();

    Article article(Article a) {
        return new Article(a.id(), a.version(), a.language(), a.title(), share(a.category()), share(a.tags()), share(a.intents()), share(a.skus()), a.revision(),
                a.updatedAt(), a.validFrom(), a.validTo(), a.answer(), a.body());
    }

    private List<String> share(List<String> words) {
        var copy = known.get(words);
        if (copy == null) {
            copy = words.stream().map(this::share).toList();
            known.put(copy, copy);
        }
        @SuppressWarnings("unchecked") // what equals a list of strings and was put under itself
        var list = (List<String>) copy;
        return list;
    }

    private String share(String word) {
        return (String) known.computeIfAbsent(word, same -> same);
    }
}
