package deskside.store.db;

import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.ArticleHead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Heads of articles with one copy of what many have in common: category, tags, intents, products, days. Parsed article by article they took as much
 * memory as the titles. Used under the lock of whoever keeps the heads.
 */
final class SharedWords {

    private final Map<Object, Object> known = new HashMap<>();

    ArticleHead head(Article a) {
        return new ArticleHead(a.id(), a.version(), a.language(), a.title(), share(a.category()), shareAll(a.tags()), shareAll(a.intents()), shareAll(a.skus()),
                a.revision(), share(a.updatedAt()), a.validFrom() == null ? null : share(a.validFrom()), a.validTo() == null ? null : share(a.validTo()),
                a.answer());
    }

    private List<String> shareAll(List<String> words) {
        var copy = known.get(words);
        if (copy == null) {
            copy = words.stream().map(this::share).toList();
            known.put(copy, copy);
        }
        @SuppressWarnings("unchecked") // what equals a list of strings and was put under itself
        var list = (List<String>) copy;
        return list;
    }

    /** @return what equals {@code value}, so it is of the same class */
    private <T> T share(T value) {
        @SuppressWarnings("unchecked") // put under itself
        var shared = (T) Objects.requireNonNull(known.computeIfAbsent(value, same -> same));
        return shared;
    }
}
