package deskside.assist.entity;

import deskside.assist.text.Sounds;
import deskside.domain.catalog.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of a catalogue, made ready to be found in messages: exact, shortened, misspelled, in Pinyin. Making it takes milliseconds
 * for a small shop and under a second for thousands of products, so it is made once per catalogue and kept; a message then takes no
 * longer with many products than with few. Immutable, safe for all threads.
 */
public final class ProductNames {

    /** A catalogue without products. */
    public static final ProductNames NONE = of(List.of());

    private static final Pattern SKU = Pattern.compile("(?<![A-Z0-9-])[A-Z]{1,6}[- ]?[A-Z0-9]{1,8}(?![A-Z0-9])");

    /** "x 200 pcs" is no X200. */
    private static final Pattern COUNTED = Pattern.compile("\\s?(?:[个件台只盒箱套]|PC|PIECE|UNIT|SET)");

    private final Map<String, Product> products;
    private final Map<String, NamedProduct> bySku = new HashMap<>();
    private final ChineseNames chinese;
    private final EnglishNames english;
    private final OtherNames others;

    private ProductNames(Collection<Product> catalogue) {
        products = new HashMap<>();
        catalogue.forEach(product -> products.put(product.id(), product));
        others = OtherNames.read();
        var named = products.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).map(p -> NamedProduct.of(p, others)).toList();
        named.forEach(product -> bySku.put(bare(product.sku()), product));
        chinese = new ChineseNames(named, Sounds.standard(), others);
        english = new EnglishNames(named);
    }

    public static ProductNames of(Collection<Product> catalogue) {
        return new ProductNames(catalogue);
    }

    /** Whether these are the products that it was made from, as far as their names go. */
    public boolean isOf(Collection<Product> catalogue) {
        return catalogue.size() == products.size() && catalogue.stream().allMatch(this::knows);
    }

    private boolean knows(Product product) {
        var known = products.get(product.id());
        return known == product || known != null && known.name().equals(product.name());
    }

    OtherNames others() {
        return others;
    }

    boolean isSku(String text) {
        return bySku.containsKey(bare(text));
    }

    /** SKUs, written with or without their hyphens. */
    List<NameMatch> skus(String folded) {
        var matches = new ArrayList<NameMatch>();
        var matcher = SKU.matcher(folded);
        for (var from = 0; from < folded.length() && matcher.find(from); from = matcher.start() + 1) {
            addSku(folded, matcher.start(), matcher.end(), matches);
        }
        return matches;
    }

    /** The pattern may have taken a word too many: "need X200", "X300 plus". */
    private void addSku(String folded, int start, int end, List<NameMatch> matches) {
        var product = bySku.get(bare(folded.substring(start, end)));
        var spaced = folded.substring(start, end).indexOf(' ') >= 0;
        if (product == null && spaced) {
            var space = folded.indexOf(' ', start);
            product = bySku.get(bare(folded.substring(start, space)));
            if (product != null) {
                matches.add(match(start, space, product));
            }
            return;
        }
        if (product != null && (!spaced || product.sku().indexOf('-') > 0 || !COUNTED.matcher(folded).region(end, folded.length()).lookingAt())) {
            matches.add(match(start, end, product));
        }
    }

    private static NameMatch match(int start, int end, NamedProduct product) {
        return new NameMatch(start, end, end - start, List.of(product), product.sku());
    }

    private static String bare(String sku) {
        return sku.toUpperCase(Locale.ROOT).replaceAll("[- ]", "");
    }

    List<NameMatch> names(String folded) {
        var matches = new ArrayList<>(chinese.find(folded));
        matches.addAll(english.find(folded));
        return matches;
    }
}
