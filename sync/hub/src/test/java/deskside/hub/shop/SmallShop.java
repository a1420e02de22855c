package deskside.hub.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a shop of two products, two customers and one order: small enough to read in a test, complete enough to import. */
public final class SmallShop {

    private SmallShop() {
    }

    public static Path write(Path root) {
        put(root, "shop.yaml", """
                id: small
                name: {zh: 小店, en: Small Shop}
                currency: CNY
                timeZone: Asia/Shanghai
                frozenAt: 2026-11-20T10:30:00+08:00
                """);
        put(root, "promotions.yaml", """
                - id: PR-1
                  title: {zh: 返场, en: Encore}
                  kind: threshold
                  rule: {zh: 满399减50, en: 50 off from 399}
                  validFrom: 2026-11-12T00:00:00+08:00
                  validTo: 2026-11-25T23:59:59+08:00
                  skus: []
                  categories: [kitchen]
                  tiers: [黑金]
                  value: 50.00
                  threshold: 399.00
                  stackable: false
                """);
        put(root, "intents/promotion.yaml", """
                - id: promo.price_protect
                  group: promotion
                  name: {zh: 价格保护, en: Price protection}
                  examples:
                    zh: [降价了能退差价吗, 买贵了]
                    en: [Can I get the difference back]
                """);
        put(root, "articles/zh/promotion.md", """
                ---
                id: KA-1
                title: 价格保护
                category: 促销价保
                tags: [价保]
                intents: [promo.price_protect]
                skus: [AF-500]
                version: 3
                updatedAt: 2026-10-12
                answer: 您好，{price.difference} 会在 1–3 个工作日内退回。
                ---
                ## 条件
                付款后 7 天内。
                ---
                id: KA-2
                title: 价保时间
                category: 促销价保
                tags: []
                intents: [promo.price_protect]
                skus: []
                version: 1
                updatedAt: 2026-11-01
                validTo: 2026-12-01
                answer: 七天。
                ---
                七天，大促十五天。
                """);
        put(root, "policies/promotion.yaml", """
                - id: PP-7D
                  title: {zh: 价保规则, en: Price protection}
                  version: 12
                  validFrom: 2026-01-01
                  validTo: null
                  category: 促销价保
                  intents: [promo.price_protect]
                  appliesTo: {categories: [], skus: [], tiers: []}
                  limits: {agentAmount: 200.00}
                  clauses:
                    - {no: "1", zh: 七天, en: Seven days}
                  answer: {zh: 可以退, en: Yes}
                """);
        put(root, "scripts/general.yaml", """
                - {id: S-1, lang: zh, title: 问候, category: 问候, intents: [promo.price_protect], tone: warm, text: "您好{customer.name}"}
                """);
        put(root, "products/kitchen.yaml", """
                id: kitchen
                name: {zh: 厨房电器, en: Kitchen}
                products:
                  - sku: AF-500
                    name: {zh: 空气炸锅 5L, en: Air Fryer 5L}
                    brand: 青栎
                    price: 479.00
                    listPrice: 599.00
                    stock: 132
                    warrantyMonths: 12
                    hygiene: false
                    description: {zh: 好用, en: Good}
                    attributes:
                      - {key: capacity, zh: 容量, en: Capacity, value: "5 L"}
                    inTheBox: [主机]
                    accessories: [AF-MAT]
                    similar: []
                    priceHistory:
                      - {from: 2026-09-01, price: 599.00}
                      - {from: 2026-11-19, price: 479.00}
                  - sku: AF-MAT
                    name: {zh: 硅胶烤垫, en: Silicone mat}
                    brand: 青栎
                    price: 39.00
                    listPrice: 39.00
                    stock: 900
                    warrantyMonths: 0
                    hygiene: false
                    description: {zh: 垫子, en: A mat}
                    attributes: []
                    inTheBox: [烤垫]
                    accessories: []
                    similar: []
                    priceHistory:
                      - {from: 2026-01-01, price: 39.00}
                """);
        put(root, "chats/promotion.yaml", """
                - id: demo-01
                  lang: zh
                  channel: wechat-mini
                  need: {tier: 黑金, sku: AF-500, orderState: signed, daysSincePaid: 4}
                  handOver: 情绪升高
                  bot:
                    - {from: customer, text: 降价了能退差价吗}
                    - {from: bot, text: 以页面为准, confidence: 0.41}
                  customer:
                    - {text: 快点, waitSeconds: 6, intents: [promo.price_protect]}
                    - {text: 几天到账, waitSeconds: 10, intents: [promo.price_protect]}
                """);
        put(root, "customers.csv", """
                id,name,honorific,language,phone,email,city,address,tier,totalSpent,orderCount,couponUse,preferences,complaintCount,note,memberSince
                c-1,王小敏,女士,zh,13800002207,w@example.com,杭州,"杭州市西湖区, 1 号",黑金,18420.00,37,0.78,厨房小电|烘焙,1,,2022-03-08
                c-2,Hannah Whitlock,Ms,en,13900000001,h@example.com,上海,Shanghai,普通,99.00,1,0.1,,0,,2024-03-08
                """);
        put(root, "orders.csv", """
                id,customerId,status,placedAt,paidAt,discount,freight,total,shippingAddress,note
                2026111600423,c-1,signed,2026-11-16T20:14:06+08:00,2026-11-16T20:14:35+08:00,0.00,0.00,599.00,杭州,
                """);
        put(root, "order_lines.csv", """
                orderId,sku,productName,quantity,unitPrice
                2026111600423,AF-500,空气炸锅 5L,1,599.00
                """);
        put(root, "payments.csv", """
                id,orderId,method,amount,state,at,refunded
                P-1,2026111600423,wechat,599.00,paid,2026-11-16T20:14:35+08:00,0.00
                """);
        put(root, "shipments.csv", """
                id,orderId,carrier,trackingNumber
                SH-1,2026111600423,顺丰,SF1234567890123
                """);
        put(root, "tracking_events.csv", """
                shipmentId,at,state,place,text
                SH-1,2026-11-18T13:05:52+08:00,signed,杭州,已签收，签收人：本人
                SH-1,2026-11-17T09:12:20+08:00,created,嘉兴,等待揽收
                """);
        return root;
    }

    /** Writes or replaces a file. */
    public static void put(Path root, String name, String text) {
        try {
            var file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(Path root, String name, String before, String after) {
        try {
            var text = Files.readString(root.resolve(name));
            if (!text.contains(before)) {
                throw new IllegalArgumentException(name + " does not hold " + before);
            }
            Files.writeString(root.resolve(name), text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
