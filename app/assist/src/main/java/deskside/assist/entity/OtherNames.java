package deskside.assist.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people call things besides what the catalogue calls them (充电宝 for 移动电源), and which English noun is which Chinese one: our
 * own list in {@code other-names.tsv}. Immutable, safe for all threads.
 */
final class OtherNames {

    /** Names of one thing. @param zh folded, without spaces; @param en stems of the words */
    private record Thing(List<String> zh, List<List<String>> en) {
    }

    private final List<Thing> things;
    private final Set<String> nouns;

    private OtherNames(List<Thing> things) {
        this.things = things;
        this.nouns = things.stream().flatMap(thing -> thing.zh.stream()).collect(Collectors.toSet());
    }

    static OtherNames read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OtherNames.class.getResourceAsStream("other-names.tsv"), "other-names.tsv"), StandardCharsets.UTF_8))) {
            return new OtherNames(reader.lines().filter(line -> !line.startsWith("#")).map(OtherNames::thing).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thing thing(String line) {
        var columns = line.split("\t");
        return new Thing(Arrays.stream(columns[0].split(" ")).map(name -> Folded.of(name.replace("~", ""))).toList(),
                Arrays.stream(columns[1].split("\\|")).map(name -> EnglishWords.stems(Folded.of(name))).toList());
    }

    /** The name itself first. */
    List<String> ofChinese(String name) {
        var names = new ArrayList<>(List.of(name));
        for (var thing : things) {
            thing.zh.stream().filter(name::endsWith).findFirst().ifPresent(end -> thing.zh.stream()
                    .map(other -> name.substring(0, name.length() - end.length()) + other)
                    .filter(other -> !names.contains(other)).forEach(names::add));
        }
        return names;
    }

    /** The name itself first. */
    List<List<String>> ofEnglish(List<String> name) {
        var names = new ArrayList<>(List.of(name));
        for (var thing : things) {
            thing.en.stream().filter(end -> endsWith(name, end)).findFirst().ifPresent(end -> thing.en.stream()
                    .map(other -> replaced(name, end, other))
                    .filter(other -> !names.contains(other)).forEach(names::add));
        }
        return names;
    }

    /** Whether it is a name in itself, not the end of one (飞机 sounds like the end of 咖啡机). */
    boolean isNoun(String name) {
        return nouns.contains(name);
    }

    /** Whether a Chinese name ends with what these English words call the same thing. */
    boolean isSame(List<String> english, String chinese) {
        return things.stream().anyMatch(thing -> thing.en.stream().anyMatch(english::equals)
                && thing.zh.stream().anyMatch(chinese::endsWith));
    }

    private static boolean endsWith(List<String> name, List<String> end) {
        return name.size() >= end.size() && name.subList(name.size() - end.size(), name.size()).equals(end);
    }

    private static List<String> replaced(List<String> name, List<String> end, List<String> other) {
        var words = new ArrayList<>(name.subList(0, name.size() - end.size()));
        words.addAll(other);
        return List.copyOf(words);
    }
}
