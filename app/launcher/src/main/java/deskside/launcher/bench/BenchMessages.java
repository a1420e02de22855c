package deskside.launcher.bench;

import deskside.domain.Language;
import deskside.domain.catalog.Product;
import deskside.domain.knowledge.IntentDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What customers could write, no text twice: an example sentence of the shop's intents, half of them with a greeting, a product's name or a
 * second wish around it, as real messages have. So nothing that is measured has been answered before. Not thread-safe.
 */
final class BenchMessages {

    /** After so many drawn in vain the sentences are taken to be used up. */
    private static final int PATIENCE = 1_000;

    private final Language language;
    private final List<String> sentences;
    private final List<Product> products;
    private final Random random;
    private final Set<String> given = new HashSet<>();

    BenchMessages(List<IntentDefinition> intents, List<Product> products, Language language, long seed) {
        this.language = language;
        this.sentences = intents.stream().flatMap(it -> (language == Language.ZH ? it.examplesZh() : it.examplesEn()).stream()).toList();
        this.products = List.copyOf(products);
        this.random = new Random(seed);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("there are no example sentences in " + language);
        }
    }

    List<String> next(int count) {
        var texts = new ArrayList<String>(count);
        while (texts.size() < count) {
            texts.add(next());
        }
        return texts;
    }

    private String next() {
        for (var i = 0; i < PATIENCE; i++) {
            var text = draw();
            if (given.add(text)) {
                return text;
            }
        }
        throw new IllegalStateException("there are fewer than " + (given.size() + 1) + " different messages");
    }

    private String draw() {
        var zh = language == Language.ZH;
        var sentence = sentences.get(random.nextInt(sentences.size()));
        return switch (random.nextInt(6)) {
            case 0 -> (zh ? "你好，" : "Hi, ") + sentence;
            case 1 -> products.get(random.nextInt(products.size())).name().in(language) + (zh ? "，" : ": ") + sentence;
            case 2 -> sentence + (zh ? "，另外" : ". Also, ") + sentences.get(random.nextInt(sentences.size()));
            default -> sentence;
        };
    }
}
