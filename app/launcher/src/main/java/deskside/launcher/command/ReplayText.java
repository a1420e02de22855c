package deskside.launcher.command;

import deskside.assist.ranking.Thresholds.Place;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Confidence;
import deskside.usecases.learning.ThresholdReplay;
import deskside.usecases.learning.ThresholdReplay.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a replay of thresholds found, for people and for programs. */
final class ReplayText {

    private ReplayText() {
    }

    static String text(ThresholdReplay replay) {
        var lines = new ArrayList<String>();
        lines.add("%d conversations, %d messages of customers; with the proposed thresholds %d of them would be shown otherwise.".formatted(
                replay.conversations(), replay.messages(), replay.different()));
        if (replay.messages() == 0) {
            return "No customer has written in the time that was asked for, as far as this desk's data go: take more --days, or another desk's "
                    + "--data.";
        }
        lines.add("%-16s %9s %9s %6s %7s %5s %6s".formatted("", "answered", "abstained", "high", "medium", "low", "cards"));
        var proposed = replay.proposed();
        new TreeMap<>(replay.current()).forEach((place, now) -> {
            lines.add(row(place.name(), now));
            lines.add(row("   proposed", proposed.getOrDefault(place, now)));
        });
        lines.add(row("all", replay.currentTotal()));
        lines.add(row("   proposed", replay.proposedTotal()));
        lines.add("high, medium, low: answered messages by their first suggestion; cards: suggestions shown.");
        for (var example : replay.examples()) {
            lines.add("  %s «%s»".formatted(example.place().name(), example.text()));
            lines.add("      now       " + words(example.before()));
            lines.add("      proposed  " + words(example.after()));
        }
        return String.join("\n", lines);
    }

    private static String row(String name, Tally tally) {
        return "%-16s %9d %9d %6d %7d %5d %6d".formatted(name, tally.answered(), tally.abstained(), tally.best(Confidence.HIGH),
                tally.best(Confidence.MEDIUM), tally.best(Confidence.LOW), tally.cards());
    }

    private static String words(AssistResult result) {
        return result.abstention() != null ? "nothing: " + result.abstention() : result.suggestions().stream()
                .map(suggestion -> "%s %.0f %% %s".formatted(suggestion.confidence().name().toLowerCase(Locale.ROOT), 100 * suggestion.probability(),
                        suggestion.sources().getFirst().id()))
                .collect(Collectors.joining(" · "));
    }

    static Map<String, Object> json(ThresholdReplay replay) {
        var root = new LinkedHashMap<String, Object>();
        root.put("conversations", replay.conversations());
        root.put("messages", replay.messages());
        root.put("different", replay.different());
        root.put("current", json(replay.currentTotal()));
        root.put("proposed", json(replay.proposedTotal()));
        root.put("places", places(replay));
        root.put("examples", replay.examples().stream().map(ReplayText::json).toList());
        return root;
    }

    private static Map<String, Object> places(ThresholdReplay replay) {
        var places = new LinkedHashMap<String, Object>();
        new TreeMap<Place, Tally>(replay.current()).forEach((place, now) -> places.put(place.name(),
                Map.of("current", json(now), "proposed", json(replay.proposed().getOrDefault(place, now)))));
        return places;
    }

    private static Map<String, Object> json(Tally tally) {
        var row = new LinkedHashMap<String, Object>();
        row.put("answered", tally.answered());
        row.put("abstained", tally.abstained());
        for (var level : Confidence.values()) {
            row.put(level.name().toLowerCase(Locale.ROOT), tally.best(level));
        }
        row.put("cards", tally.cards());
        row.put("abstentions", tally.abstentions());
        return row;
    }

    private static Map<String, Object> json(ThresholdReplay.Difference difference) {
        return Map.of("place", difference.place().name(), "text", difference.text(), "before", cards(difference.before()), "after",
                cards(difference.after()));
    }

    private static List<Map<String, Object>> cards(AssistResult result) {
        return result.suggestions().stream().map(suggestion -> Map.<String, Object>of("source", suggestion.sources().getFirst().id(), "confidence",
                suggestion.confidence(), "probability", suggestion.probability())).toList();
    }
}
