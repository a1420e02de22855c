package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Products by SKU or by name, longer names first. Where a name fits several products the size decides that stands with it (空气炸锅 5L,
 * 65W 充电器), then any size in the message, then what the customer has bought; else up to {@value #MOST_MEANINGS} stay. Stateless.
 */
final class ProductEntities {

    static final int MOST_MEANINGS = 3;
    private static final Pattern BETWEEN = Pattern.compile("[\\s(（-]*|\\s?的\\s?|那款|那个|款的?|装的?");

    private static final Pattern OR = Pattern.compile("\\s?的?\\s?(?:和|跟|与|还是|或者?|、|/|VS\\.?|AND|OR|OR THE|AND THE)\\s?");

    private ProductEntities() {
    }

    static List<RecognizedEntity> find(String text, EntityContext context) {
        var matches = new ArrayList<>(context.products().skus(text));
        var names = new ArrayList<>(context.products().names(text));
        names.sort(Comparator.comparingInt(NameMatch::length).reversed().thenComparing(Comparator.comparingDouble(NameMatch::score).reversed())
                .thenComparingInt(NameMatch::start));
        for (var name : names) {
            if (matches.stream().noneMatch(name::overlaps)) {
                matches.add(name);
            }
        }
        var specs = matches.isEmpty() ? List.<Specs.Spec>of() : Specs.in(text);
        var found = new ArrayList<RecognizedEntity>();
        for (var match : matches) {
            var sized = withSize(text, match, specs);
            addMeant(text, sized, specs, context, found);
            addSiblings(text, match, sized, specs, found);
        }
        return found;
    }

    /** 65W 和 100W 的充电器: the size that stands alone is the other charger. */
    private static void addSiblings(String text, NameMatch match, NameMatch sized, List<Specs.Spec> specs, List<RecognizedEntity> found) {
        for (var spec : sized == match ? List.<Specs.Spec>of() : specs) {
            var others = match.meant().stream().filter(p -> p.specs().contains(spec.value()) && !sized.meant().contains(p)).toList();
            var between = spec.end() <= sized.start() ? text.substring(spec.end(), sized.start())
                    : spec.start() >= sized.end() ? text.substring(sized.end(), spec.start()) : "";
            if (others.size() == 1 && OR.matcher(between).matches()) {
                found.add(new RecognizedEntity(Kind.PRODUCT, spec.start(), spec.end(), text.substring(spec.start(), spec.end()), others.getFirst().sku()));
            }
        }
    }

    /** The size that stands with the name belongs to it. */
    private static NameMatch withSize(String text, NameMatch match, List<Specs.Spec> specs) {
        for (var spec : specs) {
            var fitting = match.meant().stream().filter(p -> p.specs().contains(spec.value())).toList();
            if (!fitting.isEmpty() && isBeside(text, spec, match)) {
                return new NameMatch(Math.min(match.start(), spec.start()), Math.max(match.end(), spec.end()), match.score(), fitting, match.name());
            }
        }
        return match;
    }

    private static boolean isBeside(String text, Specs.Spec spec, NameMatch match) {
        if (spec.end() <= match.start()) {
            return BETWEEN.matcher(text.substring(spec.end(), match.start())).matches();
        }
        return spec.start() >= match.end() && BETWEEN.matcher(text.substring(match.end(), spec.start())).matches();
    }

    private static void addMeant(String text, NameMatch match, List<Specs.Spec> specs, EntityContext context, List<RecognizedEntity> found) {
        var meant = meant(match, specs, context);
        for (var product : meant.size() > MOST_MEANINGS ? List.<NamedProduct>of() : meant) {
            found.add(new RecognizedEntity(Kind.PRODUCT, match.start(), match.end(), text.substring(match.start(), match.end()), product.sku()));
        }
    }

    private static List<NamedProduct> meant(NameMatch match, List<Specs.Spec> specs, EntityContext context) {
        var candidates = narrowed(match.meant(), p -> specs.stream().anyMatch(spec -> p.specs().contains(spec.value())));
        for (var order : context.orders()) {
            var bought = candidates.stream().filter(p -> order.lines().stream().anyMatch(l -> l.sku().equals(p.sku()))).toList();
            if (!bought.isEmpty()) {
                return bought;
            }
        }
        // "kettle" is 水壶 before it is 调奶器, though both are kettles in English.
        var spoken = List.of(match.name().split(" "));
        return narrowed(candidates, p -> p.chinese().stream().limit(1).anyMatch(zh -> context.products().others().isSame(spoken, zh)));
    }

    private static List<NamedProduct> narrowed(List<NamedProduct> products, Predicate<NamedProduct> condition) {
        var fitting = products.size() < 2 ? products : products.stream().filter(condition).toList();
        return fitting.isEmpty() ? products : fitting;
    }
}
