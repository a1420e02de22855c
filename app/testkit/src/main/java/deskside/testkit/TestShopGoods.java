package deskside.testkit;

import static deskside.testkit.TestShop.both;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.customer.Tier;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.Script;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The goods, rules and knowledge of {@link TestShop}. */
public final class TestShopGoods {

    public static final Product FRYER = new Product("AF-500", 1, both("轻油空气炸锅 5 升", "LightFry air fryer 5 l"), "kitchen",
            both("厨房电器", "Kitchen"), "暖食", Money.cny("549.00"), Money.cny("699.00"), 132, 24, false,
            both("五升大容量，可视窗口，八种菜单，炸篮不粘涂层可拆洗。", "Five litres, window, eight programmes, washable non-stick basket."),
            List.of(new Product.Attribute("capacity", both("容量", "Capacity"), "5 L"), new Product.Attribute("power", both("功率", "Power"), "1500 W")),
            List.of("主机", "炸篮", "说明书"), List.of("AF-PAPER"), List.of("AF-350"),
            List.of(new Product.PricePoint(LocalDate.of(2026, 5, 1), Money.cny("599.00")),
                    new Product.PricePoint(LocalDate.of(2026, 7, 4), Money.cny("549.00"))));
    public static final Product SMALL_FRYER = new Product("AF-350", 1, both("轻油空气炸锅 3.5 升", "LightFry air fryer 3.5 l"), "kitchen",
            both("厨房电器", "Kitchen"), "暖食", Money.cny("399.00"), Money.cny("499.00"), 0, 24, false,
            both("适合一到两人的小容量空气炸锅。", "A small air fryer for one or two."),
            List.of(new Product.Attribute("capacity", both("容量", "Capacity"), "3.5 L")), List.of("主机", "炸篮"), List.of("AF-PAPER"),
            List.of("AF-500"), List.of(new Product.PricePoint(LocalDate.of(2026, 3, 1), Money.cny("399.00"))));
    public static final Product KETTLE = new Product("EK-170", 1, both("恒温电热水壶 1.7 升", "Steady kettle 1.7 l"), "kitchen",
            both("厨房电器", "Kitchen"), "暖食", Money.cny("199.00"), Money.cny("229.00"), 58, 12, false,
            both("五档保温，316 不锈钢内胆，防干烧。", "Five temperatures, steel inside, boil-dry protection."), List.of(), List.of("水壶", "底座"),
            List.of(), List.of(), List.of(new Product.PricePoint(LocalDate.of(2026, 1, 1), Money.cny("199.00"))));
    public static final Product HEADPHONES = new Product("HP-20", 1, both("静界 20 头戴式降噪耳机", "Quiet 20 headphones"), "audio",
            both("影音", "Audio"), "静界", Money.cny("1299.00"), Money.cny("1499.00"), 21, 12, true,
            both("主动降噪，四十小时续航，可折叠。", "Noise cancelling, forty hours of battery, foldable."), List.of(), List.of("耳机", "收纳盒"),
            List.of(), List.of(), List.of(new Product.PricePoint(LocalDate.of(2026, 2, 1), Money.cny("1299.00"))));
    public static final Product PAPER = new Product("AF-PAPER", 1, both("空气炸锅专用纸 50 张", "Air fryer paper, 50 sheets"), "kitchen",
            both("厨房电器", "Kitchen"), "暖食", Money.cny("19.90"), Money.cny("29.90"), 900, 0, true,
            both("食品级硅油纸，适合五升及以下炸篮。", "Food-grade paper for baskets of up to five litres."), List.of(), List.of(), List.of(), List.of(),
            List.of(new Product.PricePoint(LocalDate.of(2026, 1, 1), Money.cny("19.90"))));

    public static final Promotion SUMMER = new Promotion("promo-summer", 1, both("夏日厨房满 500 减 60", "Summer kitchen: 60 off 500"), "threshold",
            both("厨房电器满 500 元减 60 元，不与新人券叠加。", "60 off kitchen orders of 500 and more; not with the newcomer coupon."),
            Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-07-20T15:59:59Z"), List.of(), List.of("kitchen"), List.of(),
            new BigDecimal("60.00"), new BigDecimal("500.00"), false);
    public static final Promotion NEWCOMER = new Promotion("promo-new", 1, both("新人券 30 元", "Newcomer coupon, 30"), "coupon",
            both("首单可用，无门槛。", "For the first order, no minimum."), Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-12-31T15:59:59Z"), List.of(), List.of(), List.of(Tier.REGULAR), new BigDecimal("30.00"), null, false);

    public static final Policy PRICE_PROTECTION = new Policy("PP-7D", 1, both("价格保护", "Price protection"), 3, "price",
            LocalDate.of(2026, 1, 1), null, List.of("price_protection"), List.of(), List.of(), List.of(),
            Map.of("days", new BigDecimal("15"), "agentAmount", new BigDecimal("200.00")),
            List.of(new Policy.Clause("1", both("签收后十五天内降价，可申请退回差价。", "When the price falls within fifteen days of delivery, the difference is refunded.")),
                    new Policy.Clause("2", both("限同一商品、同一规格，赠品和秒杀价除外。", "Same product and variant; gifts and flash prices are excepted."))),
            both("您的订单在价保期内，差价会原路退回。", "Your order is within price protection; the difference goes back the way you paid."));
    public static final Policy RETURNS = new Policy("RT-7D", 1, both("七天无理由退货", "Seven-day returns"), 5, "returns",
            LocalDate.of(2026, 1, 1), null, List.of("return_goods"), List.of(), List.of(), List.of(), Map.of("days", new BigDecimal("7")),
            List.of(new Policy.Clause("1", both("签收次日起七天内，商品完好可无理由退货。", "Within seven days of delivery, undamaged goods can be returned without a reason.")),
                    new Policy.Clause("2", both("贴身、卫生类商品拆封后不支持。", "Hygiene articles cannot be returned once opened."))),
            both("签收七天内可以无理由退货，我帮您提交申请。", "You can return it within seven days; shall I open the request?"));

    public static final List<Article> ARTICLES = List.of(
            article("kb-logistics-stuck", Language.ZH, "快递长时间没有更新怎么办", "物流", "logistics_stuck",
                    "非常抱歉让您久等了，物流超过 48 小时没有更新，我马上联系快递核实，并在今天内给您回复。",
                    "物流信息超过 48 小时不更新，多为中转场滞留。客服应主动联系快递公司催件，并登记跟进。\n\n超过 72 小时可申请补发或退款。"),
            article("kb-fryer-smell", Language.ZH, "空气炸锅第一次使用有异味", "使用", "product_usage",
                    "新锅首次使用有轻微异味是正常的，空烧十分钟后用湿布擦拭即可。",
                    "首次使用前请清洗炸篮，以 200 度空烧十分钟。异味来自保护油，不影响健康。"),
            article("kb-invoice", Language.ZH, "如何开具电子发票", "发票", "invoice",
                    "在订单详情里点击申请发票，填写抬头和税号，一个工作日内会发到您的邮箱。",
                    "电子发票在签收后可申请。专用发票需提供开户行和账号。"),
            article("kb-refund-time", Language.ZH, "退款多久到账", "退款", "refund_status",
                    "退款审核通过后，支付宝和微信一般 1 到 3 个工作日原路到账，银行卡 3 到 7 个工作日。",
                    "退款原路返回。节假日顺延。"),
            article("kb-en-exchange", Language.EN, "Exchanging a faulty product", "after-sales", "exchange_goods",
                    "I am sorry about that. We exchange faulty products free of charge within 15 days; I will send you a return label.",
                    "Faulty products are exchanged free of charge within 15 days of delivery. Ask for a photo or a short video first."));

    public static final List<Script> SCRIPTS = List.of(
            new Script("sc-hello", 1, Language.ZH, "开场问候", "通用", List.of("greeting"), "warm", "{customer.name}您好，很高兴为您服务，请问有什么可以帮您？"),
            new Script("sc-sorry-late", 1, Language.ZH, "物流延误致歉", "物流", List.of("logistics_stuck"), "apology",
                    "非常抱歉，您的包裹 {shipment.tracking} 在途中耽搁了，我已经催促快递尽快派送。"),
            new Script("sc-en-thanks", 1, Language.EN, "Thanks and goodbye", "general", List.of("closing"), "closing",
                    "Thank you for your patience, {customer.name}. Have a lovely day."));

    public static final List<IntentDefinition> INTENTS = List.of(
            new IntentDefinition("logistics_stuck", 1, "logistics", both("物流停滞", "Parcel is stuck"),
                    List.of("快递三天没动了", "物流怎么一直不更新", "包裹卡在中转站了"), List.of("my parcel has not moved for days", "tracking is stuck")),
            new IntentDefinition("price_protection", 1, "price", both("价格保护", "Price protection"),
                    List.of("刚买就降价了", "能退差价吗", "买贵了怎么办"), List.of("the price dropped after I bought it", "can I get the difference back")),
            new IntentDefinition("exchange_goods", 1, "after-sales", both("换货", "Exchange"),
                    List.of("东西坏了想换一个", "可以换货吗"), List.of("can I exchange it", "it is broken, I want another one")),
            new IntentDefinition("invoice", 1, "order", both("发票", "Invoice"),
                    List.of("怎么开发票", "发票抬头能改吗"), List.of("how do I get an invoice")));

    private TestShopGoods() {
    }

    static List<Entity> entities() {
        var all = new ArrayList<Entity>(
                List.of(FRYER, SMALL_FRYER, KETTLE, HEADPHONES, PAPER, SUMMER, NEWCOMER, PRICE_PROTECTION, RETURNS));
        all.addAll(ARTICLES);
        all.addAll(SCRIPTS);
        all.addAll(INTENTS);
        return all;
    }

    private static Article article(String id, Language language, String title, String category, String intent, String answer, String body) {
        return new Article(id, 1, language, title, category, List.of(category), List.of(intent), List.of(), 1, LocalDate.of(2026, 6, 1),
                null, null, answer, body);
    }
}
