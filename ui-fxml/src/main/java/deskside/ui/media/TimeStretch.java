package deskside.ui.media;

import java.util.Arrays;

/**
 * Makes speech faster without making it higher: pieces are cut out and the rest joined where the waves fit best (waveform-similarity overlap-add,
 * Verhelst and Roelands 1993). At speed 1 what comes out is what goes in. One thread.
 */
final class TimeStretch {

    /** Of a piece: longer than a period of the deepest voice, shorter than a sound of speech. */
    private static final int PIECE_MILLIS = 16;
    /** How far from its place a piece is looked for. */
    private static final int SEARCH_MILLIS = 8;
    /** Every second sample tells enough about how well waves fit. */
    private static final int STRIDE = 2;

    private final short[] source;
    private final int piece;
    private final int search;
    private double place;
    /** Where the source goes on behind the piece that was given last; -1 before the first. */
    private int follows = -1;

    TimeStretch(Sound sound, int from) {
        this.source = sound.samples();
        this.piece = Math.max(1, sound.rate() * PIECE_MILLIS / 1_000);
        this.search = sound.rate() * SEARCH_MILLIS / 1_000;
        this.place = from;
    }

    /** Where in the source it is, in samples. */
    int position() {
        return (int) Math.min(place, source.length);
    }

    /** @return the next piece, played at {@code speed}; empty at the end */
    short[] next(double speed) {
        var wanted = (int) place;
        if (wanted >= source.length) {
            return new short[0];
        }
        if (follows < 0 || wanted + piece + search >= source.length) {
            var from = follows < 0 ? wanted : Math.max(wanted, follows);
            var last = Arrays.copyOfRange(source, Math.min(from, source.length), Math.min(source.length, from + piece));
            follows = from + piece;
            place += piece * speed;
            return last;
        }
        var start = bestFit(wanted);
        var out = new short[piece];
        for (var i = 0; i < piece; i++) {
            var share = (double) i / piece;
            out[i] = (short) Math.round((1 - share) * source[follows + i] + share * source[start + i]);
        }
        follows = start + piece;
        place += piece * speed;
        return out;
    }

    /** Where around {@code wanted} the source looks most like what follows. */
    private int bestFit(int wanted) {
        var best = wanted;
        var bestScore = score(wanted);
        for (var start = Math.max(0, wanted - search); start <= wanted + search; start++) {
            var score = score(start);
            if (score > bestScore) {
                best = start;
                bestScore = score;
            }
        }
        return best;
    }

    /** Correlation, made independent of how loud the piece is. */
    private double score(int start) {
        double product = 0;
        double energy = 1;
        for (var i = 0; i < piece && follows + i < source.length; i += STRIDE) {
            product += (double) source[follows + i] * source[start + i];
            energy += (double) source[start + i] * source[start + i];
        }
        return product / Math.sqrt(energy);
    }
}
