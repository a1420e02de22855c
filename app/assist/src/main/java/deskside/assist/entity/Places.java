package deskside.assist.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Names of provinces and cities, from {@code places.txt}. Immutable, safe for all threads. */
final class Places {

    private static final int SHORTEST = 2;
    private static final Places ALL = read();

    private final Set<String> chinese = new HashSet<>();
    private final Set<String> english = new HashSet<>();
    private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];
    private int longest;

    static Places all() {
        return ALL;
    }

    private static Places read() {
        var places = new Places();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream("places.txt"), "places.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(places::add);
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var names = line.split(" ");
        chinese.add(names[0]);
        begins[names[0].charAt(0)] = true;
        longest = Math.max(longest, names[0].length());
        if (names.length > 1) {
            english.add(Folded.of(names[1].replace('~', ' ')));
        }
    }

    /** Where the longest place that begins here ends; −1 for none. */
    int endOfPlace(String folded, int start) {
        if (!begins[folded.charAt(start)]) {
            return -1;
        }
        for (var end = Math.min(folded.length(), start + longest); end >= start + SHORTEST; end--) {
            if (chinese.contains(folded.substring(start, end))) {
                return end;
            }
        }
        return -1;
    }

    boolean isEnglish(String folded) {
        return english.contains(folded);
    }
}
