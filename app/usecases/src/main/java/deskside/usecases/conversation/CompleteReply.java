package deskside.usecases.conversation;

import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Continues a sentence with what the agent has said before. Blocks on the store at the first call; safe for several threads. */
public final class CompleteReply {

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int CONVERSATIONS = 300;
    private static final int MESSAGES = 60;

    private final Conversations conversations;
    private final Session session;
    private final InstantSource clock;
    private @Nullable Known known;

    public CompleteReply(Conversations conversations, Session session, InstantSource clock) {
        this.conversations = conversations;
        this.session = session;
        this.clock = clock;
    }

    /**
     * @param typed   the text up to the caret
     * @param least   how much of the sentence must have been typed, in UTF-16 units
     * @param refused whole sentences that are not to be offered
     */
    public Optional<Completion> complete(String typed, int least, Set<String> refused) {
        var beginning = OwnPhrases.beginning(typed);
        return beginning.length() < least ? Optional.empty()
                : known().flatMap(mine -> mine.learned().rest(beginning, refused)).map(rest -> new Completion(beginning + rest, rest));
    }

    /** @param sentence the whole; @param rest what is not typed yet */
    public record Completion(String sentence, String rest) {
    }

    /** The agent has sent {@code text}. Does not wait for the store. */
    public void sent(String conversationId, String text) {
        known().ifPresent(mine -> mine.phrases.learn(conversationId, text));
    }

    private synchronized Optional<Known> known() {
        var me = session.account().map(Account::id).orElse(null);
        if (me == null) {
            return Optional.empty();
        }
        if (known == null || !known.me.equals(me)) {
            known = new Known(me);
        }
        return Optional.of(known);
    }

    /** What one person has said; the store is read when it is first asked for. */
    private final class Known {

        private final String me;
        private final OwnPhrases phrases = new OwnPhrases();
        private boolean read;

        private Known(String me) {
            this.me = me;
        }

        private synchronized OwnPhrases learned() {
            if (!read) {
                conversations.writtenSince(clock.instant().minus(REMEMBERED)).stream().limit(CONVERSATIONS).toList().reversed()
                        .forEach(conversation -> conversations.messages(conversation.id(), MESSAGES).stream()
                                .filter(this::isMine).forEach(message -> phrases.learn(conversation.id(), message.text())));
                read = true;
            }
            return phrases;
        }

        private boolean isMine(Message message) {
            return message.sender() == Sender.AGENT && message.authorId().equals(me);
        }
    }
}
