package deskside.usecases.aftersales;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.notice.NoticeKind;
import deskside.domain.order.Order;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Messages to customers about what has happened: facts, and nothing that the shop's policies do not say. Immutable. */
final class NoticeText {

    private final Language language;
    private final ZoneId zone;

    NoticeText(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    String ofParcel(NoticeKind kind, Order order, Shipment parcel, TrackingEvent last) {
        var parcelZh = "您的订单 " + order.id() + "（" + parcel.carrier() + " " + parcel.trackingNumber() + "）";
        var parcelEn = "your order " + order.id() + " (" + parcel.carrier() + " " + parcel.trackingNumber() + ")";
        return switch (kind) {
            case PARCEL_DELAYED -> in("您好，" + parcelZh + "的物流自 " + time(last.at()) + " 起没有更新，让您久等了。我会联系快递核实，有进展再告诉您。",
                    "Hello, the tracking of " + parcelEn + " has not moved since " + time(last.at())
                            + ". I am sorry about that; I will ask the carrier and tell you what they say.");
            case PARCEL_DELIVERED -> in("您好，" + parcelZh + "已于 " + time(last.at()) + " 签收，请您检查商品和配件是否齐全，有问题随时告诉我。",
                    "Hello, " + parcelEn + " was delivered on " + time(last.at()) + ". Please check that everything is complete, and tell me if anything is wrong.");
            default -> in("您好，" + parcelZh + "显示已于 " + time(last.at()) + " 签收。请您先看看快递柜、驿站、家人或物业是否代收；如果都没有，请告诉我，我来向快递核实派送记录。",
                    "Hello, " + parcelEn + " is marked as delivered on " + time(last.at())
                            + ". Please check the parcel locker, your family and the property office first; if nobody has it, tell me and I will check the delivery record with the carrier.");
        };
    }

    String ofCase(NoticeKind kind, Case one) {
        var goods = one.goods();
        var code = goods == null ? "" : goods.code();
        return switch (kind) {
            case RETURN_INSTRUCTIONS -> ReturnText.instructions(language, Objects.requireNonNull(goods), one.dueAt() == null ? one.openedAt() : one.dueAt(), zone);
            case GOODS_RECEIVED -> in("您好，您寄回的包裹（退货码 " + code + "）已到仓库，正在验收，验收有结果再告诉您。",
                    "Hello, your parcel (return code " + code + ") has arrived at our warehouse and is being checked. I will tell you the result.");
            case GOODS_REFUSED -> in("您好，您寄回的商品（退货码 " + code + "）验收没有通过" + note(one) + "。请问您方便说一下当时的情况吗？",
                    "Hello, the goods you sent back (return code " + code + ") did not pass the check" + note(one) + ". Could you tell me what happened?");
            case REFUND_PAID -> in("您好，您的退款 " + amount(one.amount()) + " 已经发起，按原支付方式退回，到账时间以支付渠道为准。",
                    "Hello, your refund of " + amount(one.amount()) + " has been started and goes back the way you paid; when it arrives depends on your bank or wallet.");
            case REPLACEMENT_SENT -> in("您好，换货的新商品已经发出，运单号 " + (goods == null ? "" : goods.replacement()) + "，收到后请检查一下。",
                    "Hello, your replacement has been sent, tracking number " + (goods == null ? "" : goods.replacement()) + ". Please check it when it arrives.");
            default -> decided(one);
        };
    }

    private String decided(Case one) {
        var what = one.kind().label().in(language);
        if (one.state() == CaseState.DECLINED) {
            return in("您好，您的" + what + "申请没有通过审核。我再看看还有什么办法可以帮您。",
                    "Hello, your request (" + what.toLowerCase(Locale.ROOT) + ") was not approved. Let me see what else I can do for you.");
        }
        return in("您好，您的" + what + "申请已通过审核，金额为 " + amount(one.amount()) + "。",
                "Hello, your request (" + what.toLowerCase(Locale.ROOT) + ") was approved; the amount is " + amount(one.amount()) + ".");
    }

    private String note(Case one) {
        var goods = one.goods();
        var note = goods == null || goods.steps().isEmpty() ? "" : goods.steps().getLast().note();
        return note.isBlank() ? "" : in("（" + note + "）", " (" + note + ")");
    }

    private static String amount(Money money) {
        return (money.currency().getCurrencyCode().equals("CNY") ? "¥" : money.currency().getCurrencyCode() + " ") + money.amount().toPlainString();
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern(language == Language.ZH ? "M月d日 HH:mm" : "d MMM HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }

    private String in(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
