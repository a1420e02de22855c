package deskside.assist.entity;

import deskside.domain.catalog.Product;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A product as it may be named.
 *
 * @param chinese the names without the size, folded, without spaces, the likeliest first; other names included
 * @param english stems of the names' words without the size; other names included
 * @param specs   its sizes, normalised
 */
record NamedProduct(String sku, List<String> chinese, List<List<String>> english, Set<String> specs) {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【][^)）\\]】]*[)）\\]】]?");
    /** 耳塞套装 is called 耳塞. */
    private static final Pattern SET = Pattern.compile("(?:套装|套餐|套组|礼盒|组合|[两二三四五六七八九]件套)$");
    private static final Pattern FIRST_NOUN = Pattern.compile("[\\u4e00-\\u9fff]{2,}");
    private static final Pattern SECOND_PART = Pattern.compile("\\s*(?:&|,|，|/| AND | WITH | FOR ).*$");
    private static final Pattern ENGLISH_SIZE = Pattern.compile(
            "(?<![A-Z0-9.])\\d+(?:\\.\\d+)?\\s?(?:MAH|ML|KG|CM|TB|GB|PCS|KEYS?|[LWKMGT])(?![A-Z])|\\bSIZE [A-Z]+\\b");

    static NamedProduct of(Product product, OtherNames others) {
        var zh = Folded.of(product.name().zh());
        var en = Folded.of(product.name().en());
        var specs = Specs.values(zh);
        specs.addAll(Specs.values(en));
        return new NamedProduct(product.id(), chinese(zh, others), english(en, others), specs);
    }

    private static List<String> chinese(String name, OtherNames others) {
        var plain = BRACKETS.matcher(name).replaceAll("").strip();
        var noun = FIRST_NOUN.matcher(plain);
        if (!noun.find()) {
            return List.of();
        }
        var names = new LinkedHashSet<String>();
        var core = noun.group();
        var single = SET.matcher(core).replaceFirst("");
        for (var each : single.length() < 2 || single.equals(core) ? List.of(core) : List.of(core, single)) {
            names.addAll(others.ofChinese(each));
        }
        var before = plain.substring(0, noun.start()).replaceAll("[\\s-]", "");
        if (!before.isEmpty()) {
            names.add(before + core);
        }
        return List.copyOf(names);
    }

    private static List<List<String>> english(String name, OtherNames others) {
        var plain = SECOND_PART.matcher(BRACKETS.matcher(name).replaceAll("")).replaceFirst("");
        var words = EnglishWords.stems(ENGLISH_SIZE.matcher(plain).replaceAll(""));
        if (words.isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<>(others.ofEnglish(words));
        if (words.getLast().equals("SET") && words.size() > 1) {
            names.addAll(others.ofEnglish(words.subList(0, words.size() - 1)));
        }
        return List.copyOf(names);
    }
}
