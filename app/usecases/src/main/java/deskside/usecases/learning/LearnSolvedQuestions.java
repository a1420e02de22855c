package deskside.usecases.learning;

import deskside.assist.AssistEngine;
import deskside.assist.Recognition;
import deskside.assist.solved.ClosedConversation;
import deskside.assist.solved.SameQuestion;
import deskside.assist.solved.SolvedReader;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.KnowledgeSearch;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.knowledge.SolvedQuestions;
import deskside.domain.knowledge.SolvedQuestions.Look;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.SnapshotLoader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads closed conversations for what was settled in them, so that it can be suggested again: each conversation once when it has been closed, and
 * again when it changes. What a customer comes back to, in the same conversation or in another one within {@link #RETURN}, was not settled.
 * Blocks on the store and takes some milliseconds for each message of a customer; used by one thread at a time.
 */
public final class LearnSolvedQuestions {

    /** Who asks the same again within a week was not helped. A customary period for first-contact resolution. */
    static final Duration RETURN = Duration.ofDays(7);
    private static final int BATCH = 200;
    /** Exchanges that a new one is compared with besides those that the search finds: the index may not have them yet. */
    private static final int NEWEST = 100;
    private static final int LIKE_IT = 10;
    private static final int MOST_MESSAGES = 1_000;
    private static final int CONVERSATIONS = 20;

    private final SolvedQuestions solved;
    private final Conversations conversations;
    private final SnapshotLoader snapshots;
    private final KnowledgeSearch search;
    private final LiveEngine engine;

    public LearnSolvedQuestions(
            SolvedQuestions solved, Conversations conversations, SnapshotLoader snapshots, KnowledgeSearch search, LiveEngine engine) {
        this.solved = solved;
        this.conversations = conversations;
        this.snapshots = snapshots;
        this.search = search;
        this.engine = engine;
    }

    /** All that have changed since they were looked at. @return how many were looked at; 0 without an engine, they wait for it then */
    public int fromAll(BooleanSupplier cancelled) {
        var looked = 0;
        var skipped = new HashSet<String>();
        while (engine.current().isPresent() && !cancelled.getAsBoolean()) {
            var unread = solved.unread(BATCH + skipped.size()).stream().filter(id -> !skipped.contains(id)).toList();
            if (unread.isEmpty()) {
                break;
            }
            for (var id : unread) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                if (look(id)) {
                    looked++;
                } else {
                    skipped.add(id);
                }
            }
        }
        return looked;
    }

    /** These, where they have changed since they were looked at. @return those that were looked at or need not be; empty without an engine */
    public List<String> from(Collection<String> conversationIds, BooleanSupplier cancelled) {
        var done = new ArrayList<String>();
        for (var id : conversationIds) {
            if (engine.current().isEmpty() || cancelled.getAsBoolean()) {
                break;
            }
            look(id);
            done.add(id);
        }
        return done;
    }

    /** @return false when there was nothing to note: not closed, not complete yet, or changed meanwhile, so that it comes again */
    private boolean look(String conversationId) {
        var found = conversations.find(conversationId);
        if (found.isEmpty()) {
            return false;
        }
        var conversation = found.get();
        var before = solved.look(conversationId).orElse(null);
        var closed = conversation.status() == ConversationStatus.CLOSED;
        if (before == null ? !closed : before.version() == conversation.version() || !closed && !before.closed()) {
            return false;
        }
        var messages = conversations.messages(conversationId, MOST_MESSAGES);
        if (messages.isEmpty() || messages.getLast().seq() < conversation.lastMessageSeq()) {
            return false;
        }
        var look = new Look(conversation.version(), closed, conversation.lastMessageSeq(), doubtful(before, messages));
        var exchanges = closed ? read(conversation, look.doubtfulSeq()) : List.<SolvedExchange>of();
        if (!solved.settle(conversationId, look, exchanges)) {
            return false;
        }
        if (closed) {
            withdrawWhatCameBack(conversation, messages);
        }
        return true;
    }

    private static long doubtful(@Nullable Look before, List<Message> messages) {
        if (before == null) {
            return 0;
        }
        var cameBack = before.closed() && messages.stream().anyMatch(message -> message.sender() == Sender.CUSTOMER && message.seq() > before.lastSeq());
        return cameBack ? before.lastSeq() : before.doubtfulSeq();
    }

    private List<SolvedExchange> read(Conversation conversation, long doubtfulSeq) {
        var current = engine.current().orElseThrow();
        var questions = snapshots.ofEachQuestion(conversation, Instant.MIN);
        if (questions.isEmpty()) {
            return List.of();
        }
        var recognitions = new HashMap<String, Recognition>();
        questions.forEach(question -> recognitions.put(question.messages().getLast().id(), current.recognise(question)));
        var whole = snapshots.whole(conversation);
        var same = same(current);
        return folded(new SolvedReader(same, AssistEngine.SHOP_ZONE).read(new ClosedConversation(whole, Map.copyOf(recognitions), doubtfulSeq)), same);
    }

    private static SameQuestion same(AssistEngine current) {
        return new SameQuestion(current.models().embedder());
    }

    /** Each as one more of a question that is known already, where it is. */
    private List<SolvedExchange> folded(List<SolvedExchange> exchanges, SameQuestion same) {
        var newest = exchanges.isEmpty() ? List.<SolvedExchange>of() : solved.newest(NEWEST);
        var folded = new ArrayList<SolvedExchange>();
        for (var one : exchanges) {
            var known = Stream.of(folded.stream(), newest.stream(), alike(one).stream()).flatMap(all -> all)
                    .filter(other -> !other.conversationId().equals(one.conversationId()) || folded.contains(other))
                    .filter(other -> same.isSame(one, other)).findFirst();
            folded.add(known.map(other -> one.of(other.questionId())).orElse(one));
        }
        return folded;
    }

    private List<SolvedExchange> alike(SolvedExchange one) {
        return search.search(new KnowledgeQuery(one.question() + "\n" + one.answer(), one.language(), EnumSet.of(DocumentKind.SOLVED), LIKE_IT)).stream()
                .map(hit -> solved.find(hit.documentId())).flatMap(Optional::stream).map(SolvedQuestion::newest).toList();
    }

    /** What earlier conversations of this customer seemed to have settled, and is asked again. */
    private void withdrawWhatCameBack(Conversation conversation, List<Message> messages) {
        var same = same(engine.current().orElseThrow());
        var asked = messages.stream().filter(message -> message.sender() == Sender.CUSTOMER).map(Message::text).toList();
        var cameBack = new ArrayList<String>();
        for (var earlier : conversations.ofCustomer(conversation.customerId(), CONVERSATIONS)) {
            var since = Duration.between(earlier.lastMessageAt(), conversation.openedAt());
            if (earlier.id().equals(conversation.id()) || since.isNegative() || since.compareTo(RETURN) > 0) {
                continue;
            }
            solved.ofConversation(earlier.id()).stream()
                    .filter(exchange -> asked.stream().anyMatch(text -> same.isAsked(text, exchange.question(), exchange.language())))
                    .map(SolvedExchange::id).forEach(cameBack::add);
        }
        solved.withdraw(cameBack);
    }
}
