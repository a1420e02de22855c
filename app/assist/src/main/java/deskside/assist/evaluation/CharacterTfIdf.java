package deskside.assist.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * TF-IDF over character n-grams, punctuation and spaces included: weight (1 + ln tf) · idf with idf = ln((1 + n) / (1 + df)) + 1, unit
 * length (scikit-learn's smoothed form). Immutable.
 */
final class CharacterTfIdf {

    private final int shortest;
    private final int longest;
    private final Map<String, Integer> places;
    private final double[] idf;

    private CharacterTfIdf(int shortest, int longest, Map<String, Integer> places, double[] idf) {
        this.shortest = shortest;
        this.longest = longest;
        this.places = places;
        this.idf = idf;
    }

    /** @param places ascending */
    record Vector(int[] places, double[] weights) {

        double cosine(Vector other) {
            var sum = 0.0;
            for (int i = 0, j = 0; i < places.length && j < other.places.length; ) {
                if (places[i] == other.places[j]) {
                    sum += weights[i++] * other.weights[j++];
                } else if (places[i] < other.places[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return sum;
        }
    }

    /** @param texts normalised */
    static CharacterTfIdf learn(Collection<String> texts, int shortest, int longest) {
        var frequencies = new TreeMap<String, Integer>();
        for (var text : texts) {
            counts(text, shortest, longest).keySet().forEach(feature -> frequencies.merge(feature, 1, Integer::sum));
        }
        var places = new HashMap<String, Integer>(frequencies.size() * 2);
        var idf = new double[frequencies.size()];
        frequencies.forEach((feature, frequency) -> {
            idf[places.size()] = Math.log((1.0 + texts.size()) / (1.0 + frequency)) + 1;
            places.put(feature, places.size());
        });
        return new CharacterTfIdf(shortest, longest, places, idf);
    }

    int size() {
        return idf.length;
    }

    /** N-grams that were not learned are left out. */
    Vector vector(String text) {
        var counts = counts(text, shortest, longest);
        var own = counts.keySet().stream().filter(places::containsKey).mapToInt(places::get).sorted().toArray();
        var byPlace = new HashMap<Integer, Integer>(own.length * 2);
        counts.forEach((feature, count) -> {
            var place = places.get(feature);
            if (place != null) {
                byPlace.put(place, count);
            }
        });
        var weights = Arrays.stream(own).mapToDouble(place -> (1 + Math.log(byPlace.getOrDefault(place, 1))) * idf[place]).toArray();
        var length = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
        return new Vector(own, Arrays.stream(weights).map(weight -> weight / length).toArray());
    }

    List<Vector> vectors(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    private static Map<String, Integer> counts(String text, int shortest, int longest) {
        var counts = new HashMap<String, Integer>();
        for (var from = 0; from < text.length(); from++) {
            for (var length = shortest; length <= longest && from + length <= text.length(); length++) {
                counts.merge(text.substring(from, from + length), 1, Integer::sum);
            }
        }
        return counts;
    }
}
