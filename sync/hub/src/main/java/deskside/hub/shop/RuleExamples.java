package deskside.hub.shop;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.GoodsState;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Product;
import deskside.domain.customer.Tier;
import deskside.domain.conversation.Channel;
import deskside.domain.order.Order;
import deskside.rules.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code examples/<topic>.yaml}: situations of after-sales service, each in one line with only what matters, and what the policies' text says to them.
 * The form is described in the hub's README. Only whoever checks rules reads them. Stateless.
 */
public final class RuleExamples {

    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,64})\\*([1-9][0-9]{0,3})@([0-9]{1,8}(?:\\.[0-9]{1,2})?)");
    private static final Pattern PRICE = Pattern.compile("([0-9]{1,8}(?:\\.[0-9]{1,2})?) from (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern EARLIER = Pattern.compile("([A-Z_]+)(?: ([A-Za-z0-9._-]+)\\*([1-9][0-9]{0,3}))?(?: ([A-Z_]+))?");
    private static final Pattern EXPECT = Pattern.compile("(allowed|approval|evidence|denied|none|unruled)(?: ([A-Z0-9-]+\\.[a-z]+))?(?: ([0-9]+\\.[0-9]{2}))?((?: §[0-9]+)*)");

    private final ImportLog log;
    private final Map<String, Product> products;
    private final ZoneId zone;
    private final Instant now;

    private RuleExamples(ShopData shop) {
        this(shop, new ImportLog());
    }

    /** @param log to be thrown by whoever made it */
    RuleExamples(ShopData shop, ImportLog log) {
        this.log = log;
        products = shop.products().stream().collect(Collectors.toMap(Product::id, product -> product));
        zone = shop.shop().timeZone();
        now = shop.shop().frozenAt();
    }

    /**
     * @param root the shop's folder
     * @param shop the same, read
     * @throws ShopImportException with all mistakes, each with its file and line
     */
    public static List<RuleExample> read(Path root, ShopData shop) {
        var examples = new RuleExamples(shop);
        var read = new ArrayList<RuleExample>();
        for (var file : new ShopFolder(root, examples.log).below("examples/")) {
            new YamlReader(file, examples.log).list().forEach(fields -> read.add(examples.example(fields)));
        }
        examples.log.throwIfAny();
        return read;
    }

    /** One situation in a file of its own, without {@code expect}. @throws ShopImportException with all mistakes */
    public static RuleExample readFacts(Path file, ShopData shop) {
        var examples = new RuleExamples(shop);
        try {
            var source = new SourceFile(file.getFileName().toString(), Files.readString(file));
            var example = new YamlReader(source, examples.log).mapping().map(examples::example);
            examples.log.throwIfAny();
            return example.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: check that it is there and in UTF-8", e);
        }
    }

    private RuleExample example(Fields fields) {
        var name = fields.text("it");
        var kind = RuleReader.constant(fields, "kind", CaseKind.class);
        var situation = situation(fields);
        var expected = fields.has("expect") ? fields.parse("expect", "what is expected, such as 'allowed PP-7D.claim 120.00' or 'denied PP-7D.claim §1'",
                RuleExamples::expectation, null) : null;
        fields.done();
        return new RuleExample(fields.file(), fields.line(), name, situation, kind, expected);
    }

    private static RuleExample.@Nullable Expectation expectation(String text) {
        var found = EXPECT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(text);
        }
        var clauses = Pattern.compile("[0-9]+").matcher(found.group(4)).results().map(number -> number.group()).toList();
        return new RuleExample.Expectation(RuleExample.Answer.valueOf(found.group(1).toUpperCase(Locale.ROOT)), found.group(2),
                found.group(3) == null ? null : new BigDecimal(found.group(3)), clauses);
    }

    private Situation situation(Fields fields) {
        return situation(fields, claim(fields));
    }

    /** The fields that are no part of a claim. */
    Situation situation(Fields fields, Claim claim) {
        var at = time(fields, "now", now);
        var currency = fields.has("currency") ? fields.parse("currency", "an ISO code such as CNY", Currency::getInstance, Currency.getInstance("CNY"))
                : Currency.getInstance("CNY");
        var order = new ExampleOrder(fields, currency, zone).order(lines(fields, currency));
        var product = claim.sku() == null ? null : product(fields, claim.sku(), before(order, claim.sku()));
        var promotions = new ExamplePromotions(zone).of(fields, order, product);
        var tier = fields.has("tier") ? fields.parse("tier", "普通, 银卡, 金卡 or 黑金", Tier::parse, Tier.REGULAR) : Tier.REGULAR;
        var channel = fields.has("channel") ? fields.parse("channel", "wechat-mini, app, web or phone", Channel::ofWireName, Channel.APP) : Channel.APP;
        return new Situation(order, product, promotions, tier, channel, claim, earlier(fields),
                new Money(fields.has("waiting") ? fields.decimal("waiting") : BigDecimal.ZERO, currency), at, zone, at);
    }

    private Instant time(Fields fields, String name, Instant standIn) {
        return fields.has(name) ? fields.parse(name, "a time in the shop's zone such as 2026-11-20T10:30",
                text -> LocalDateTime.parse(text).atZone(zone).toInstant(), standIn) : standIn;
    }

    private List<ExampleOrder.Bought> lines(Fields fields, Currency currency) {
        var lines = fields.texts("lines").stream().map(text -> {
            var found = LINE.matcher(text);
            if (!found.matches() || !products.containsKey(found.group(1))) {
                fields.problem("lines", "'" + text + "' is no line: write SKU*pieces@price of an article of the shop, such as AF-500*1@599.00");
                return new ExampleOrder.Bought("", "", 1, new Money(BigDecimal.ZERO, currency));
            }
            return new ExampleOrder.Bought(found.group(1), products.get(found.group(1)).name().zh(), Integer.parseInt(found.group(2)),
                    new Money(new BigDecimal(found.group(3)), currency));
        }).toList();
        if (lines.isEmpty()) {
            fields.problem("lines", "'lines' is empty: an order has at least one");
            return List.of(new ExampleOrder.Bought("", "", 1, new Money(BigDecimal.ZERO, currency)));
        }
        return lines;
    }

    private static Claim claim(Fields fields) {
        return new Claim(RuleReader.constant(fields, "ground", Ground.class), fields.optionalText("sku"),
                fields.has("quantity") ? fields.integer("quantity", 1, 9999) : 1,
                fields.has("goods") ? RuleReader.constant(fields, "goods", GoodsState.class) : GoodsState.SEALED,
                !fields.has("complete") || fields.flag("complete"), fields.has("inMoney") && fields.flag("inMoney"),
                RuleReader.constants(fields, "evidence", Evidence.class));
    }

    private static Money before(Order order, String sku) {
        return order.lines().stream().filter(line -> line.sku().equals(sku)).findFirst().orElse(order.lines().getFirst()).unitPrice();
    }

    /** The shop's article with the example's price history: what it cost before, and what it costs since. */
    private @Nullable Product product(Fields fields, String sku, Money before) {
        var product = products.get(sku);
        if (product == null) {
            fields.problem("sku", "the shop has no article '" + sku + "'");
            return null;
        }
        var history = new ArrayList<Product.PricePoint>();
        history.add(new Product.PricePoint(LocalDate.of(2020, 1, 1), before));
        if (fields.has("price")) {
            fields.parse("price", "the new price and its day such as '479.00 from 2026-11-19', several with ', ' between", prices(history), List.of());
        }
        var stock = fields.has("stock") ? fields.integer("stock", 0, 1_000_000) : product.stock();
        return new Product(product.id(), product.version(), product.name(), product.categoryId(), product.categoryName(), product.brand(),
                history.getLast().price(), product.listPrice(), stock, product.warrantyMonths(), product.hygiene(), product.description(),
                product.attributes(), product.inTheBox(), product.accessories(), product.similar(), history);
    }

    private static Function<String, List<Product.PricePoint>> prices(List<Product.PricePoint> history) {
        return text -> {
            for (var part : text.split(", ")) {
                var found = PRICE.matcher(part);
                if (!found.matches()) {
                    throw new IllegalArgumentException(part);
                }
                history.add(new Product.PricePoint(LocalDate.parse(found.group(2)), Money.cny(found.group(1))));
            }
            return history;
        };
    }

    private static List<Situation.Earlier> earlier(Fields fields) {
        return fields.texts("earlier").stream().map(text -> {
            var found = EARLIER.matcher(text);
            try {
                if (!found.matches()) {
                    throw new IllegalArgumentException(text);
                }
                var ground = found.group(4) == null ? Ground.CHANGED_MIND : Ground.valueOf(found.group(4));
                var claim = found.group(2) == null ? Claim.ofOrder(ground) : Claim.ofLine(ground, found.group(2), Integer.parseInt(found.group(3)));
                return new Situation.Earlier(CaseKind.valueOf(found.group(1)), claim);
            } catch (IllegalArgumentException e) {
                fields.problem("earlier", "'" + text + "' is no earlier case: write kind, article*pieces and ground, such as 'RETURN AF-500*1 DEFECT'");
                return new Situation.Earlier(CaseKind.REFUND, null);
            }
        }).toList();
    }
}
