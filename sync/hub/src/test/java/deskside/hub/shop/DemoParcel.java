package deskside.hub.shop;

import deskside.domain.order.TrackingEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans the whole way of one parcel; whoever uses it cuts it at the present. */
final class DemoParcel {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> CREATED = List.of("商家已打印面单，等待揽收", "订单已出库，等待快递员取件", "包裹已打包完成，等待揽收");
    private static final List<String> PICKED_UP = List.of("【嘉兴】%s快递员已揽收", "【嘉兴市】快件已由%s揽件", "%s已从嘉兴仓取走您的包裹");
    private static final List<String> DEPARTED = List.of("快件已离开【%s转运中心】，发往下一站", "【%s】分拣完成，已装车发出", "快件在【%s转运中心】已发车");
    private static final List<String> ARRIVED = List.of("快件已到达【%s转运中心】", "【%s】转运中心已收入", "快件到达【%s】，正在分拣");
    private static final List<String> DELIVERING = List.of("快递员正在派送，请保持电话畅通", "快件已到【%s】营业点，正在安排派送", "派送中，%s的快递员会与您联系");
    private static final List<String> SIGNED = List.of("已签收，签收人：本人", "已签收，签收人：家人代收", "已存入丰巢智能柜并签收", "已签收，签收人：前台", "已放入快递驿站，凭取件码取走");
    private static final List<String> STALLED = List.of("因天气原因，快件在【%s】滞留，恢复后尽快发出", "【%s】转运中心车次调整，快件延后发出", "快件在【%s】分拣异常，正在核实地址");
    private static final List<String> RETURNED = List.of("退回件已由商家仓库签收", "退货包裹已到嘉兴退货仓，等待验货");

    private final Random random;

    DemoParcel(Random random) {
        this.random = random;
    }

    static String trackingNumber(String carrier, Random random) {
        return switch (carrier) {
            case "顺丰" -> "SF" + digits(13, random);
            case "中通" -> "78" + digits(12, random);
            case "圆通" -> "YT" + digits(13, random);
            default -> "43" + digits(13, random);
        };
    }

    private static String digits(int count, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        return text.toString();
    }

    /** From the label to the signature. Shipped within 24 hours of payment, signed in daytime. */
    List<TrackingEvent> way(String carrier, DemoPlaces.City city, String district, Instant paidAt) {
        var events = new ArrayList<TrackingEvent>();
        var at = daytime(paidAt.plus(minutes(60, 7 * 60)));
        events.add(new TrackingEvent(at, "created", "嘉兴", pick(CREATED)));
        at = daytime(at.plus(minutes(50, 5 * 60)));
        events.add(new TrackingEvent(at, "picked_up", "嘉兴", pick(PICKED_UP).formatted(carrier)));
        var hubs = city.hubs();
        int legHours = Math.max(4, city.hours() / (hubs.size()));
        for (int i = 0; i < hubs.size(); i++) {
            at = at.plus(minutes(i == 0 ? 90 : legHours * 45, i == 0 ? 240 : legHours * 70));
            if (i > 0) {
                events.add(new TrackingEvent(at, "in_transit", hubs.get(i), pick(ARRIVED).formatted(hubs.get(i))));
                at = at.plus(minutes(70, 320));
            }
            events.add(new TrackingEvent(at, "in_transit", hubs.get(i), pick(DEPARTED).formatted(hubs.get(i))));
        }
        at = nextMorning(at);
        events.add(new TrackingEvent(at, "out_for_delivery", city.name(), pick(DELIVERING).formatted(district)));
        at = at.plus(minutes(70, 9 * 60));
        events.add(new TrackingEvent(at, "signed", city.name(), pick(SIGNED)));
        return events;
    }

    TrackingEvent stalled(TrackingEvent last) {
        return new TrackingEvent(last.at().plus(minutes(200, 900)), "exception", last.place(), pick(STALLED).formatted(last.place()));
    }

    TrackingEvent returned(Instant at) {
        return new TrackingEvent(at, "returned", "嘉兴", pick(RETURNED));
    }

    private Instant daytime(Instant at) {
        var local = at.atZone(ZONE);
        if (local.getHour() >= 8 && local.getHour() < 21) {
            return at;
        }
        var day = local.getHour() < 8 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.of(8, 10)).atZone(ZONE).toInstant().plus(minutes(0, 100));
    }

    private Instant nextMorning(Instant at) {
        var local = at.atZone(ZONE);
        var day = local.getHour() < 7 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.of(7, 40)).atZone(ZONE).toInstant().plus(minutes(0, 150));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofSeconds(from * 60L + random.nextInt((to - from) * 60));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
