package deskside.testkit;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A few customers with orders and conversations on the morning of {@link TestClock#START}; the goods are in {@link TestShopGoods}. */
public final class TestShop {

    public static final Account AGENT = new Account("agent-lin", "lin", "林晓", Role.AGENT);
    public static final Account SUPERVISOR = new Account("sup-zhao", "zhao", "赵敏", Role.SUPERVISOR);

    public static final Customer WANG = new Customer("c-wang", 1, "王小敏", "女士", Language.ZH, "13800002207", "wang.xm@example.com", "杭州",
            "浙江省杭州市西湖区文三路 90 号", Tier.GOLD, Money.cny("12860.00"), 23, 0.35, List.of("厨房电器"), 1, "孩子三岁，晚上不要打电话",
            LocalDate.of(2021, 3, 18));
    public static final Customer CHEN = new Customer("c-chen", 1, "陈浩", "先生", Language.ZH, "13911114455", "chenhao@example.com", "成都",
            "四川省成都市高新区天府大道 1 号", Tier.REGULAR, Money.cny("599.00"), 1, 1, List.of(), 0, "", LocalDate.of(2026, 6, 20));
    public static final Customer ALVAREZ = new Customer("c-alvarez", 1, "Julia Alvarez", "Ms", Language.EN, "13700009876",
            "j.alvarez@example.com", "上海", "12 Huaihai Middle Road, Shanghai", Tier.BLACK, Money.cny("48210.00"), 61, 0.05,
            List.of("audio"), 0, "", LocalDate.of(2019, 11, 2));

    public static final Order FRYER_ON_THE_WAY = new Order("20260628100231", 1, WANG.id(), OrderStatus.IN_TRANSIT,
            at("2026-06-28T02:31:00Z"), at("2026-06-28T02:33:00Z"), List.of(new OrderLine("AF-500", "轻油空气炸锅 5 升", 1, Money.cny("599.00"))),
            Money.cny("60.00"), Money.cny("0.00"), Money.cny("539.00"),
            List.of(new Payment("pay-1", "alipay", Money.cny("539.00"), "paid", at("2026-06-28T02:33:00Z"), Money.cny("0.00"))),
            List.of(new Shipment("ship-1", "顺丰速运", "SF1402288820017", List.of(
                    new TrackingEvent(at("2026-06-29T09:10:00Z"), "picked_up", "苏州", "已揽收"),
                    new TrackingEvent(at("2026-07-03T11:42:00Z"), "in_transit", "嘉兴", "快件在嘉兴中转场滞留")))),
            WANG.address(), "");
    public static final Order KETTLE_SIGNED = new Order("20260510184417", 1, WANG.id(), OrderStatus.COMPLETED, at("2026-05-10T10:44:00Z"),
            at("2026-05-10T10:44:30Z"), List.of(new OrderLine("EK-170", "恒温电热水壶 1.7 升", 1, Money.cny("199.00"))),
            Money.cny("0.00"), Money.cny("10.00"), Money.cny("209.00"),
            List.of(new Payment("pay-2", "wechat", Money.cny("209.00"), "paid", at("2026-05-10T10:44:30Z"), Money.cny("0.00"))),
            List.of(new Shipment("ship-2", "中通快递", "ZT7550032118", List.of(
                    new TrackingEvent(at("2026-05-12T04:00:00Z"), "signed", "杭州", "已签收，签收人：本人")))),
            WANG.address(), "放门口");
    public static final Order FRYER_UNPAID = new Order("20260705203355", 1, CHEN.id(), OrderStatus.UNPAID, at("2026-07-05T12:33:55Z"), null,
            List.of(new OrderLine("AF-500", "轻油空气炸锅 5 升", 1, Money.cny("599.00"))), Money.cny("0.00"), Money.cny("0.00"),
            Money.cny("599.00"), List.of(), List.of(), CHEN.address(), "");
    public static final Order HEADPHONES_SIGNED = new Order("20260701090000", 1, ALVAREZ.id(), OrderStatus.SIGNED, at("2026-07-01T01:00:00Z"),
            at("2026-07-01T01:01:00Z"), List.of(new OrderLine("HP-20", "Quiet 20 headphones", 1, Money.cny("1299.00"))),
            Money.cny("0.00"), Money.cny("0.00"), Money.cny("1299.00"),
            List.of(new Payment("pay-3", "card", Money.cny("1299.00"), "paid", at("2026-07-01T01:01:00Z"), Money.cny("0.00"))),
            List.of(new Shipment("ship-3", "顺丰速运", "SF1402299930001", List.of(
                    new TrackingEvent(at("2026-07-03T06:00:00Z"), "signed", "上海", "Delivered")))),
            ALVAREZ.address(), "");

    public static final Conversation WANG_ASKS = new Conversation("k-wang", 1, WANG.id(), FRYER_ON_THE_WAY.id(), Channel.APP, Language.ZH,
            ConversationStatus.ACTIVE, AGENT.id(), "顾客要求人工", List.of("物流"), minutesAgo(12), minutesAgo(1), minutesAgo(1),
            "快递三天没动了，什么时候能到？", 3);
    public static final Conversation CHEN_WAITS = new Conversation("k-chen", 1, CHEN.id(), FRYER_UNPAID.id(), Channel.WECHAT_MINI, Language.ZH,
            ConversationStatus.WAITING, null, "机器人两次没有听懂", List.of(), minutesAgo(4), minutesAgo(3), minutesAgo(3),
            "现在下单能便宜吗", 2);
    public static final Conversation ALVAREZ_FOLLOW_UP = new Conversation("k-alvarez", 1, ALVAREZ.id(), HEADPHONES_SIGNED.id(), Channel.WEB,
            Language.EN, ConversationStatus.FOLLOW_UP, AGENT.id(), null, List.of(), minutesAgo(90), null, minutesAgo(60),
            "I will check with the warehouse and come back to you.", 2);
    public static final Conversation WANG_CLOSED = new Conversation("k-wang-old", 3, WANG.id(), KETTLE_SIGNED.id(), Channel.APP, Language.ZH,
            ConversationStatus.CLOSED, AGENT.id(), null, List.of(), at("2026-05-12T05:00:00Z"), null, at("2026-05-12T05:20:00Z"), "谢谢", 1);

    public static final List<Message> MESSAGES = List.of(
            message("m-1", WANG_ASKS, 1, Sender.CUSTOMER, WANG.id(), "你好，我的空气炸锅到哪了", minutesAgo(12)),
            new Message("m-2", 1, WANG_ASKS.id(), 2, Sender.BOT, "bot", "您的包裹正在运输途中，请耐心等待。", minutesAgo(11), null, 0.62),
            message("m-3", WANG_ASKS, 3, Sender.CUSTOMER, WANG.id(), "快递三天没动了，什么时候能到？", minutesAgo(1)),
            message("m-4", CHEN_WAITS, 1, Sender.CUSTOMER, CHEN.id(), "在吗", minutesAgo(4)),
            message("m-5", CHEN_WAITS, 2, Sender.CUSTOMER, CHEN.id(), "现在下单能便宜吗", minutesAgo(3)),
            message("m-6", ALVAREZ_FOLLOW_UP, 1, Sender.CUSTOMER, ALVAREZ.id(), "The left ear cup crackles. Can I exchange it?", minutesAgo(62)),
            message("m-7", ALVAREZ_FOLLOW_UP, 2, Sender.AGENT, AGENT.id(), "I will check with the warehouse and come back to you.",
                    minutesAgo(60)),
            message("m-8", WANG_CLOSED, 1, Sender.CUSTOMER, WANG.id(), "谢谢", at("2026-05-12T05:20:00Z")));

    private TestShop() {
    }

    /** Everything, in an order in which nothing refers to what comes later. */
    public static List<Entity> entities() {
        var all = new ArrayList<Entity>(TestShopGoods.entities());
        all.addAll(List.of(WANG, CHEN, ALVAREZ, FRYER_ON_THE_WAY, KETTLE_SIGNED, FRYER_UNPAID, HEADPHONES_SIGNED,
                WANG_ASKS, CHEN_WAITS, ALVAREZ_FOLLOW_UP, WANG_CLOSED));
        all.addAll(MESSAGES);
        return List.copyOf(all);
    }

    /** The whole shop as one page of the feed, cursor {@code cursor-1}. */
    public static ChangePage page() {
        return page("cursor-1", entities());
    }

    public static ChangePage page(String nextCursor, List<? extends Entity> entities) {
        var changes = new ArrayList<Change>();
        for (var entity : entities) {
            changes.add(upsert(changes.size() + 1, entity));
        }
        return new ChangePage(changes, nextCursor, false, TestClock.START);
    }

    public static Change upsert(long seq, Entity entity) {
        return new Change(seq, EntityType.of(entity), entity.id(), entity.version(), Change.Op.UPSERT, entity);
    }

    /** @param version the version that the removal has at the hub */
    public static Change gone(long seq, Entity entity, long version, Change.Op op) {
        return new Change(seq, EntityType.of(entity), entity.id(), version, op, null);
    }

    public static Message message(String id, Conversation conversation, long seq, Sender sender, String authorId, String text, Instant at) {
        return new Message(id, 1, conversation.id(), seq, sender, authorId, text, at, null, null);
    }

    private static Instant minutesAgo(int minutes) {
        return TestClock.START.minus(Duration.ofMinutes(minutes));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    static LocalText both(String zh, String en) {
        return new LocalText(zh, en);
    }
}
