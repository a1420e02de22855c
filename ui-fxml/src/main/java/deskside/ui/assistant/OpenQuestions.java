package deskside.ui.assistant;

import deskside.domain.assist.RecognizedIntent;
import deskside.domain.conversation.Sender;
import deskside.usecases.conversation.Timeline;
import deskside.usecases.conversation.TimelineEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which texts of the customer still wait for an answer. A reply ticks off the question that the agent was looking at; the others of a
 * burst stay until they are answered or ticked off by hand. Thanks and greetings ask for nothing. FX thread only.
 */
final class OpenQuestions {

    /** The group of the shop's intents that want no answer. */
    private static final String SMALL_TALK = "chat";

    private final Set<String> open = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> smallTalk = new HashSet<>();
    private List<Question> shown = List.of();
    private Optional<String> newest = Optional.empty();
    private int replies;

    /** Forgets everything: another conversation is open. */
    void clear() {
        open.clear();
        answered.clear();
        smallTalk.clear();
        shown = List.of();
        newest = Optional.empty();
        replies = 0;
    }

    /**
     * Takes in the conversation as it is now.
     *
     * @param current the question that the agent was looking at; empty: all of them
     * @return whether the customer has written since the last time
     */
    boolean take(Timeline timeline, Optional<String> current) {
        // By time: a reply that waits stands at the end of the timeline, behind what the customer wrote after it.
        var entries = timeline.entries().stream().sorted(Comparator.comparing(TimelineEntry::at)).toList();
        var repliesNow = (int) entries.stream().filter(OpenQuestions::isReply).count();
        if (repliesNow > replies) {
            current.ifPresentOrElse(answered::add, () -> answered.addAll(open));
        }
        replies = repliesNow;
        var unanswered = new ArrayList<TimelineEntry>();
        for (var entry : entries) {
            entry.insight().ifPresent(insight -> recognised(entry.key(), insight.intents()));
            if (isReply(entry)) {
                unanswered.removeIf(earlier -> !open.contains(earlier.messageId()));
            } else if (entry.sender() == Sender.CUSTOMER && entry.messageId() != null) {
                unanswered.add(entry);
            }
        }
        unanswered.forEach(entry -> open.add(entry.messageId()));
        shown = unanswered.stream().map(entry -> new Question(entry.key(), entry.text())).toList();
        var last = entries.reversed().stream().filter(entry -> entry.sender() == Sender.CUSTOMER).map(TimelineEntry::key).findFirst();
        var hasNew = last.isPresent() && !last.equals(newest);
        newest = last;
        return hasNew;
    }

    /** What is held or has failed has not answered anything. */
    private static boolean isReply(TimelineEntry entry) {
        return entry.sender() == Sender.BOT || entry.sender() == Sender.AGENT
                && entry.state().reachesCustomer();
    }

    /** The engine has looked at a text of the customer. */
    void recognised(String messageId, List<RecognizedIntent> intents) {
        if (!intents.isEmpty() && intents.stream().allMatch(intent -> intent.group().equals(SMALL_TALK))) {
            smallTalk.add(messageId);
        } else {
            smallTalk.remove(messageId);
        }
    }

    /** Oldest first. */
    List<Question> list() {
        return shown.stream().filter(question -> !answered.contains(question.messageId()) && !smallTalk.contains(question.messageId()))
                .toList();
    }

    /** The customer's newest text, answered or not. */
    Optional<String> newest() {
        return newest;
    }

    void tickOff(String messageId) {
        answered.add(messageId);
    }
}
