package deskside.usecases.learning;

import deskside.assist.ranking.Thresholds;
import deskside.assist.ranking.Thresholds.Place;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.usecases.assist.ThresholdBook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;

/**
 * Counts in the feedback log what became of suggestions that were shown, by the level that their probability has under today's thresholds.
 * Safe for several threads; takes some tens of milliseconds.
 */
public final class LoadHitRates {

    /** Feedback that counts as recent, newest first. */
    static final int RECENT = 5_000;

    private final FeedbackLog feedback;
    private final Conversations conversations;
    private final ThresholdBook thresholds;

    public LoadHitRates(FeedbackLog feedback, Conversations conversations, ThresholdBook thresholds) {
        this.feedback = feedback;
        this.conversations = conversations;
        this.thresholds = thresholds;
    }

    /** The source tells suggestions of one message apart: looked at again, the same answer gets another id. */
    private record Shown(String messageId, String sourceId) {

        static Shown of(Feedback given) {
            return new Shown(given.messageId(), given.sourceId());
        }
    }

    public HitRates load() {
        return load(thresholds.load());
    }

    HitRates load(Thresholds levels) {
        var recent = feedback.newest(RECENT);
        var hits = new HashSet<Shown>();
        recent.stream().filter(Feedback::isHit).map(Shown::of).forEach(hits::add);
        var places = new HashMap<String, Optional<Place>>();
        var rates = new HitRates();
        for (var given : recent) {
            var probability = given.probability();
            if (given.kind() == Feedback.Kind.SHOWN && probability != null) {
                places.computeIfAbsent(given.conversationId(), id -> conversations.find(id).map(LoadHitRates::place))
                        .ifPresent(place -> rates.count(place, levels.of(place.language(), place.channel()).of(probability),
                                hits.contains(Shown.of(given))));
            }
        }
        return rates;
    }

    private static Place place(Conversation conversation) {
        return new Place(conversation.language(), conversation.channel());
    }
}
