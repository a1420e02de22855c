package deskside.rules;

import deskside.domain.LocalText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says of each part of a policy's rules whether it can be used, for readers that know the line it stands on. Not for several threads. */
public final class RuleChecker {

    private final Map<String, BigDecimal> limits;
    private @Nullable Expressions expressions;
    private @Nullable String limitMistake;

    /** @param limits of the policy */
    public RuleChecker(Map<String, BigDecimal> limits) {
        this.limits = Map.copyOf(limits);
        try {
            expressions = new Expressions(limits);
        } catch (RuleMistake e) {
            limitMistake = e.getMessage();
        }
    }

    /** What is wrong with the limits themselves. */
    public Optional<String> ofLimits() {
        return Optional.ofNullable(limitMistake);
    }

    public Optional<String> ofCondition(String text) {
        return mistake(known -> known.condition(text));
    }

    public Optional<String> ofAmount(String text) {
        return mistake(known -> known.amount(text));
    }

    /** A label's slots have to be facts or limits. */
    public Optional<String> ofLabel(LocalText label) {
        return Slots.unknown(label.zh(), limits).or(() -> Slots.unknown(label.en(), limits))
                .map(slot -> "there is no fact or limit '" + slot + "' to fill into the text");
    }

    private Optional<String> mistake(Consumer<Expressions> use) {
        if (expressions == null) {
            return Optional.empty();
        }
        try {
            use.accept(expressions);
            return Optional.empty();
        } catch (RuleMistake e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
