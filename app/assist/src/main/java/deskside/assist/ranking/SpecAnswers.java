package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.catalog.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers that are read off a product's data sheet: "how many watts" → the line named power. The words by which people ask for a
 * line are ours; a line's own name always counts. Stateless.
 */
public final class SpecAnswers {

    private static final String INTENT = "product.spec";
    private static final String STOCK = "product.stock";
    private static final String BOX = "product.package";

    /** Attribute key (or its end) → how it is asked for. */
    private static final Map<String, Pattern> ASKED = Map.ofEntries(
            Map.entry("power", words("功率|多少瓦|几瓦|耗电|费电|瓦数|how many watts|wattage|power")),
            Map.entry("capacity", words("容量|几升|多少升|多大容量|能装|how big|how many lit|capacity|毫安|mah")),
            Map.entry("size", words("尺寸|长宽高|多长|多宽|多高|多大尺寸|体积|放得下|dimension|how (?:tall|wide|long|big)|measure|size")),
            Map.entry("weight", words("多重|重量|几斤|多少克|多少斤|重不重|净重|weigh|heavy")),
            Map.entry("noise", words("噪音|声音大|分贝|吵|noise|loud|decibel|db")),
            Map.entry("battery", words("续航|用多久|能用几|几个小时|电池|battery|runtime|how long does .{0,30}(?:last|run)")),
            Map.entry("runtime", words("续航|用多久|能用几|几个小时|battery|runtime|how long does .{0,30}(?:last|run)")),
            Map.entry("charging", words("充电时间|充多久|充满|快充|charge|charging")),
            Map.entry("voltage", words("电压|几伏|voltage|volt")),
            Map.entry("temperature", words("温度|几度|多少度|temperature|degrees")),
            Map.entry("suction", words("吸力|多少帕|suction|pascal")),
            Map.entry("material", words("材质|什么做的|什么材料|面料|material|made of")),
            Map.entry("waterproof", words("防水|能水洗|沾水|waterproof|water resistant|ipx")),
            Map.entry("length", words("多长|长度|几米|how long is|length")),
            Map.entry("ports", words("几个口|接口|插口|ports?")),
            Map.entry("cord", words("电源线|线多长|cord|cable length")));
    private static final Pattern IN_STOCK = words("有货|现货|库存|缺货|还有没|还有吗|in stock|available|how many .{0,20}left");
    private static final Pattern IN_BOX = words("盒子|包装|清单|配件有|包含|都有啥|标配|自带|in the box|come with|included");

    private SpecAnswers() {
    }

    /** @param products those that are meant, the likeliest first */
    public static List<Candidate> answer(String text, List<String> intents, List<Product> products, Language language) {
        var answers = new ArrayList<Candidate>();
        for (var product : products) {
            if (intents.contains(INTENT)) {
                attribute(text, product, language).ifPresent(a -> answers.add(spec(product, a, language)));
            }
            if (intents.contains(STOCK) && IN_STOCK.matcher(text).find()) {
                answers.add(Candidate.fact(product, language, STOCK, stock(product, language), "stock " + product.stock(), 1));
            }
            if (intents.contains(BOX) && IN_BOX.matcher(text).find() && !product.inTheBox().isEmpty() && language == Language.ZH) {
                var list = String.join("、", product.inTheBox());
                answers.add(Candidate.fact(product, language, BOX, product.name().zh() + " 包装里有：" + list + "。", list, 1));
            }
        }
        return answers;
    }

    private static Candidate spec(Product product, Product.Attribute attribute, Language language) {
        var name = product.name().in(language);
        var line = attribute.name().in(language);
        var answer = language == Language.ZH
                ? "您好，" + name + " 的" + line + "是 " + attribute.value() + "。"
                : "The " + line.toLowerCase(Locale.ROOT) + " of the " + name + " is " + attribute.value() + ".";
        return Candidate.fact(product, language, INTENT, answer, line + " " + attribute.value(), 1);
    }

    private static String stock(Product product, Language language) {
        var name = product.name().in(language);
        if (product.stock() <= 0) {
            return language == Language.ZH ? name + " 现在暂时没有货。" : "The " + name + " is out of stock at the moment.";
        }
        return language == Language.ZH
                ? name + " 现在有货，库存还有 " + product.stock() + " 件，您可以放心下单。"
                : "The " + name + " is in stock: " + product.stock() + " left right now.";
    }

    private static Optional<Product.Attribute> attribute(String text, Product product, Language language) {
        return product.attributes().stream()
                .filter(a -> text.contains(a.name().in(language).toLowerCase(Locale.ROOT))).findFirst()
                .or(() -> product.attributes().stream().filter(a -> isAsked(text, a)).findFirst());
    }

    private static boolean isAsked(String text, Product.Attribute attribute) {
        var key = attribute.key().toLowerCase(Locale.ROOT);
        return ASKED.entrySet().stream().anyMatch(e -> key.contains(e.getKey()) && e.getValue().matcher(text).find());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives);
    }
}
