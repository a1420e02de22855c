package deskside.assist.intent;

import deskside.domain.Language;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * TF-IDF over {@link Ngrams}: weight (1 + ln tf) · idf with idf = ln((1 + n) / (1 + df)) + 1, unit length. Immutable.
 */
final class NgramVectorizer {

    /** From so many texts on, features that occur once are left out: they only cost memory. */
    private static final int RARE_FROM = 5_000;
    private static final int MAX_FEATURES = 5_000_000;

    private final Language language;
    private final Map<String, Integer> places;
    private final float[] idf;
    private final float unseenIdf;

    private NgramVectorizer(Language language, Map<String, Integer> places, float[] idf, float unseenIdf) {
        this.language = language;
        this.places = places;
        this.idf = idf;
        this.unseenIdf = unseenIdf;
    }

    /** @param texts normalised */
    static NgramVectorizer learn(List<String> texts, Language language) {
        var frequencies = new TreeMap<String, Integer>();
        for (var text : texts) {
            Ngrams.of(text, language).keySet().forEach(feature -> frequencies.merge(feature, 1, Integer::sum));
        }
        var least = texts.size() >= RARE_FROM ? 2 : 1;
        var places = new HashMap<String, Integer>();
        var idf = new float[frequencies.size()];
        frequencies.forEach((feature, frequency) -> {
            if (frequency >= least) {
                idf[places.size()] = (float) (Math.log((1.0 + texts.size()) / (1.0 + frequency)) + 1);
                places.put(feature, places.size());
            }
        });
        return new NgramVectorizer(language, places, Arrays.copyOf(idf, places.size()),
                (float) (Math.log(1.0 + texts.size()) + 1));
    }

    int size() {
        return idf.length;
    }

    /** @param coverage 0..1, the share of the text's weight that was seen in training */
    record Result(SparseVector vector, double coverage) {
    }

    Result vectorize(String text) {
        var known = new ArrayList<long[]>();
        var knownWeight = 0.0;
        var unknownWeight = 0.0;
        for (var entry : Ngrams.of(text, language).entrySet()) {
            var place = places.get(entry.getKey());
            var tf = 1 + Math.log(entry.getValue());
            if (place == null) {
                unknownWeight += square(tf * unseenIdf);
            } else {
                var weight = (float) (tf * idf[place]);
                knownWeight += square(weight);
                known.add(new long[] {place, Float.floatToIntBits(weight)});
            }
        }
        known.sort((a, b) -> Long.compare(a[0], b[0]));
        var indices = new int[known.size()];
        var values = new float[known.size()];
        var length = (float) Math.sqrt(knownWeight);
        for (var i = 0; i < indices.length; i++) {
            indices[i] = (int) known.get(i)[0];
            values[i] = Float.intBitsToFloat((int) known.get(i)[1]) / length;
        }
        var all = knownWeight + unknownWeight;
        return new Result(new SparseVector(indices, values), all == 0 ? 0 : knownWeight / all);
    }

    private static double square(double value) {
        return value * value;
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(unseenIdf);
        out.writeInt(idf.length);
        var features = new String[idf.length];
        places.forEach((feature, place) -> features[place] = feature);
        for (var i = 0; i < idf.length; i++) {
            out.writeUTF(features[i]);
            out.writeFloat(idf[i]);
        }
    }

    static NgramVectorizer read(DataInput in, Language language) throws IOException {
        var unseenIdf = in.readFloat();
        var size = FloatArrays.size(in, MAX_FEATURES);
        var places = new HashMap<String, Integer>(size * 2);
        var idf = new float[size];
        for (var i = 0; i < size; i++) {
            places.put(in.readUTF(), i);
            idf[i] = in.readFloat();
        }
        return new NgramVectorizer(language, places, idf, unseenIdf);
    }
}
