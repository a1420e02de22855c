package deskside.assist.intent;

import java.util.List;

/**
 * Feature → place, for tens of thousands of short strings of which a message asks for some hundred. A map of strings costs four reads far apart in
 * memory for each question; here it is one or two: a table of 64-bit fingerprints (FNV-1a, Fowler, Noll and Vo) with open addressing. Two of
 * {@code n} features share a fingerprint with a probability of n² / 2⁶⁴, two in 10⁹ for 200,000, and would then share a weight. Immutable.
 */
final class FeaturePlaces {

    static final int NONE = -1;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** Stands for an empty slot; a fingerprint is never 0. */
    private static final long EMPTY = 0;

    private final List<String> features;
    private final long[] fingerprints;
    private final int[] places;

    /** @param features each once; a feature's place is where it is in the list */
    FeaturePlaces(List<String> features) {
        this.features = List.copyOf(features);
        // At most half full, so that a run of full slots stays short.
        var size = Integer.highestOneBit(Math.max(1, features.size())) * 4;
        this.fingerprints = new long[size];
        this.places = new int[size];
        for (var place = 0; place < features.size(); place++) {
            var fingerprint = fingerprint(features.get(place));
            var slot = slot(fingerprint);
            fingerprints[slot] = fingerprint;
            places[slot] = place;
        }
    }

    /** By place. */
    List<String> features() {
        return features;
    }

    /** Where {@code feature} is, or {@link #NONE}. */
    int of(String feature) {
        var fingerprint = fingerprint(feature);
        var slot = slot(fingerprint);
        return fingerprints[slot] == EMPTY ? NONE : places[slot];
    }

    /** The one with this fingerprint, or the empty one where it would be. */
    private int slot(long fingerprint) {
        var slot = (int) (fingerprint >>> 32) & fingerprints.length - 1;
        while (fingerprints[slot] != EMPTY && fingerprints[slot] != fingerprint) {
            slot = slot + 1 & fingerprints.length - 1;
        }
        return slot;
    }

    private static long fingerprint(String feature) {
        var hash = BASIS;
        for (var i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * PRIME;
        }
        // Stirred once more: of short strings the upper bits would differ too little.
        hash = (hash ^ hash >>> 32) * PRIME;
        return hash ^ hash >>> 29 | 1;
    }
}
