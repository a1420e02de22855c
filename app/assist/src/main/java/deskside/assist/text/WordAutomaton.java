package deskside.assist.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All occurrences of many words in one pass (Aho and Corasick, Efficient string matching, CACM 18(6), 1975). Transitions are in one
 * open-addressed table. Immutable once built, safe for all threads.
 */
public final class WordAutomaton {

    private static final int ROOT = 0;

    private final long[] keys;
    private final int[] targets;
    private final int[] failure;
    /** The word that ends in a state, −1 for none. */
    private final int[] word;
    /** The nearest state along the failures in which a word ends, 0 for none. */
    private final int[] output;
    private final int[] wordLength;

    /** @param words without duplicates or empty ones; a word's number is its place */
    public WordAutomaton(List<String> words) {
        var units = words.stream().mapToInt(String::length).sum() + 1;
        var capacity = Integer.highestOneBit(Math.max(16, units * 2)) * 2;
        keys = new long[capacity];
        Arrays.fill(keys, -1);
        targets = new int[capacity];
        failure = new int[units];
        word = new int[units];
        output = new int[units];
        Arrays.fill(word, -1);
        wordLength = words.stream().mapToInt(String::length).toArray();
        link(addAll(words));
    }

    private List<int[]> addAll(List<String> words) {
        var edges = new ArrayList<int[]>();
        var states = 1;
        for (var w = 0; w < words.size(); w++) {
            var state = ROOT;
            for (var i = 0; i < words.get(w).length(); i++) {
                var unit = words.get(w).charAt(i);
                var next = step(state, unit);
                if (next < 0) {
                    next = states++;
                    put(state, unit, next);
                    edges.add(new int[] {state, unit, next, i});
                }
                state = next;
            }
            word[state] = w;
        }
        // Breadth first: all edges of one depth before the next.
        edges.sort((a, b) -> Integer.compare(a[3], b[3]));
        return edges;
    }

    private void link(List<int[]> edges) {
        for (var edge : edges) {
            var child = edge[2];
            var fail = edge[0] == ROOT ? ROOT : follow(failure[edge[0]], (char) edge[1]);
            failure[child] = fail;
            output[child] = word[fail] >= 0 ? fail : output[fail];
        }
    }

    /** Tells {@code sink} every occurrence, by its end, at one end the longest first. */
    public void scan(CharSequence text, Sink sink) {
        var state = ROOT;
        for (var i = 0; i < text.length(); i++) {
            state = follow(state, text.charAt(i));
            for (var s = word[state] >= 0 ? state : output[state]; s != ROOT; s = output[s]) {
                sink.found(word[s], i + 1 - wordLength[word[s]], i + 1);
            }
        }
    }

    private int follow(int from, char unit) {
        var state = from;
        var next = step(state, unit);
        while (next < 0 && state != ROOT) {
            state = failure[state];
            next = step(state, unit);
        }
        return Math.max(next, ROOT);
    }

    private int step(int state, char unit) {
        var key = key(state, unit);
        for (var slot = slot(key); keys[slot] != -1; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return -1;
    }

    private void put(int state, char unit, int target) {
        var key = key(state, unit);
        var slot = slot(key);
        while (keys[slot] != -1) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static long key(int state, char unit) {
        return (long) state << 16 | unit;
    }

    private int slot(long key) {
        // Fibonacci hashing, Knuth, TAOCP 3, 6.4.
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
    }

    /** Takes what was found. */
    public interface Sink {

        /** @param word the word's place in the list; @param start its first unit; @param end behind its last one */
        void found(int word, int start, int end);
    }
}
