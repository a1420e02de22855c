package deskside.assist.evaluation;

import java.util.Set;

/** A message and all that it asks for. @param intents ids, at least one */
public record MultiIntentCase(String text, Set<String> intents) {

    public MultiIntentCase {
        intents = Set.copyOf(intents);
    }
}
