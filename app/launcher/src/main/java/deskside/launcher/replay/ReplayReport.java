package deskside.launcher.replay;

import deskside.domain.assist.AssistResult;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.privacy.Masking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The figures of a replay, for people and for programs, with personal data masked. Not thread-safe. */
public final class ReplayReport {

    /** The first messages warm the machine up and are left out of the percentiles. */
    static final int WARM_UP = 30;

    private final List<ReplayedMessage> messages = new ArrayList<>();

    void add(ReplayedMessage message) {
        messages.add(message);
    }

    int answered() {
        return (int) messages.stream().filter(message -> message.result() != null && !message.result().suggestions().isEmpty()).count();
    }

    Map<String, Integer> abstentions() {
        var byReason = new TreeMap<String, Integer>();
        messages.stream().map(ReplayedMessage::result).filter(Objects::nonNull).map(AssistResult::abstention).filter(Objects::nonNull)
                .forEach(reason -> byReason.merge(reason.name(), 1, Integer::sum));
        return byReason;
    }

    /** Messages for which the desk said nothing at all, not even that it abstains. */
    public int unanswered() {
        return (int) messages.stream().filter(message -> message.result() == null).count();
    }

    Percentiles latencyMillis() {
        return new Percentiles(messages.stream().skip(warmUp()).map(ReplayedMessage::latency).filter(Objects::nonNull)
                .map(ReplayReport::millis).toList());
    }

    Percentiles engineMillis() {
        return new Percentiles(messages.stream().skip(warmUp()).map(ReplayedMessage::engine).filter(Objects::nonNull)
                .map(ReplayReport::millis).toList());
    }

    /** None are left out of a replay that is hardly longer than the warm-up. */
    int warmUp() {
        return messages.size() >= 3 * WARM_UP ? WARM_UP : 0;
    }

    /** One JSON object for each message; see {@link #summary()} for the last one. */
    public static Map<String, Object> json(ReplayedMessage message) {
        var row = new LinkedHashMap<String, Object>();
        row.put("dialogue", message.turn().dialogueId());
        row.put("text", Masking.text(message.turn().text()));
        row.put("label", message.turn().intent());
        var result = message.result();
        if (result != null) {
            row.put("language", result.language().code());
            row.put("intents", result.intents().stream().map(ReplayReport::json).toList());
            row.put("suggestions", result.suggestions().stream().map(suggestion -> {
                var card = new LinkedHashMap<String, Object>();
                card.put("text", Masking.text(suggestion.text()));
                card.put("probability", rounded(suggestion.probability()));
                card.put("confidence", suggestion.confidence().name());
                card.put("sources", suggestion.sources().stream().map(ReplayReport::label).toList());
                return card;
            }).toList());
            row.put("abstention", result.abstention() == null ? null : result.abstention().name());
        }
        row.put("latencyMillis", message.latency() == null ? null : rounded(millis(message.latency())));
        row.put("engineMillis", message.engine() == null ? null : rounded(millis(message.engine())));
        return row;
    }

    public Map<String, Object> summary() {
        var latency = latencyMillis();
        var engine = engineMillis();
        var summary = new LinkedHashMap<String, Object>();
        summary.put("messages", messages.size());
        summary.put("answered", answered());
        summary.put("coverage", messages.isEmpty() ? 0 : rounded(answered() / (double) messages.size()));
        summary.put("abstentions", abstentions());
        summary.put("noResult", unanswered());
        summary.put("warmUpLeftOut", warmUp());
        summary.put("latencyP50Millis", rounded(latency.at(0.5)));
        summary.put("latencyP99Millis", rounded(latency.at(0.99)));
        summary.put("engineP50Millis", rounded(engine.at(0.5)));
        summary.put("engineP99Millis", rounded(engine.at(0.99)));
        return summary;
    }

    public static String line(ReplayedMessage message) {
        var text = Masking.text(message.turn().text());
        var result = message.result();
        if (result == null) {
            return "%s  →  no result in time".formatted(text);
        }
        var intent = result.intents().isEmpty() ? "unknown"
                : "%s %.0f%%".formatted(result.intents().getFirst().name().in(result.language()), 100 * result.intents().getFirst().probability());
        var best = result.suggestions().isEmpty() ? "abstains: " + result.abstention()
                : "%d suggestions, best %.0f%% from %s".formatted(result.suggestions().size(), 100 * result.suggestions().getFirst().probability(),
                        label(result.suggestions().getFirst().sources().getFirst()));
        return "%s  →  %s | %s | %.1f ms".formatted(text, intent, best, millis(Objects.requireNonNull(message.latency())));
    }

    public String text() {
        var latency = latencyMillis();
        var engine = engineMillis();
        return String.format(Locale.ROOT, """

                messages        %d
                answered        %d (%.1f %%)
                abstained       %s
                no result       %d
                latency         p50 %.1f ms, p99 %.1f ms   (message handed to the channel → suggestions there)
                engine, search  p50 %.1f ms, p99 %.1f ms
                left out of the percentiles as warm-up: %d""", messages.size(), answered(),
                messages.isEmpty() ? 0 : 100.0 * answered() / messages.size(), abstentions(), unanswered(), latency.at(0.5),
                latency.at(0.99), engine.at(0.5), engine.at(0.99), warmUp());
    }

    private static Map<String, Object> json(RecognizedIntent intent) {
        return Map.of("id", intent.intentId(), "probability", rounded(intent.probability()));
    }

    private static String label(SuggestionSource source) {
        return source.kind() + " " + source.id();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double rounded(double value) {
        return Double.isNaN(value) ? 0 : Math.round(value * 1000) / 1000.0;
    }
}
