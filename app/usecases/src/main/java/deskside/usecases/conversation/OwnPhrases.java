package deskside.usecases.conversation;

import deskside.domain.privacy.Masking;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sentences that one agent says again and again. Only what was said to several customers is offered, and nothing with a digit: what
 * belongs to one customer or order never gets into another chat. Thread-safe.
 */
final class OwnPhrases {

    /** In how many conversations a sentence must have been said before it is offered. */
    static final int CONVERSATIONS = 2;
    /** Shorter ones are typed faster than they are read, in UTF-16 units. */
    private static final int SHORTEST = 6;
    private static final int LONGEST = 120;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?；;\\n])|(?<=\\.\\s)");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final TreeMap<String, Phrase> phrases = new TreeMap<>();
    private long order;

    private static final class Phrase {
        private final Set<String> conversations = new HashSet<>();
        private long last;
    }

    /** Takes in one reply of the agent. */
    synchronized void learn(String conversationId, String reply) {
        for (var part : SENTENCE_END.split(reply)) {
            var sentence = part.strip();
            if (sentence.length() >= SHORTEST && sentence.length() <= LONGEST && !DIGIT.matcher(sentence).find()
                    && Masking.text(sentence).equals(sentence)) {
                var phrase = phrases.computeIfAbsent(sentence, _ -> new Phrase());
                phrase.conversations.add(conversationId);
                phrase.last = ++order;
            }
        }
    }

    /** The rest of the sentence that begins with {@code beginning} and was said in most conversations, lately said ones first. */
    synchronized Optional<String> rest(String beginning, Set<String> refused) {
        return phrases.subMap(beginning, false, beginning + Character.MAX_VALUE, false).entrySet().stream()
                .filter(entry -> entry.getValue().conversations.size() >= CONVERSATIONS && !refused.contains(entry.getKey()))
                .max(Comparator.<Map.Entry<String, Phrase>>comparingInt(entry -> entry.getValue().conversations.size())
                        .thenComparingLong(entry -> entry.getValue().last))
                .map(entry -> entry.getKey().substring(beginning.length()));
    }

    /** What has been typed of the sentence that the caret stands at the end of. */
    static String beginning(String before) {
        var parts = SENTENCE_END.split(before, -1);
        return parts[parts.length - 1].stripLeading();
    }
}
