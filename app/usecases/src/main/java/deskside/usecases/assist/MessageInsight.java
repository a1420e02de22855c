package deskside.usecases.assist;

import deskside.domain.assist.Emotion;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import java.util.List;

/** What the engine sees in one message of a customer. @param intents likeliest first; empty when unknown */
public record MessageInsight(List<RecognizedIntent> intents, List<RecognizedEntity> entities, Emotion emotion) {

    public MessageInsight {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
    }
}
