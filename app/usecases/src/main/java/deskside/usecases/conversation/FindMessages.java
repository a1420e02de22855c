package deskside.usecases.conversation;

import deskside.assist.text.TextNormalizer;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.privacy.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Finds words in one conversation, in what is shown of it: masked personal data cannot be found. Upper and lower case, full and half
 * width, traditional and simplified characters are the same.
 */
public final class FindMessages {

    /** Messages read at a time, so that a very long conversation costs little memory. */
    private static final int PAGE = 2_000;

    private final Conversations conversations;

    public FindMessages(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * @param cancelled asked between pages; what has been found so far is given then
     * @return the sequences of the messages that hold {@code words}, newest first; none for blank words
     */
    public List<Long> find(String conversationId, String words, BooleanSupplier cancelled) {
        var wanted = TextNormalizer.normalize(words);
        var found = new ArrayList<Long>();
        if (wanted.isEmpty()) {
            return found;
        }
        var page = conversations.messages(conversationId, PAGE);
        while (!page.isEmpty() && !cancelled.getAsBoolean()) {
            page.reversed().stream().filter(message -> holds(message, wanted, words)).map(Message::seq).forEach(found::add);
            page = conversations.messagesBefore(conversationId, page.getFirst().seq(), PAGE);
        }
        return found;
    }

    /** As written first: what the comparable form leaves out (a link, a mask in brackets) is on the screen all the same. */
    private static boolean holds(Message message, String wanted, String words) {
        var shown = Masking.text(message.text());
        return shown.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT)) || TextNormalizer.normalize(shown).contains(wanted);
    }
}
