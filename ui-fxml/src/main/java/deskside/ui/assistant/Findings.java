package deskside.ui.assistant;

import deskside.domain.assist.AssistResult;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.privacy.Masking;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Chips.Chip;
import deskside.ui.fx.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What the engine has recognised, as chips. */
final class Findings {

    private static final int MOST_INTENTS = 3;
    private static final int MOST_ENTITIES = 4;
    /** Enough of a long number to tell it from the others of one customer. */
    private static final int LAST_DIGITS = 5;

    private Findings() {
    }

    static List<Chip> chips(AssistResult result, Texts texts) {
        var chips = new ArrayList<Chip>();
        for (var intent : result.intents().stream().limit(MOST_INTENTS).toList()) {
            chips.add(new Chip(texts.of(intent.name()) + " " + texts.likelihood(intent.probability()),
                    chips.isEmpty() ? Chips.Kind.ACCENT : Chips.Kind.PLAIN));
        }
        if (result.intents().isEmpty()) {
            chips.add(new Chip(texts.get("assistant.intent.unknown"), Chips.Kind.PLAIN));
        }
        var entities = new LinkedHashSet<String>();
        result.entities().forEach(entity -> entities.add(texts.get("assistant.entity." + entity.kind(), shown(entity))));
        entities.stream().limit(MOST_ENTITIES).forEach(text -> chips.add(new Chip(text, Chips.Kind.PLAIN)));
        return chips;
    }

    private static String shown(RecognizedEntity entity) {
        return switch (entity.kind()) {
            case ORDER_NUMBER, TRACKING_NUMBER -> entity.value().length() <= LAST_DIGITS ? entity.value()
                    : "…" + entity.value().substring(entity.value().length() - LAST_DIGITS);
            case PHONE -> Masking.phone(entity.value());
            case MONEY, PRODUCT, QUANTITY, DATE, COUPON -> entity.text();
            case ADDRESS -> Masking.note(entity.text());
        };
    }
}
