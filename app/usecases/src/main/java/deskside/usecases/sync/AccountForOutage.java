package deskside.usecases.sync;

import deskside.domain.Language;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.catalog.Catalog;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.usecases.assist.FillSlots;
import deskside.usecases.sync.OutageAccount.Outdated;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says after an outage how often it was answered from the desk's own knowledge, which of these answers rested on something that has changed
 * since, and what to write to correct one. Calls block on the store; safe for several threads.
 */
public final class AccountForOutage {

    private static final int COMMANDS = 500;
    private static final int FEEDBACK = 5_000;
    /** Who writes nothing for so long has not one outage behind them but two. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Outbox outbox;
    private final FeedbackLog feedback;
    private final Conversations conversations;
    private final KnowledgeBase knowledge;
    private final Catalog catalog;
    private final FillSlots fillSlots;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone of the shop, for the days on which its rules are valid */
    public AccountForOutage(
            Outbox outbox, FeedbackLog feedback, Conversations conversations, KnowledgeBase knowledge, Catalog catalog, FillSlots fillSlots,
            InstantSource clock, ZoneId zone) {
        this.outbox = outbox;
        this.feedback = feedback;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.catalog = catalog;
        this.fillSlots = fillSlots;
        this.clock = clock;
        this.zone = zone;
    }

    /** The last outage; empty when nothing was written in one. */
    public Optional<OutageAccount> load() {
        var recent = outbox.recent(COMMANDS);
        var made = newestOutage(recent);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        var answers = made.stream().filter(item -> item.state() == OutboxState.ACKED && suggestionId(item) != null).toList();
        var used = answers.isEmpty() ? Map.<String, Feedback>of() : used();
        var outdated = new ArrayList<Outdated>();
        for (var answer : answers) {
            Optional.ofNullable(used.get(suggestionId(answer))).flatMap(from -> outdated(answer, from, recent)).ifPresent(outdated::add);
        }
        return Optional.of(new OutageAccount(made.getFirst().createdAt(), made.getLast().createdAt(), answers.size(), outdated));
    }

    /** What to write to the customer about an outdated answer, in the language of the conversation, slots filled. */
    public String correction(Outdated answer) {
        var language = conversations.find(answer.conversationId()).map(Conversation::language).orElse(Language.ZH);
        var now = answer.currentRevision() == null ? Optional.<Source>empty() : source(answer.sourceId(), language);
        var chinese = language == Language.ZH;
        return now.map(source -> (chinese ? "您好，更正一下我之前的答复，相关规定已有更新：" : "A correction to my earlier answer, as our rules have changed: ")
                        + fillSlots.fill(answer.conversationId(), source.answer))
                .orElse(chinese ? "您好，我之前的答复所依据的规定已不再有效，我重新核实后马上回复您。"
                        : "What my earlier answer rested on is no longer valid. I am checking it again and will be back with you right away.");
    }

    /** @return oldest first */
    private static List<OutboxItem> newestOutage(List<OutboxItem> recent) {
        var offline = recent.stream().filter(OutboxItem::offline).sorted(Comparator.comparing(OutboxItem::createdAt).reversed()).toList();
        var end = 0;
        while (end < offline.size() && (end == 0
                || Duration.between(offline.get(end).createdAt(), offline.get(end - 1).createdAt()).compareTo(PAUSE) <= 0)) {
            end++;
        }
        return offline.subList(0, end).reversed();
    }

    /** What was sent, by the suggestion it came from. */
    private Map<String, Feedback> used() {
        return feedback.newest(FEEDBACK).stream()
                .filter(one -> one.isHit() || one.kind() == Feedback.Kind.REWRITTEN)
                .collect(Collectors.toMap(Feedback::suggestionId, Function.identity(), (newer, _) -> newer));
    }

    private Optional<Outdated> outdated(OutboxItem answer, Feedback from, List<OutboxItem> recent) {
        if (from.sourceRevision() == null || from.sourceRevision() == 0) {
            return Optional.empty();
        }
        var conversationId = answer.command().conversationId();
        var source = source(from.sourceId(), Language.ZH);
        var current = source.filter(this::isValid).map(Source::revision).orElse(null);
        if (from.sourceRevision().equals(current)) {
            return Optional.empty();
        }
        return Optional.of(new Outdated(conversationId, answer.command().commandId(), from.sourceId(), source.map(Source::title).orElse(from.sourceId()),
                from.sourceRevision(), current, recent.stream().anyMatch(later -> followsUp(later, answer))));
    }

    private static boolean followsUp(OutboxItem later, OutboxItem answer) {
        return !later.offline() && later.createdAt().isAfter(answer.createdAt()) && later.command() instanceof Command.SendReply reply
                && reply.conversationId().equals(answer.command().conversationId())
                && later.state() != OutboxState.DROPPED && later.state() != OutboxState.REJECTED;
    }

    private boolean isValid(Source source) {
        return source.validTo == null || !LocalDate.ofInstant(clock.instant(), zone).isAfter(source.validTo);
    }

    private Optional<Source> source(String id, Language language) {
        return knowledge.articleHead(id).map(article -> new Source(article.title(), article.revision(), article.validTo(), article.answer()))
                .or(() -> catalog.policy(id).map(policy ->
                        new Source(policy.title().in(language), policy.revision(), policy.validTo(), policy.answer().in(language))));
    }

    private static @Nullable String suggestionId(OutboxItem item) {
        return item.command() instanceof Command.SendReply reply ? reply.suggestionId() : null;
    }

    /** A document that has revisions. */
    private record Source(String title, int revision, @Nullable LocalDate validTo, String answer) {
    }
}
