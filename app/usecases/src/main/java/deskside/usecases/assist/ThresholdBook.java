package deskside.usecases.assist;

import deskside.assist.ranking.ConfidenceLevels;
import deskside.assist.ranking.Thresholds;
import deskside.assist.ranking.Thresholds.Place;
import deskside.domain.Settings;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk's confidence thresholds in its settings. Thread-safe; calls block on the store. */
public final class ThresholdBook {

    private static final Logger LOG = LoggerFactory.getLogger(ThresholdBook.class);
    private static final String KEY = "thresholds.";

    private final Settings settings;

    public ThresholdBook(Settings settings) {
        this.settings = settings;
    }

    /** A setting that cannot be read is logged and counts as not set. */
    public Thresholds load() {
        var own = new TreeMap<Place, ConfidenceLevels>();
        for (var place : Thresholds.START.all().keySet()) {
            settings.get(KEY + place.name()).filter(text -> !text.isBlank()).flatMap(text -> read(place, text)).ifPresent(levels -> own.put(place, levels));
        }
        return new Thresholds(own);
    }

    private static Optional<ConfidenceLevels> read(Place place, String text) {
        try {
            var values = Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
            return Optional.of(new ConfidenceLevels(values[0], values[1], values[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("The thresholds of {} cannot be read and are those of the start: {}", place.name(), text);
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException with a sentence for the person; then nothing was changed */
    public Thresholds change(Map<String, Double> changes) {
        var changed = load().with(changes);
        changed.all().forEach((place, levels) -> settings.put(KEY + place.name(),
                changed.own().containsKey(place) ? levels.show() + " " + levels.medium() + " " + levels.high() : ""));
        return changed;
    }
}
