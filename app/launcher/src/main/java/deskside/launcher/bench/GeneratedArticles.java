package deskside.launcher.bench;

import deskside.domain.Language;
import deskside.domain.catalog.Product;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Articles as a larger shop would have them, recombined from authored ones: each is about one product (later ones about one property of
 * it), its answer and body take sentences and paragraphs of related articles. No two have the same title, so that nothing is found in a
 * cache that would have to be computed in a real shop. The same for the same number. Immutable.
 */
final class GeneratedArticles {

    static final String ID_PREFIX = "bench-";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|(?<=[.!?])\\s+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final int PARAGRAPHS = 4;

    private final List<Article> authored;
    private final List<Product> products;

    /** @param authored and {@code products}: at least one of each */
    GeneratedArticles(List<Article> authored, List<Product> products) {
        this.authored = List.copyOf(authored);
        this.products = List.copyOf(products);
    }

    /** All articles there are, with their bodies, by id: reads each from the store. */
    static List<Article> whole(KnowledgeBase knowledge) {
        return knowledge.articleHeads().stream().flatMap(head -> knowledge.article(head.id()).stream()).toList();
    }

    /** @param number from 0 */
    Article article(int number) {
        var base = authored.get(number % authored.size());
        var product = products.get(number / authored.size() % products.size());
        var round = number / authored.size() / products.size();
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        var related = related(base);
        return new Article(ID_PREFIX + number, 1, base.language(), title(base, product, round), base.category(), base.tags(), base.intents(),
                List.of(product.id()), 1, base.updatedAt(), null, null, answer(base, pick(related, random), random), body(base, related, random));
    }

    private static String title(Article base, Product product, int round) {
        var name = product.name().in(base.language());
        var about = round == 0 ? name : name + " " + property(product, round - 1, base.language());
        return base.language() == Language.ZH ? base.title() + "（" + about + "）" : base.title() + " (" + about + ")";
    }

    private static String property(Product product, int number, Language language) {
        var attributes = product.attributes();
        if (attributes.isEmpty()) {
            return Integer.toString(number + 1);
        }
        var attribute = attributes.get(number % attributes.size());
        var again = number / attributes.size();
        return attribute.name().in(language) + " " + attribute.value() + (again == 0 ? "" : " " + (again + 1));
    }

    private List<Article> related(Article base) {
        return authored.stream().filter(other -> other.language() == base.language() && other.category().equals(base.category())).toList();
    }

    private static String answer(Article base, Article other, Random random) {
        var sentences = new ArrayList<>(List.of(SENTENCE_END.split(base.answer())));
        var others = SENTENCE_END.split(other.answer());
        sentences.set(sentences.size() - 1, others[random.nextInt(others.length)]);
        return String.join(base.language() == Language.ZH ? "" : " ", sentences);
    }

    private static String body(Article base, List<Article> related, Random random) {
        var paragraphs = new ArrayList<>(List.of(PARAGRAPH.split(base.body())).subList(0, 1));
        var seen = new HashSet<>(paragraphs);
        for (var i = 1; i < PARAGRAPHS; i++) {
            var others = PARAGRAPH.split(pick(related, random).body());
            var paragraph = others[random.nextInt(others.length)];
            if (seen.add(paragraph)) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs.stream().collect(Collectors.joining("\n\n"));
    }

    private static Article pick(List<Article> articles, Random random) {
        return articles.get(random.nextInt(articles.size()));
    }
}
