package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The confidence levels of every language and channel; those that nobody has set are {@link ConfidenceLevels#START}. Immutable.
 *
 * @param own what was set, by place
 */
public record Thresholds(SortedMap<Place, ConfidenceLevels> own) {

    public static final Thresholds START = new Thresholds(new TreeMap<>());

    public Thresholds {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }

    /** Where levels hold. Its name is {@code zh.web}. */
    public record Place(Language language, Channel channel) implements Comparable<Place> {

        public String name() {
            return language.code() + "." + channel.wireName();
        }

        @Override
        public int compareTo(Place other) {
            var byLanguage = language.compareTo(other.language);
            return byLanguage != 0 ? byLanguage : channel.compareTo(other.channel);
        }
    }

    public ConfidenceLevels of(Language language, Channel channel) {
        return own.getOrDefault(new Place(language, channel), ConfidenceLevels.START);
    }

    /** All places, with what holds there. */
    public Map<Place, ConfidenceLevels> all() {
        var all = new LinkedHashMap<Place, ConfidenceLevels>();
        for (var language : Language.values()) {
            for (var channel : Channel.values()) {
                all.put(new Place(language, channel), of(language, channel));
            }
        }
        return all;
    }

    public Thresholds with(Place place, ConfidenceLevels levels) {
        var changed = new TreeMap<>(own);
        if (levels.equals(ConfidenceLevels.START)) {
            changed.remove(place);
        } else {
            changed.put(place, levels);
        }
        return new Thresholds(changed);
    }

    /** @throws IllegalArgumentException with a sentence for the person when there is no such threshold */
    public static void checkName(String name) {
        ThresholdName.of(name);
    }

    /**
     * Several changes at once, checked together, so that two thresholds can change places in one go.
     *
     * @param changes {@code zh.web.show} to value; {@code all} stands for every language or channel: {@code zh.all.high}
     * @throws IllegalArgumentException with a sentence for the person when a name or a value does not do
     */
    public Thresholds with(Map<String, Double> changes) {
        var levels = all();
        changes.forEach((name, value) -> {
            var wish = ThresholdName.of(name);
            levels.replaceAll((place, now) -> wish.covers(place) ? wish.in(now, value) : now);
        });
        var changed = this;
        for (var entry : levels.entrySet()) {
            entry.getValue().check(entry.getKey().name());
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return changed;
    }
}
