package deskside.usecases.learning;

import deskside.assist.ranking.Thresholds.Place;
import deskside.domain.Language;
import deskside.domain.assist.Confidence;
import deskside.domain.conversation.Channel;
import deskside.usecases.learning.HitRate.Scope;
import java.util.HashMap;
import java.util.Map;

/** The hit rate of every level in every language and channel. Immutable. */
public final class HitRates {

    private record Cell(Place place, Confidence level) {
    }

    private record LanguageCell(Language language, Confidence level) {
    }

    private final Map<Cell, int[]> byPlace = new HashMap<>();
    private final Map<LanguageCell, int[]> byLanguage = new HashMap<>();

    HitRates() {
    }

    void count(Place place, Confidence level, boolean hit) {
        for (var counts : new int[][] {byPlace.computeIfAbsent(new Cell(place, level), _ -> new int[2]),
            byLanguage.computeIfAbsent(new LanguageCell(place.language(), level), _ -> new int[2])}) {
            counts[0] += hit ? 1 : 0;
            counts[1]++;
        }
    }

    /** As {@link #of(Place, Confidence)}. */
    public HitRate of(Language language, Channel channel, Confidence level) {
        return of(new Place(language, channel), level);
    }

    /** Of this language and channel where there are enough cases, else of all channels of the language, enough or not. */
    public HitRate of(Place place, Confidence level) {
        var own = byPlace.getOrDefault(new Cell(place, level), new int[2]);
        var rate = new HitRate(own[0], own[1], Scope.CHANNEL);
        if (rate.isEnough()) {
            return rate;
        }
        var all = byLanguage.getOrDefault(new LanguageCell(place.language(), level), new int[2]);
        return new HitRate(all[0], all[1], Scope.LANGUAGE);
    }
}
