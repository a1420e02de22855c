package deskside.rules;

import deskside.domain.LocalText;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that a rule can ask for, complete. {@link #path()} is its name in expressions. */
public enum FactName {
    ORDER_STATUS("order.status", Kind.TEXT, Source.ORDER, "订单状态", "order state"),
    ORDER_CURRENCY("order.currency", Kind.TEXT, Source.ORDER, "订单币种", "currency"),
    ORDER_PAID("order.paid", Kind.MONEY, Source.ORDER, "实付", "paid"),
    ORDER_REFUNDED("order.refunded", Kind.MONEY, Source.ORDER, "已退", "refunded"),
    ORDER_REFUNDABLE("order.refundable", Kind.MONEY, Source.ORDER, "可退", "refundable"),
    /** The last attempt to pay did not succeed. */
    ORDER_PAYMENT_FAILED("order.paymentFailed", Kind.BOOLEAN, Source.ORDER, "支付失败", "payment failed"),
    ORDER_SHIPPED("order.shipped", Kind.BOOLEAN, Source.ORDER, "已发货", "shipped"),
    ORDER_SIGNED("order.signed", Kind.BOOLEAN, Source.ORDER, "已签收", "signed for"),
    ORDER_RETURNED("order.returned", Kind.BOOLEAN, Source.ORDER, "包裹已退回", "parcel came back"),
    /** Started spells of 24 hours since the payment, as the deadline that customers are told is counted. */
    ORDER_DAYS_SINCE_PAID("order.daysSincePaid", Kind.NUMBER, Source.ORDER, "付款后第几天", "day after payment"),
    ORDER_HOURS_SINCE_PAID("order.hoursSincePaid", Kind.NUMBER, Source.ORDER, "付款后小时", "hours after payment"),
    /** Calendar days of the shop's zone: 0 on the day of signing. */
    ORDER_DAYS_SINCE_SIGNED("order.daysSinceSigned", Kind.NUMBER, Source.ORDER, "签收后第几天", "day after signing"),
    ORDER_HOURS_SINCE_SIGNED("order.hoursSinceSigned", Kind.NUMBER, Source.ORDER, "签收后小时", "hours after signing"),
    /** Started months. */
    ORDER_MONTHS_SINCE_SIGNED("order.monthsSinceSigned", Kind.NUMBER, Source.ORDER, "签收后第几个月", "month after signing"),
    ORDER_BIG_PROMOTION("order.bigPromotion", Kind.BOOLEAN, Source.CATALOG, "大促订单", "paid during a big promotion"),
    ORDER_PRESALE("order.presale", Kind.BOOLEAN, Source.CATALOG, "预售订单", "pre-sale"),
    ORDER_SKUS("order.skus", Kind.TEXTS, Source.ORDER, "商品", "articles"),
    /** False for the whole order, and for a line that is not in it: then there are no facts of a line. */
    LINE_KNOWN("line.known", Kind.BOOLEAN, Source.ORDER, "订单里有这件商品", "article is in the order"),
    LINE_SKU("line.sku", Kind.TEXT, Source.ORDER, "商品编码", "article"),
    LINE_CATEGORY("line.category", Kind.TEXT, Source.CATALOG, "品类", "category"),
    /** Pieces bought, less those that earlier cases are about. */
    LINE_CLAIMABLE("line.claimable", Kind.NUMBER, Source.CASES, "可申请件数", "pieces left to claim"),
    LINE_UNIT_PAID("line.unitPaid", Kind.MONEY, Source.ORDER, "购买单价", "price paid"),
    /** The lowest since the payment. */
    LINE_PRICE("line.price", Kind.MONEY, Source.CATALOG, "付款后最低价", "lowest price since"),
    LINE_PRICE_DROP("line.priceDrop", Kind.MONEY, Source.CATALOG, "单件差价", "difference a piece"),
    LINE_CURRENCY("line.currency", Kind.TEXT, Source.CATALOG, "现价币种", "currency of the price"),
    LINE_FLASH("line.flash", Kind.BOOLEAN, Source.CATALOG, "限时抢购价", "flash price"),
    LINE_GIFT("line.gift", Kind.BOOLEAN, Source.ORDER, "赠品", "gift"),
    LINE_HYGIENE("line.hygiene", Kind.BOOLEAN, Source.CATALOG, "卫生用品", "hygiene article"),
    LINE_WARRANTY_MONTHS("line.warrantyMonths", Kind.NUMBER, Source.CATALOG, "保修月数", "months of warranty"),
    LINE_STOCK("line.stock", Kind.NUMBER, Source.CATALOG, "库存", "stock"),
    LINE_PROTECTED("line.protected", Kind.BOOLEAN, Source.CASES, "已申请过价保", "protected before"),
    CLAIM_QUANTITY("claim.quantity", Kind.NUMBER, Source.CLAIM, "申请件数", "pieces claimed"),
    /** What was paid for the claimed pieces, with their share of the order's discount and without freight; at most what is refundable. */
    CLAIM_VALUE("claim.value", Kind.MONEY, Source.ORDER, "对应实付", "paid for them"),
    CLAIM_GOODS("claim.goods", Kind.TEXT, Source.CLAIM, "商品状态", "state of the goods"),
    CLAIM_COMPLETE("claim.complete", Kind.BOOLEAN, Source.CLAIM, "配件赠品齐全", "complete"),
    CLAIM_IN_MONEY("claim.inMoney", Kind.BOOLEAN, Source.CLAIM, "要求现金", "asks for money"),
    /** Of the claimed article, or of all for a whole order. */
    CLAIM_RESENT("claim.resent", Kind.NUMBER, Source.CASES, "已补发件数", "pieces sent again"),
    CUSTOMER_TIER("customer.tier", Kind.TEXT, Source.CUSTOMER, "会员等级", "tier"),
    CASES_LATE_COUPONS("cases.lateCoupons", Kind.NUMBER, Source.CASES, "已补偿延迟次数", "coupons for lateness"),
    CASES_INVOICES("cases.invoices", Kind.NUMBER, Source.CASES, "已申请发票", "invoices asked for");

    /** What an expression may do with it. */
    public enum Kind {
        BOOLEAN, NUMBER,
        /** In the smallest unit of the order's currency. */
        MONEY, TEXT, TEXTS
    }

    /** Where it comes from. */
    public enum Source {
        ORDER(new LocalText("订单", "order")),
        CATALOG(new LocalText("商品与活动", "catalogue")),
        CUSTOMER(new LocalText("客户", "customer")),
        CASES(new LocalText("售后记录", "cases")),
        CLAIM(new LocalText("客户所述", "customer's word"));

        private final LocalText label;

        Source(LocalText label) {
            this.label = label;
        }

        public LocalText label() {
            return label;
        }
    }

    private static final Map<String, FactName> BY_PATH = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactName::path, name -> name));

    private final String path;
    private final Kind kind;
    private final Source source;
    private final LocalText label;

    FactName(String path, Kind kind, Source source, String zh, String en) {
        this.path = path;
        this.kind = kind;
        this.source = source;
        this.label = new LocalText(zh, en);
    }

    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    public Source source() {
        return source;
    }

    public LocalText label() {
        return label;
    }

    static Optional<FactName> ofPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
