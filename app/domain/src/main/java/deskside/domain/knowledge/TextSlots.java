package deskside.domain.knowledge;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the shop's texts leave open for facts of a customer or an order, each as {@code {order.number}}. Stateless. */
public final class TextSlots {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+(?:\\.[a-z_]+)+)}");

    private TextSlots() {
    }

    /** @param value of a slot by its name without braces, asked in the order of the text; where there is none the slot stays */
    public static String filled(String text, Function<String, Optional<String>> value) {
        return text.indexOf('{') < 0 ? text
                : SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(value.apply(slot.group(1)).orElse(slot.group())));
    }

    /** The first one, with its braces. */
    public static Optional<String> first(String text) {
        var slot = SLOT.matcher(text);
        return slot.find() ? Optional.of(slot.group()) : Optional.empty();
    }
}
