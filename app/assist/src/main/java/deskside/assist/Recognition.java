package deskside.assist;

import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import java.util.List;

/**
 * What one message says.
 *
 * @param messageId   the customer's last message; blank when the customer has said nothing
 * @param message     its text as written; entity spans refer to it
 * @param query       what to search for, normalised: the message, with what it refers to where it says too little alone
 * @param intents     likeliest first, at most four; empty when unknown or when there is nothing in the message
 * @param unknown     it asks for something that is none of the shop's intents
 * @param entities    of the message; {@code earlierEntities} of the messages that it refers to
 * @param contextUsed the earlier messages were needed to understand it
 */
public record Recognition(
        String messageId, String message, Language language, String query, List<RecognizedIntent> intents, boolean unknown,
        List<RecognizedEntity> entities, List<RecognizedEntity> earlierEntities, Emotion emotion, boolean contextUsed) {

    public Recognition {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
        earlierEntities = List.copyOf(earlierEntities);
    }

    /** Nothing that could be answered: no words, no entities. */
    public boolean isEmpty() {
        return query.isBlank() && entities.isEmpty();
    }
}
