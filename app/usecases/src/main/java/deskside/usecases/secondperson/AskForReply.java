package deskside.usecases.secondperson;

import deskside.domain.Language;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.sync.Command;
import deskside.domain.sync.StoreFailure;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.conversation.SendReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks another person to let a reply go to the customer that the rules do not let its author send alone. Works offline: the request is stored and goes
 * out by itself; nothing reaches the customer before somebody else has said yes to that very text.
 */
public final class AskForReply {

    private final Conversations conversations;
    private final CheckReply checkReply;
    private final Outgoing outgoing;

    public AskForReply(Conversations conversations, CheckReply checkReply, Outgoing outgoing) {
        this.conversations = conversations;
        this.checkReply = checkReply;
        this.outgoing = outgoing;
    }

    /** Whether hits leave a text to a second person: one of them asks for it, and none forbids the text altogether. */
    public static boolean mayBeAsked(List<RiskHit> hits) {
        return hits.stream().anyMatch(hit -> hit.verdict() == RiskVerdict.SECOND_PERSON) && hits.stream().noneMatch(hit -> hit.verdict() == RiskVerdict.BLOCK);
    }

    /** @param suggestionId the suggestion that the text came from, null for own words */
    public Outcome ask(String conversationId, String text, @Nullable String suggestionId) {
        var trimmed = text.strip();
        var conversation = conversations.find(conversationId);
        if (trimmed.isEmpty() || trimmed.length() > SendReply.MAX_LENGTH || conversation.isEmpty()) {
            return new Outcome.NotAsked(List.of());
        }
        var hits = checkReply.check(conversationId, trimmed);
        if (!mayBeAsked(hits)) {
            return new Outcome.NotAsked(hits);
        }
        try {
            var seen = conversations.messages(conversationId, 1).stream().mapToLong(Message::seq).max().orElse(0);
            var item = outgoing.queue(id -> new Command.RequestReply(id, conversationId, trimmed, seen, suggestionId));
            return new Outcome.Asked(item.command().commandId(), neutral(conversation.get().language()));
        } catch (StoreFailure e) {
            return new Outcome.NotStored(String.valueOf(e.getMessage()));
        }
    }

    private static String neutral(Language language) {
        return language == Language.ZH ? "这个问题我需要和主管确认，有结果会第一时间告诉您。" : "I have to check this with my supervisor and will tell you as soon as I know.";
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** It is durable. @param neutral what the customer may be told meanwhile: it promises nothing */
        record Asked(String commandId, String neutral) implements Outcome {
        }

        /** The text is forbidden, needs nobody, or is none. @param hits what the rules say of it */
        record NotAsked(List<RiskHit> hits) implements Outcome {

            public NotAsked {
                hits = List.copyOf(hits);
            }
        }

        /** The disk did not take it. @param sentence of the store */
        record NotStored(String sentence) implements Outcome {
        }
    }
}
