package deskside.testkit;

import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Feedback in a list. The same id again changes nothing. */
public final class InMemoryFeedbackLog implements FeedbackLog {

    private final Map<String, Feedback> feedback = new LinkedHashMap<>();

    @Override
    public synchronized void append(Feedback one) {
        feedback.putIfAbsent(one.id(), one);
    }

    /** Everything so far, oldest first. */
    public synchronized List<Feedback> all() {
        return List.copyOf(feedback.values());
    }

    @Override
    public synchronized List<Feedback> newest(int limit) {
        return feedback.values().stream().sorted(Comparator.comparing(Feedback::at).thenComparing(Feedback::id).reversed()).limit(limit).toList();
    }

    @Override
    public synchronized Map<String, Acceptance> acceptance(Instant asOf) {
        var acceptance = new LinkedHashMap<String, Acceptance>();
        for (var one : feedback.values()) {
            var counted = Acceptance.NONE.and(one.kind());
            var weight = FeedbackLog.weight(one.at(), asOf);
            acceptance.merge(one.sourceId(), new Acceptance(weight * counted.sent(), weight * counted.shown()),
                    (a, b) -> new Acceptance(a.sent() + b.sent(), a.shown() + b.shown()));
        }
        return Map.copyOf(acceptance);
    }
}
