package deskside.domain.privacy;

import deskside.domain.customer.Customer;
import deskside.domain.order.Order;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Masks personal data wherever they become text that people read: screens, logs, exports, printouts. Stateless.
 *
 * <p>In free text it finds what has a form of its own (numbers, e-mail and postal addresses), names that are given as such, and, with
 * {@link #of(Customer)}, whatever is known of the customer whom the text is about.
 */
public final class Masking {

    static final String HIDDEN = "****";

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    private Masking() {
    }

    /** 王小敏 → 王*敏, 王敏 → 王*, Julia Alvarez → J. Alvarez. */
    public static String name(String name) {
        var trimmed = name.strip();
        if (trimmed.length() < 2) {
            return trimmed;
        }
        var space = trimmed.indexOf(' ');
        if (space > 0) {
            return trimmed.charAt(0) + "." + trimmed.substring(trimmed.lastIndexOf(' '));
        }
        return trimmed.length() == 2
                ? trimmed.charAt(0) + "*"
                : trimmed.charAt(0) + "*" + trimmed.charAt(trimmed.length() - 1);
    }

    /** 13800002207 → 138****2207; other numbers keep their last four digits. */
    public static String phone(String phone) {
        var masked = MOBILE.matcher(phone).replaceAll("$1****$2");
        return masked.equals(phone) && phone.length() > 4 ? HIDDEN + phone.substring(phone.length() - 4) : masked;
    }

    /** wangmin@example.com → w****@example.com. */
    public static String email(String email) {
        var at = email.indexOf('@');
        return email.isBlank() ? "" : at < 1 ? HIDDEN : email.charAt(0) + HIDDEN + email.substring(at);
    }

    /** The city stays, the rest goes. */
    public static String address(String city, String address) {
        return address.isBlank() ? "" : city + HIDDEN;
    }

    /** What a customer wrote beside an order: door codes, names, hours. It is there, and that is all. */
    public static String note(String note) {
        return note.isBlank() ? "" : HIDDEN;
    }

    /** Personal data inside free text about nobody in particular. */
    public static String text(String text) {
        return ofAnybody().text(text);
    }

    /** For texts about this customer. */
    public static OfCustomer of(Customer customer) {
        return new OfCustomer(List.of(
                new KnownValue(customer.name(), name(customer.name())),
                new KnownValue(customer.email(), email(customer.email())),
                new KnownValue(customer.phone(), phone(customer.phone())),
                new KnownValue(customer.address(), address(customer.city(), customer.address()))));
    }

    /** For texts about nobody who is known. */
    public static OfCustomer ofAnybody() {
        return OfCustomer.ANYBODY;
    }

    /** The order without where it goes, what was noted beside it, and whom carriers name in the news of its parcels. */
    public static Order order(Order order, Customer customer) {
        var ofCustomer = of(customer);
        var parcels = order.shipments().stream().map(parcel -> new Shipment(parcel.id(), parcel.carrier(), parcel.trackingNumber(),
                parcel.events().stream().map(event -> new TrackingEvent(event.at(), event.state(), event.place(), ofCustomer.text(event.text()))).toList())).toList();
        return new Order(order.id(), order.version(), order.customerId(), order.status(), order.placedAt(), order.paidAt(), order.lines(), order.discount(), order.freight(),
                order.total(), order.payments(), parcels, address(customer.city(), order.shippingAddress()), note(order.note()));
    }

    /** Masking that knows whom the texts are about. Immutable. */
    public static final class OfCustomer {

        private static final OfCustomer ANYBODY = new OfCustomer(List.of());

        private final List<KnownValue> known;

        private OfCustomer(List<KnownValue> known) {
            this.known = known;
        }

        /** The text with its personal data masked; the very same text when there are none. */
        public String text(String text) {
            var view = new PlainView(text);
            var finds = new ArrayList<Find>(NumberFinder.in(view.text()));
            finds.addAll(WordFinder.in(view.text()));
            known.forEach(one -> one.in(view.text(), finds));
            return finds.isEmpty() ? text : masked(text, view, finds);
        }

        /** Of finds that overlap the longest stays. */
        private static String masked(String text, PlainView view, List<Find> finds) {
            finds.sort(Comparator.comparingInt((Find find) -> find.start() - find.end()).thenComparing(Find::start));
            var kept = new ArrayList<Find>();
            for (var find : finds) {
                if (kept.stream().noneMatch(other -> find.start() < other.end() && other.start() < find.end())) {
                    kept.add(find);
                }
            }
            kept.sort(Comparator.comparingInt(Find::start));
            var masked = new StringBuilder();
            var end = 0;
            for (var find : kept) {
                masked.append(text, end, view.from(find.start())).append(find.masked());
                end = view.to(find.end());
            }
            return masked.append(text.substring(end)).toString();
        }
    }
}
