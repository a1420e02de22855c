package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import deskside.domain.catalog.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Products by SKU or by name. People shorten names from the front (无线吸尘器 → 吸尘器) and leave the size out (空气炸锅 5L → 空气炸锅), so
 * every end of a name counts, the longest in the message first. Where a name fits several products the size in the message
 * decides, then what the customer has bought; else up to {@value #MOST_MEANINGS} stay. Stateless.
 */
final class ProductEntities {

    static final int MOST_MEANINGS = 3;
    private static final int SHORTEST_ZH = 2;
    private static final Pattern SIZE = Pattern.compile("\\d+(?:\\.\\d+)?\\s?(?:MAH|ML|KG|CM|TB|GB|L|W|K|M|G|升|寸|键|只|件|片|支)(?![A-Z])");
    private static final Pattern AFTER_NAME = Pattern.compile("[\\s(（].*$");

    private record Name(String text, Product product, boolean whole) {
    }

    private ProductEntities() {
    }

    static List<RecognizedEntity> find(String text, EntityContext context) {
        var found = new ArrayList<RecognizedEntity>();
        for (var product : context.products()) {
            addSku(text, product, found);
        }
        var names = new ArrayList<Name>();
        context.products().forEach(product -> addNames(product, text, names));
        names.sort(Comparator.comparingInt((Name n) -> -n.text.length()).thenComparing(n -> n.product.id()));
        var byText = new LinkedHashMap<String, List<Name>>();
        names.forEach(name -> byText.computeIfAbsent(name.text, t -> new ArrayList<>()).add(name));
        for (var entry : byText.entrySet()) {
            addNamed(text, entry, context, found);
        }
        return found;
    }

    private static void addSku(String text, Product product, List<RecognizedEntity> found) {
        var loose = Pattern.quote(product.id().toUpperCase(Locale.ROOT)).replace("-", "\\E[- ]?\\Q");
        var matcher = Pattern.compile("(?<![A-Z0-9-])" + loose + "(?![A-Z0-9])").matcher(text);
        while (matcher.find()) {
            found.add(new RecognizedEntity(Kind.PRODUCT, matcher.start(), matcher.end(), matcher.group(), product.id()));
        }
    }

    private static void addNames(Product product, String text, List<Name> names) {
        var zh = Folded.of(product.name().zh()).strip();
        addIfIn(text, zh, product, true, names);
        addIfIn(text, zh.replace(" ", ""), product, true, names);
        var core = AFTER_NAME.matcher(zh).replaceFirst("");
        for (var from = 0; from <= core.length() - SHORTEST_ZH; from++) {
            addIfIn(text, core.substring(from), product, from == 0, names);
        }
        var en = Folded.of(product.name().en()).strip();
        addIfIn(text, en, product, true, names);
        var words = SIZE.matcher(en).replaceAll("").strip().replaceAll("\\s*\\(.*$", "").split("\\s+");
        for (var from = 0; from < words.length; from++) {
            var tail = String.join(" ", List.of(words).subList(from, words.length));
            if (tail.length() >= 4) {
                addIfIn(text, tail, product, from == 0, names);
            }
        }
    }

    private static void addIfIn(String text, String name, Product product, boolean whole, List<Name> names) {
        if (!name.isBlank() && text.contains(name)) {
            names.add(new Name(name, product, whole));
        }
    }

    private static void addNamed(String text, Map.Entry<String, List<Name>> entry, EntityContext context, List<RecognizedEntity> found) {
        var name = entry.getKey();
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            var start = at;
            var end = at + name.length();
            if (isInsideWord(text, start, end) || found.stream().anyMatch(f -> f.start() < end && start < f.end())) {
                continue;
            }
            for (var product : meant(text, entry.getValue(), context)) {
                found.add(new RecognizedEntity(Kind.PRODUCT, start, end, name, product.id()));
            }
        }
    }

    private static boolean isInsideWord(String text, int start, int end) {
        return isLatin(text, start) && start > 0 && isLatin(text, start - 1)
                || isLatin(text, end - 1) && end < text.length() && isLatin(text, end) && text.charAt(end) != 'S';
    }

    private static boolean isLatin(String text, int place) {
        var c = text.charAt(place);
        return c >= 'A' && c <= 'Z';
    }

    private static List<Product> meant(String text, List<Name> names, EntityContext context) {
        var products = new ArrayList<>(names.stream().map(Name::product).distinct().toList());
        if (products.size() == 1) {
            return products;
        }
        var sizes = SIZE.matcher(text).results().map(m -> m.group().replace(" ", "").replace("升", "L")).toList();
        var bySize = products.stream()
                .filter(p -> sizes.stream().anyMatch(s -> Folded.of(p.name().zh() + p.name().en()).replace(" ", "").contains(s)))
                .toList();
        var candidates = bySize.isEmpty() ? products : bySize;
        for (var order : context.orders()) {
            var bought = candidates.stream().filter(p -> order.lines().stream().anyMatch(l -> l.sku().equals(p.id()))).toList();
            if (!bought.isEmpty()) {
                return bought;
            }
        }
        var whole = names.stream().filter(Name::whole).map(Name::product).distinct().filter(candidates::contains).toList();
        var best = whole.isEmpty() ? candidates : whole;
        return best.size() > MOST_MEANINGS ? List.of() : best;
    }
}
