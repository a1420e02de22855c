package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.knowledge.TextSlots;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the shop's facts into the slots of a text. Stateless. */
public final class SlotFiller {

    private SlotFiller() {
    }

    /**
     * @param missing slots without a value, in the order of the text; with any of them the text must not be shown
     * @param used    which kinds of facts the values came from
     */
    public record Filled(String text, List<String> missing, Set<SuggestionSource.Kind> used) {

        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    public static Filled fill(Candidate candidate, ShopFacts facts) {
        return fill(candidate.text(), new SlotValues(facts, candidate.language(), candidate.days()));
    }

    /** For a text of no source, such as one that a person picks. */
    public static Filled fill(String text, Language language, ShopFacts facts) {
        return fill(text, new SlotValues(facts, language, null));
    }

    private static Filled fill(String template, SlotValues values) {
        if (!mayHoldSlots(template)) {
            return new Filled(template, List.of(), Set.of());
        }
        var missing = new LinkedHashSet<String>();
        var used = new LinkedHashSet<SuggestionSource.Kind>();
        var text = TextSlots.filled(template, slot -> {
            var value = values.of(slot);
            if (value.isEmpty()) {
                missing.add(slot);
            } else {
                source(slot).ifPresent(used::add);
            }
            return value;
        });
        return new Filled(text, List.copyOf(missing), used);
    }

    /** Costs next to nothing; false: it certainly holds none. */
    static boolean mayHoldSlots(String text) {
        return text.indexOf('{') >= 0;
    }

    /** Whether a text speaks of the order's own facts. */
    static boolean hasSlot(String text, String slot) {
        return text.contains('{' + slot + '}');
    }

    private static Optional<SuggestionSource.Kind> source(String slot) {
        return switch (slot.substring(0, slot.indexOf('.'))) {
            case "order", "shipment", "refund", "price", "protect", "return" -> Optional.of(SuggestionSource.Kind.ORDER);
            case "promotion", "coupon" -> Optional.of(SuggestionSource.Kind.PROMOTION);
            case "product" -> Optional.of(slot.equals("product.price_paid") ? SuggestionSource.Kind.ORDER : SuggestionSource.Kind.PRODUCT);
            default -> Optional.empty();
        };
    }
}
