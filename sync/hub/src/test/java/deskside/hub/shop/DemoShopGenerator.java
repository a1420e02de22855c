package deskside.hub.shop;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.catalog.Product;
import deskside.domain.customer.Tier;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.TrackingEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the demo shop's bulk rows (customers, orders, payments, parcels) from a seed and the hand-written products and chats. Run
 * {@link #main} with the demo shop's folder after changing either, and commit the files.
 */
public final class DemoShopGenerator {

    static final long SEED = 20_261_120;
    static final int CUSTOMERS = 220;
    static final int ORDERS = 1_100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FROZEN_AT = OffsetDateTime.parse("2026-11-20T10:30:00+08:00").toInstant();
    /** Nothing of the last day happens later, so that the moved data does not lie in the future of a morning's demo. */
    private static final Instant CUT = OffsetDateTime.parse("2026-11-20T08:00:00+08:00").toInstant();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int OLDEST_DAYS = 179;
    /** Signed orders are complete after the time for returns and a few days of grace. */
    private static final Duration UNTIL_COMPLETE = Duration.ofDays(10);
    private static final Set<String> LARGE = Set.of("RB-X1", "BC-9", "ST-4", "SB-50", "AP-600", "DL-8", "OV-32", "MW-23", "TN-3");

    private record Line(Product product, int quantity, Money price) {
    }

    /** No parcel was sent while it has no events. */
    private record Parcel(String carrier, List<TrackingEvent> events) {
    }

    private final Random random = new Random(SEED);
    private final Map<String, Product> products;
    private final List<Product> productList;
    private final List<ChatScript> chats;
    private final List<DemoCustomer> customers = DemoCustomer.all(CUSTOMERS, random);
    private final DemoParcel parcels = new DemoParcel(random);
    private final Set<String> numbers = new HashSet<>(Set.of("2026111600423"));
    private final CsvTable customerTable = new CsvTable("id", "name", "honorific", "language", "phone", "email", "city", "address", "tier",
            "totalSpent", "orderCount", "couponUse", "preferences", "complaintCount", "note", "memberSince");
    private final CsvTable orderTable = new CsvTable("id", "customerId", "status", "placedAt", "paidAt", "discount", "freight", "total",
            "shippingAddress", "note");
    private final CsvTable lineTable = new CsvTable("orderId", "sku", "productName", "quantity", "unitPrice");
    private final CsvTable paymentTable = new CsvTable("id", "orderId", "method", "amount", "state", "at", "refunded");
    private final CsvTable shipmentTable = new CsvTable("id", "orderId", "carrier", "trackingNumber");
    private final CsvTable eventTable = new CsvTable("shipmentId", "at", "state", "place", "text");
    private int ordersMade;

    private DemoShopGenerator(List<Product> products, List<ChatScript> chats) {
        this.productList = products;
        this.products = products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        this.chats = chats;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        for (var file : generate(folder).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files' texts by name, from the products and chats in {@code folder}. */
    static Map<String, String> generate(Path folder) {
        var log = new ImportLog();
        var files = new ShopFolder(folder, log);
        var generator = new DemoShopGenerator(new ProductFiles(log).read(files), new ChatFiles(log).read(files));
        log.throwIfAny();
        return generator.run();
    }

    private Map<String, String> run() {
        wangXiaomin();
        chats.forEach(this::forChat);
        while (ordersMade < ORDERS) {
            anyOrder();
        }
        customers.forEach(customer -> customer.write(customerTable, random));
        var files = new LinkedHashMap<String, String>();
        files.put("customers.csv", customerTable.text());
        files.put("orders.csv", orderTable.text());
        files.put("order_lines.csv", lineTable.text());
        files.put("payments.csv", paymentTable.text());
        files.put("shipments.csv", shipmentTable.text());
        files.put("tracking_events.csv", eventTable.text());
        return files;
    }

    /** The customer of the first chat: an air fryer paid on the evening of the 16th for 599, signed on the 18th, 479 since. */
    private void wangXiaomin() {
        var customer = customers.getFirst();
        var paidAt = OffsetDateTime.parse("2026-11-16T20:14:35+08:00").toInstant();
        write("2026111600423", customer, List.of(line("AF-500", 1, paidAt)), paidAt, OrderStatus.SIGNED, new Parcel("顺丰", List.of(
                event("2026-11-17T09:12:20+08:00", "created", "嘉兴", "订单已出库，等待快递员取件"),
                event("2026-11-17T11:40:05+08:00", "picked_up", "嘉兴", "【嘉兴市】快件已由顺丰揽件"),
                event("2026-11-17T16:26:41+08:00", "in_transit", "嘉兴", "【嘉兴】分拣完成，已装车发出"),
                event("2026-11-17T22:58:10+08:00", "in_transit", "杭州", "快件已到达【杭州转运中心】"),
                event("2026-11-18T08:21:37+08:00", "out_for_delivery", "杭州", "快件已到【西湖区】营业点，正在安排派送"),
                event("2026-11-18T13:05:52+08:00", "signed", "杭州", "已签收，签收人：本人"))), BigDecimal.ZERO, "wechat", "");
        for (var sku : List.of("OV-32", "AF-MAT", "CM-15", "KN-5", "TH-500", "CW-28")) {
            order(customer, List.of(sku), 20 + random.nextInt(150), OrderStatus.COMPLETED);
        }
    }

    private void forChat(ChatScript chat) {
        var need = chat.need();
        var state = need.orderState();
        if (need.sku() == null || state == null || chat.id().equals("demo-01")) {
            return;
        }
        var fitting = customers.stream().skip(1)
                .filter(customer -> customer.language == chat.language() && (need.tier() == null || customer.tier == need.tier()))
                .filter(customer -> customer.spent.amount().intValue() + 2_600 < customer.mostSpent() || customer.orders == 0).toList();
        var customer = DemoCustomer.pick(fitting.isEmpty() ? customers.stream().filter(c -> c.language == chat.language()).toList() : fitting, random);
        Integer wanted = need.daysSincePaid();
        int days = wanted != null ? wanted : switch (state) {
            case UNPAID -> 0;
            case PAID -> 1;
            case SHIPPED -> 1;
            case IN_TRANSIT -> 3;
            case SIGNED -> 4;
            case COMPLETED -> 25 + random.nextInt(30);
            case CANCELLED, REFUNDING -> 9;
            case REFUNDED -> 18;
        };
        order(customer, List.of(need.sku()), days, state);
    }

    private void anyOrder() {
        int days = (int) (OLDEST_DAYS * random.nextDouble() * random.nextDouble());
        var skus = basket();
        var at = TODAY.minusDays(days);
        int price = skus.stream().mapToInt(sku -> priceOn(products.get(sku), at).amount().intValue()).sum();
        DemoCustomer customer;
        do {
            customer = customers.get(1 + random.nextInt(customers.size() - 1));
        } while (customer.spent.amount().intValue() + price * 2 > customer.mostSpent()
                || customer.tier != Tier.BLACK && random.nextInt(100) < (customer.tier == Tier.REGULAR ? 45 : 20));
        int percent = random.nextInt(1000);
        if (days == 0 && percent < 120) {
            order(customer, skus, 0, OrderStatus.UNPAID);
        } else if (percent < 55) {
            order(customer, skus, days, OrderStatus.CANCELLED);
        } else if (days >= 5 && days <= 16 && percent < 160) {
            order(customer, skus, days, OrderStatus.REFUNDING);
        } else if (days > 12 && percent < 125) {
            order(customer, skus, days, OrderStatus.REFUNDED);
        } else {
            order(customer, skus, days, null);
        }
    }

    private List<String> basket() {
        var main = DemoCustomer.pick(productList, random);
        var skus = new ArrayList<>(List.of(main.id()));
        int percent = random.nextInt(100);
        int lines = percent < 60 ? 1 : percent < 85 ? 2 : percent < 95 ? 3 : 4;
        while (skus.size() < lines) {
            var next = !main.accessories().isEmpty() && random.nextInt(100) < 55 ? DemoCustomer.pick(main.accessories(), random)
                    : DemoCustomer.pick(productList, random).id();
            if (!skus.contains(next)) {
                skus.add(next);
            } else if (random.nextInt(4) == 0) {
                lines--;
            }
        }
        return skus;
    }

    /** @param state null: what it is by now if all goes its usual way */
    private void order(DemoCustomer customer, List<String> skus, int days, @Nullable OrderStatus state) {
        var paidAt = paidAt(days, state);
        var number = number(LocalDate.ofInstant(paidAt, ZONE));
        var lines = skus.stream().map(sku -> line(sku, quantity(sku), paidAt)).toList();
        var carrier = customer.tier == Tier.BLACK || skus.stream().anyMatch(LARGE::contains) ? "顺丰"
                : DemoCustomer.pick(List.of("中通", "中通", "圆通", "圆通", "韵达"), random);
        var way = parcels.way(carrier, customer.city, customer.district, paidAt);
        var actual = state == null ? stateBy(way) : state;
        write(number, customer, lines, paidAt, actual, new Parcel(carrier, events(way, actual, days)), coupon(customer, lines), method(lines), orderNote());
    }

    private Instant paidAt(int days, @Nullable OrderStatus state) {
        if (state == OrderStatus.UNPAID) {
            // an unpaid order is closed after 30 minutes, so it is only minutes old
            return FROZEN_AT.minusSeconds(120 + random.nextInt(1_560));
        }
        if (days == 0) {
            return TODAY.atTime(0, 5).atZone(ZONE).toInstant().plusSeconds(random.nextInt(27_000));
        }
        int percent = random.nextInt(100);
        int hour = percent < 6 ? random.nextInt(8) : percent < 50 ? 8 + random.nextInt(11) : 18 + random.nextInt(6);
        return TODAY.minusDays(days).atTime(LocalTime.of(hour, random.nextInt(60), random.nextInt(60))).atZone(ZONE).toInstant();
    }

    private static OrderStatus stateBy(List<TrackingEvent> way) {
        long past = way.stream().filter(event -> event.at().isBefore(CUT)).count();
        if (past == way.size()) {
            return way.getLast().at().plus(UNTIL_COMPLETE).isBefore(CUT) ? OrderStatus.COMPLETED : OrderStatus.SIGNED;
        }
        return past == 0 ? OrderStatus.PAID : past <= 3 ? OrderStatus.SHIPPED : OrderStatus.IN_TRANSIT;
    }

    private List<TrackingEvent> events(List<TrackingEvent> way, OrderStatus state, int days) {
        return switch (state) {
            case UNPAID, PAID, CANCELLED -> List.of();
            case SHIPPED -> squeezed(way.subList(0, Math.max(1, Math.min(3, (int) past(way)))));
            case IN_TRANSIT -> inTransit(way, days);
            case SIGNED, COMPLETED -> squeezed(way);
            case REFUNDING -> squeezed(way);
            case REFUNDED -> {
                var events = new ArrayList<>(squeezed(way));
                var back = events.getLast().at().plus(Duration.ofHours(60 + random.nextInt(60)));
                if (back.isBefore(CUT) && random.nextInt(100) < 70) {
                    events.add(parcels.returned(back));
                }
                yield events;
            }
        };
    }

    private List<TrackingEvent> inTransit(List<TrackingEvent> way, int days) {
        int end = (int) Math.clamp(past(way), 3, way.size() - 1);
        if (past(way) == way.size()) {
            // long since due: it got stuck on its way
            end = Math.min(4, way.size() - 2);
        }
        var events = new ArrayList<>(squeezed(way.subList(0, end)));
        if (past(way) == way.size() || days > 1 && random.nextInt(100) < 12) {
            var stalled = parcels.stalled(events.getLast());
            if (stalled.at().isBefore(CUT)) {
                events.add(stalled);
            }
        }
        return events;
    }

    private static long past(List<TrackingEvent> way) {
        return way.stream().filter(event -> event.at().isBefore(CUT)).count();
    }

    /** Moves the events closer together where the last would lie in the future. */
    private static List<TrackingEvent> squeezed(List<TrackingEvent> events) {
        var end = events.getLast().at();
        if (end.isBefore(CUT)) {
            return events;
        }
        // the first event stays at least half an hour behind the payment: it is the earliest that is known
        var start = events.getFirst().at().isBefore(CUT.minus(Duration.ofHours(3))) ? events.getFirst().at() : CUT.minus(Duration.ofHours(3));
        double factor = (double) Duration.between(start, CUT.minusSeconds(600)).toSeconds() / Math.max(1, Duration.between(events.getFirst().at(), end).toSeconds());
        return events.stream().map(event -> new TrackingEvent(
                start.plusSeconds((long) (Duration.between(events.getFirst().at(), event.at()).toSeconds() * factor)), event.state(), event.place(), event.text())).toList();
    }

    private void write(
            String number, DemoCustomer customer, List<Line> lines, Instant paidAt, OrderStatus state, Parcel parcel,
            BigDecimal discount, String method, String note) {
        var goods = lines.stream().map(line -> line.price().times(line.quantity())).reduce(Money.cny(BigDecimal.ZERO), Money::plus);
        var reduced = goods.minus(Money.cny(discount));
        var freight = Money.cny(freight(customer, reduced.amount()));
        var total = reduced.plus(freight);
        boolean neverPaid = state == OrderStatus.UNPAID || state == OrderStatus.CANCELLED && random.nextInt(100) < 45;
        var placedAt = state == OrderStatus.UNPAID ? paidAt : paidAt.minusSeconds(25 + random.nextInt(700));
        orderTable.add(number, customer.id, state.name().toLowerCase(Locale.ROOT), time(placedAt), neverPaid ? "" : time(paidAt), discount.setScale(2, RoundingMode.HALF_UP),
                freight.amount(), total.amount(), customer.address, note);
        lines.forEach(line -> lineTable.add(number, line.product().id(), customer.language == Language.ZH ? line.product().name().zh() : line.product().name().en(),
                line.quantity(), line.price().amount()));
        payments(number, method, total, state, placedAt, paidAt, neverPaid, lines.size());
        if (!parcel.events().isEmpty()) {
            var shipment = "SH-" + number;
            shipmentTable.add(shipment, number, parcel.carrier(), DemoParcel.trackingNumber(parcel.carrier(), random));
            parcel.events().forEach(event -> eventTable.add(shipment, time(event.at()), event.state(), event.place(), event.text()));
        }
        if (!neverPaid && state != OrderStatus.CANCELLED && state != OrderStatus.REFUNDED) {
            customer.spent = customer.spent.plus(total);
        }
        customer.orders++;
        ordersMade++;
    }

    private void payments(String number, String method, Money total, OrderStatus state, Instant placedAt, Instant paidAt, boolean neverPaid, int lines) {
        var zero = Money.cny(BigDecimal.ZERO).amount();
        if (state == OrderStatus.UNPAID) {
            paymentTable.add("P-" + number + "-1", number, method, total.amount(), "pending", time(placedAt), zero);
            return;
        }
        if (neverPaid) {
            return;
        }
        int attempt = 1;
        if (random.nextInt(100) < 4) {
            paymentTable.add("P-" + number + "-" + attempt++, number, method, total.amount(), "failed", time(paidAt.minusSeconds(15)), zero);
        }
        boolean whole = state == OrderStatus.CANCELLED || state == OrderStatus.REFUNDED && (lines == 1 || random.nextBoolean());
        boolean part = state == OrderStatus.REFUNDED && !whole;
        var refunded = whole ? total.amount() : part ? total.amount().multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.HALF_UP) : zero;
        paymentTable.add("P-" + number + "-" + attempt, number, method, total.amount(), whole ? "refunded" : part ? "partly_refunded" : "paid",
                time(paidAt), refunded);
    }

    private static BigDecimal freight(DemoCustomer customer, BigDecimal goods) {
        if (customer.tier == Tier.BLACK) {
            return BigDecimal.ZERO;
        }
        if (customer.city.remote()) {
            return goods.compareTo(BigDecimal.valueOf(299)) >= 0 ? BigDecimal.ZERO : BigDecimal.valueOf(15);
        }
        return goods.compareTo(BigDecimal.valueOf(99)) >= 0 ? BigDecimal.ZERO : BigDecimal.valueOf(8);
    }

    private BigDecimal coupon(DemoCustomer customer, List<Line> lines) {
        if (random.nextDouble() >= customer.couponUse) {
            return BigDecimal.ZERO;
        }
        int goods = lines.stream().mapToInt(line -> line.price().times(line.quantity()).amount().intValue()).sum();
        if (customer.tier == Tier.BLACK && random.nextInt(100) < 30) {
            return BigDecimal.valueOf(goods).multiply(new BigDecimal("0.05")).setScale(2, RoundingMode.HALF_UP);
        }
        return BigDecimal.valueOf(goods >= 1_000 ? 100 : goods >= 399 ? 50 : goods >= 199 ? 20 : goods >= 99 ? 5 : 0);
    }

    private String method(List<Line> lines) {
        int goods = lines.stream().mapToInt(line -> line.price().times(line.quantity()).amount().intValue()).sum();
        int percent = random.nextInt(100);
        return percent < 40 ? "alipay" : percent < 82 ? "wechat" : percent < 94 ? "card" : percent < 98 || goods > 3_000 ? "balance" : "cod";
    }

    private String orderNote() {
        return random.nextInt(100) < 12 ? DemoCustomer.pick(DemoPeople.ORDER_NOTES, random) : "";
    }

    private int quantity(String sku) {
        boolean cheap = products.get(sku).price().amount().intValue() < 130;
        int percent = random.nextInt(100);
        return cheap ? (percent < 65 ? 1 : percent < 90 ? 2 : 3) : (percent < 95 ? 1 : 2);
    }

    private Line line(String sku, int quantity, Instant at) {
        var product = products.get(sku);
        return new Line(product, quantity, priceOn(product, LocalDate.ofInstant(at, ZONE)));
    }

    private static Money priceOn(Product product, LocalDate day) {
        var price = product.priceHistory().getFirst().price();
        for (var point : product.priceHistory()) {
            if (!point.from().isAfter(day)) {
                price = point.price();
            }
        }
        return price;
    }

    private String number(LocalDate day) {
        String number;
        do {
            number = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%05d".formatted(random.nextInt(100_000));
        } while (!numbers.add(number));
        return number;
    }

    private static TrackingEvent event(String at, String state, String place, String text) {
        return new TrackingEvent(OffsetDateTime.parse(at).toInstant(), state, place, text);
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }
}
