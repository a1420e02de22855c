package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds entities in a message as the customer typed it, Chinese or English. Where two finds overlap, the kind that is harder to
 * take for another one wins (an order number is not a phone number), then the longer. Stateless.
 */
public final class EntityExtractor {

    private EntityExtractor() {
    }

    /** In the order of the message; spans never overlap, except that an ambiguous product name may stand for several SKUs. */
    public static List<RecognizedEntity> extract(String message, EntityContext context) {
        var text = Folded.of(message);
        var signs = Signs.of(text);
        var found = new ArrayList<RecognizedEntity>();
        if (signs.digits()) {
            keepFree(found, NumberEntities.orders(text, context));
            keepFree(found, NumberEntities.trackingNumbers(text, context));
            keepFree(found, NumberEntities.phones(text));
        }
        keepFree(found, CouponEntities.find(message, text, context));
        keepFree(found, AddressEntities.find(message, text));
        keepFree(found, ProductEntities.find(text, context));
        keepFree(found, DateEntities.find(text, signs, context.today()));
        keepFree(found, MoneyEntities.find(text, signs));
        keepFree(found, QuantityEntities.find(text, signs, List.copyOf(found)));
        found.sort(Comparator.comparingInt(RecognizedEntity::start).thenComparing(RecognizedEntity::value));
        // The spans fit the folded text and the message alike; what is shown is the message's own spelling.
        return found.stream()
                .map(e -> new RecognizedEntity(e.kind(), e.start(), e.end(), message.substring(e.start(), e.end()), e.value(), OrderLinks.find(e, found, context)))
                .toList();
    }

    private static void keepFree(List<RecognizedEntity> found, List<RecognizedEntity> candidates) {
        var before = List.copyOf(found);
        candidates.stream().filter(c -> before.stream().noneMatch(f -> overlap(f, c))).forEach(found::add);
    }

    private static boolean overlap(RecognizedEntity a, RecognizedEntity b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
