package deskside.assist.intent;

import deskside.domain.Language;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * TF-IDF over {@link Ngrams}: weight (1 + ln tf) · idf with idf = ln((1 + n) / (1 + df)) + 1, unit length. Immutable.
 */
final class NgramVectorizer {

    /** From so many texts on, features that occur once are left out: they only cost memory. */
    private static final int RARE_FROM = 5_000;
    private static final int MAX_FEATURES = 5_000_000;

    private final Language language;
    private final FeaturePlaces places;
    private final float[] idf;
    private final float unseenIdf;

    private NgramVectorizer(Language language, FeaturePlaces places, float[] idf, float unseenIdf) {
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
        var features = new ArrayList<String>();
        var idf = new float[frequencies.size()];
        frequencies.forEach((feature, frequency) -> {
            if (frequency >= least) {
                idf[features.size()] = (float) (Math.log((1.0 + texts.size()) / (1.0 + frequency)) + 1);
                features.add(feature);
            }
        });
        return new NgramVectorizer(language, new FeaturePlaces(features), Arrays.copyOf(idf, features.size()),
                (float) (Math.log(1.0 + texts.size()) + 1));
    }

    int size() {
        return idf.length;
    }

    /** @param coverage 0..1, the share of the text's weight that was seen in training */
    record Result(SparseVector vector, double coverage) {
    }

    Result vectorize(String text) {
        var counts = Ngrams.of(text, language);
        // Place above, bits of the weight below: sorted as plain numbers.
        var known = new long[counts.size()];
        var size = 0;
        var knownWeight = 0.0;
        var unknownWeight = 0.0;
        for (var entry : counts.entrySet()) {
            var place = places.of(entry.getKey());
            var tf = entry.getValue() == 1 ? 1 : 1 + Math.log(entry.getValue());
            if (place == FeaturePlaces.NONE) {
                unknownWeight += square(tf * unseenIdf);
            } else {
                var weight = (float) (tf * idf[place]);
                knownWeight += square(weight);
                known[size++] = (long) place << Integer.SIZE | Float.floatToIntBits(weight);
            }
        }
        Arrays.sort(known, 0, size);
        var indices = new int[size];
        var values = new float[size];
        var length = (float) Math.sqrt(knownWeight);
        for (var i = 0; i < indices.length; i++) {
            indices[i] = (int) (known[i] >>> Integer.SIZE);
            values[i] = Float.intBitsToFloat((int) known[i]) / length;
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
        var features = places.features();
        for (var i = 0; i < idf.length; i++) {
            out.writeUTF(features.get(i));
            out.writeFloat(idf[i]);
        }
    }

    static NgramVectorizer read(DataInput in, Language language) throws IOException {
        var unseenIdf = in.readFloat();
        var size = FloatArrays.size(in, MAX_FEATURES);
        var features = new ArrayList<String>(size);
        var idf = new float[size];
        for (var i = 0; i < size; i++) {
            features.add(in.readUTF());
            idf[i] = in.readFloat();
        }
        return new NgramVectorizer(language, new FeaturePlaces(features), idf, unseenIdf);
    }
}
