package deskside.usecases.aftersales;

import deskside.domain.Language;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.GoodsReturn.StepKind;
import deskside.domain.notice.NoticeKey;
import deskside.domain.notice.NoticeKind;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the facts of parcels and cases say that customers should be told. Does not know what was told. Thread-safe. */
final class EventNotices {

    /** What the shop's knowledge calls "not updated for long". */
    static final Duration STUCK = Duration.ofHours(48);
    /** Later, nobody needs to be told any more. */
    private static final Duration FRESH_DELIVERY = Duration.ofDays(3);
    static final Duration FRESH_DOUBT = Duration.ofDays(7);
    static final Duration FRESH_CASE = Duration.ofDays(14);
    private static final Set<OrderStatus> OVER = EnumSet.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED, OrderStatus.UNPAID);
    /** Somebody or something else than the customer and the family took the parcel. */
    private static final Pattern TAKEN_BY_OTHERS = Pattern.compile("(?<!家人|家属)代收|驿站|丰巢|快递柜|自提柜|门卫|物业|前台|邻居|locker|neighbou?r|reception|concierge", Pattern.CASE_INSENSITIVE);

    /** Of the shop, asked for when it is needed: rules come with the copy. */
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    EventNotices(Supplier<ZoneId> zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** @param doubted whether the customer seems to say that something of it has not come */
    Stream<Notice> ofOrder(Order order, boolean doubted, Language language) {
        return OVER.contains(order.status()) ? Stream.empty() : order.shipments().stream().flatMap(parcel -> ofParcel(order, parcel, doubted, language).stream());
    }

    private Optional<Notice> ofParcel(Order order, Shipment parcel, boolean doubted, Language language) {
        if (parcel.events().isEmpty()) {
            return Optional.empty();
        }
        var last = parcel.events().getLast();
        return kind(order, last, doubted).map(kind -> new Notice(kind, new NoticeKey(kind, parcel.id(), last.at().getEpochSecond()).text(), order.customerId(),
                order.id(), last.at(), new NoticeText(language, zone.get()).ofParcel(kind, order, parcel, last)));
    }

    private Optional<NoticeKind> kind(Order order, TrackingEvent last, boolean doubted) {
        var age = Duration.between(last.at(), clock.instant());
        if (age.isNegative()) {
            return Optional.empty();
        }
        return switch (last.state()) {
            case "signed" -> {
                var doubtful = doubted || TAKEN_BY_OTHERS.matcher(last.text()).find();
                yield doubtful && age.compareTo(FRESH_DOUBT) <= 0 ? Optional.of(NoticeKind.PARCEL_NOT_RECEIVED)
                        : age.compareTo(FRESH_DELIVERY) <= 0 && order.status() == OrderStatus.SIGNED ? Optional.of(NoticeKind.PARCEL_DELIVERED) : Optional.empty();
            }
            case "returned" -> Optional.empty();
            case "exception" -> Optional.of(NoticeKind.PARCEL_DELAYED);
            default -> age.compareTo(STUCK) >= 0 ? Optional.of(NoticeKind.PARCEL_DELAYED) : Optional.empty();
        };
    }

    Optional<Notice> ofCase(Case one, Language language) {
        var at = since(one);
        return at.plus(FRESH_CASE).isBefore(clock.instant()) ? Optional.empty() : kind(one).map(kind -> new Notice(kind,
                new NoticeKey(kind, one.id(), one.state().ordinal()).text(), one.customerId(), one.orderId(), at, new NoticeText(language, zone.get()).ofCase(kind, one)));
    }

    private static Optional<NoticeKind> kind(Case one) {
        return switch (one.state()) {
            case AWAITING_PARCEL -> Optional.of(NoticeKind.RETURN_INSTRUCTIONS);
            case INSPECTING -> Optional.of(NoticeKind.GOODS_RECEIVED);
            case GOODS_REFUSED -> Optional.of(NoticeKind.GOODS_REFUSED);
            case DONE -> one.kind() == CaseKind.RETURN ? Optional.of(NoticeKind.REFUND_PAID)
                    : one.kind() == CaseKind.EXCHANGE ? Optional.of(NoticeKind.REPLACEMENT_SENT)
                    : one.decidedBy() != null && one.effect() == Effect.REFUND ? Optional.of(NoticeKind.REQUEST_DECIDED) : Optional.empty();
            case DECLINED -> Optional.of(NoticeKind.REQUEST_DECIDED);
            case AWAITING_APPROVAL, PARCEL_UNDERWAY, REFUND_DUE, RESEND_DUE, WITHDRAWN, LAPSED, SENT_BACK -> Optional.empty();
        };
    }

    private static Instant since(Case one) {
        var goods = one.goods();
        if (goods != null && !goods.steps().isEmpty() && goods.step(StepKind.RECEIVED).isPresent()) {
            return goods.steps().getLast().at();
        }
        return one.decidedAt() == null ? one.openedAt() : one.decidedAt();
    }
}
