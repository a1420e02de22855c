package deskside.assist;

import deskside.assist.entity.EntityContext;
import deskside.assist.entity.EntityExtractor;
import deskside.assist.text.TextNormalizer;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import deskside.domain.conversation.Message;
import java.util.List;
import java.util.Set;

/**
 * A customer's message made ready.
 *
 * @param spoken normalised, without the numbers in it: an order number says nothing about what is wanted
 */
record CustomerTurn(Message message, List<RecognizedEntity> entities, String spoken) {

    private static final Set<Kind> NUMBERS = Set.of(Kind.ORDER_NUMBER, Kind.TRACKING_NUMBER, Kind.PHONE);

    static CustomerTurn of(Message message, EntityContext context) {
        var entities = EntityExtractor.extract(message.text(), context);
        var words = new StringBuilder(message.text());
        entities.stream().filter(e -> NUMBERS.contains(e.kind())).forEach(e -> {
            for (var i = e.start(); i < e.end(); i++) {
                words.setCharAt(i, ' ');
            }
        });
        return new CustomerTurn(message, entities, TextNormalizer.normalize(words.toString()));
    }

    boolean hasWords() {
        return spoken.codePoints().anyMatch(Character::isLetter);
    }
}
