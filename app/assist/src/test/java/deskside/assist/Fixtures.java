package deskside.assist;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small shop: nine intents, three products, one customer. Now is Friday 20 November 2026, 10:30 in Shanghai. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-11-20T02:30:00Z");
    public static final String ORDER = "2026111600423";

    private Fixtures() {
    }

    public static List<IntentDefinition> intents() {
        return List.of(
                intent("promo.price_protect", "promotion", "价格保护", "刚买就降价了能退差价吗|买贵了可以补差价不|价保怎么申请|昨天下单今天便宜了一百|降价了给我退差额|你们保价几天|刚付完款就降价|价格保护在哪里申请|买完便宜了五十怎么补|差价能退到微信吗|七天保价还算数吗|申请一下价保"),
                intent("ship.track", "logistics", "物流查询", "我的快递到哪了|帮我查一下物流|包裹现在在什么地方|单号发我一下|物流信息看不到|货到哪里了|查快递|什么时候能送到|快递走到哪个城市了|看下我的包裹|今天能到吗|物流单号是多少"),
                intent("return.request", "aftersale", "退货申请", "我要退货|这个不想要了怎么退|申请退货|不喜欢想退掉|退货按钮在哪里|帮我办退货|东西不合适退了吧|怎么申请退货退款|买错了想退|收到了不满意要退货|能不能给我退了|退货流程说一下"),
                intent("refund.progress", "aftersale", "退款进度", "退款什么时候到账|钱怎么还没退回来|退款几天到|我的退款到哪一步了|退的钱没收到|说好48小时退款呢|支付宝没看到退款|退款成功了但卡里没钱|退款多久|查一下退款进度|钱退到哪里了|退款还没到"),
                intent("invoice.request", "payment", "开具发票", "能开发票吗|发票怎么开|给我开张发票|要公司抬头的发票|电子发票发我邮箱|开票|发票什么时候给我|需要发票报销|下单忘了开发票|补开一张发票|发票抬头写公司|帮我开个电子票"),
                intent("product.spec", "presale", "参数咨询", "空气炸锅多大功率|这个多重|尺寸是多少|容量几升|充电器支持多少瓦|续航多久|噪音大吗|耗电量多少|机身多高|电源线多长|吸力多少帕|电池多大容量"),
                intent("human.request", "complaint", "转人工", "转人工|人工客服|我要找真人|别机器人了换个人|叫人来|人工服务|接人工|给我转客服|要人工|真人在不在|转人工客服|我要和人说话"),
                intent("chat.thanks", "chat", "感谢", "谢谢|多谢啦|非常感谢|谢谢亲|辛苦了|感谢帮忙|太谢谢你了|谢啦|感谢|谢谢你的耐心|好的谢谢|谢谢小姐姐"),
                intent("chat.greeting", "chat", "问候", "你好|在吗|您好|亲在不在|有人吗|哈喽|早上好|在不在|你好呀|嗨|客服在吗|晚上好"));
    }

    private static IntentDefinition intent(String id, String group, String name, String examples) {
        return new IntentDefinition(id, 1, group, new LocalText(name, id), Arrays.asList(examples.split("\\|")), List.of());
    }

    public static Product product(String sku, String zh, String en, String price) {
        return new Product(sku, 1, new LocalText(zh, en), "kitchen", new LocalText("厨房电器", "Kitchen"), "青栎", Money.cny(price), Money.cny("599"),
                132, 12, false, LocalText.of(""), List.of(new Product.Attribute("power", new LocalText("额定功率", "Rated power"), "1500 W")),
                List.of("主机", "炸篮"), List.of(), List.of(), List.of());
    }

    public static Map<String, Product> products() {
        return Map.of("AF-500", product("AF-500", "空气炸锅 5L", "Air Fryer 5L", "479"), "AF-700", product("AF-700", "空气炸锅 7L", "Air Fryer 7L", "799"),
                "VC-900", product("VC-900", "无线吸尘器", "Cordless Vacuum", "1299"));
    }

    public static Order order(OrderStatus status, int paidDaysAgo) {
        var paid = NOW.minus(Duration.ofDays(paidDaysAgo));
        var signed = new TrackingEvent(NOW.minus(Duration.ofDays(2)), "signed", "上海", "已签收，签收人：本人");
        var shipments = status == OrderStatus.PAID ? List.<Shipment>of()
                : List.of(new Shipment("P1", "顺丰", "SF1234567890123", List.of(signed)));
        return new Order(ORDER, 1, "C1", status, paid, paid, List.of(new OrderLine("AF-500", "空气炸锅 5L", 1, Money.cny("599"))), Money.cny("0"),
                Money.cny("0"), Money.cny("599"), List.of(new Payment("Y1", "wechat", Money.cny("599"), "paid", paid, Money.cny("0"))), shipments, "上海", "");
    }

    public static Policy priceProtection() {
        return new Policy("PP-7D", 1, new LocalText("价格保护规则", "Price protection"), 12, "促销价保", LocalDate.of(2026, 1, 1), null,
                List.of("promo.price_protect"), List.of(), List.of(), List.of(), Map.of("days", new BigDecimal(7), "agentAmount", new BigDecimal(200)),
                List.of(new Policy.Clause("1", LocalText.of("付款后 7 天内可以申请退还差额。"))),
                LocalText.of("{customer.name}，您的 {product.name} 现在是 {product.price_now}，和您付的相差 {price.difference}，我为您申请退差。"));
    }

    public static Promotion coupon() {
        return new Promotion("PR-2614", 1, new LocalText("黑金每月 95 折券", "Black coupon"), "coupon", LocalText.of(""), NOW.minus(Duration.ofDays(9)),
                NOW.plus(Duration.ofDays(9)), List.of(), List.of(), List.of(Tier.BLACK), new BigDecimal(5), null, false);
    }

    public static Message customer(String text) {
        return new Message("m" + text.hashCode(), 1, "V1", 1, Sender.CUSTOMER, "C1", text, NOW, null, null);
    }

    public static Message agent(String text) {
        return new Message("a" + text.hashCode(), 1, "V1", 1, Sender.AGENT, "A1", text, NOW, null, null);
    }

    public static Message bot(String text, double confidence) {
        return new Message("b" + text.hashCode(), 1, "V1", 1, Sender.BOT, "bot", text, NOW, null, confidence);
    }

    public static AssistSnapshot snapshot(Tier tier, List<Order> orders, Message... messages) {
        var customer = new Customer("C1", 1, "王小敏", "女士", Language.ZH, "13800002207", "", "上海", "", tier, Money.cny("3000"), 4, 0.3, List.of(), 0, "",
                LocalDate.of(2024, 1, 1));
        var conversation = new Conversation("V1", 1, "C1", null, Channel.APP, Language.ZH, ConversationStatus.ACTIVE, "A1", null, List.of(), NOW, null,
                NOW, "", 1);
        return new AssistSnapshot(conversation, new ArrayList<>(Arrays.asList(messages)), customer, orders, products(), List.of(priceProtection()),
                List.of(coupon()), "小青", NOW, NOW);
    }
}
