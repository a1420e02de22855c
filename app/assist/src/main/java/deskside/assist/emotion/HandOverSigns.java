package deskside.assist.emotion;

import deskside.domain.assist.AssistSnapshot;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import java.util.List;

/**
 * What the hand-over score is made of.
 *
 * @param message  the customer's last message
 * @param earlier  the customer's earlier ones, oldest first
 * @param intents  of the last message, likeliest first
 * @param unknown  the last message is about nothing that the shop knows
 */
public record HandOverSigns(
        AssistSnapshot snapshot, String message, List<String> earlier, List<RecognizedIntent> intents, boolean unknown,
        List<RecognizedEntity> entities, Emotion emotion) {

    public HandOverSigns {
        earlier = List.copyOf(earlier);
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
    }
}
