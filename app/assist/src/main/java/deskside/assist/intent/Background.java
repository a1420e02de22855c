package deskside.assist.intent;

import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Messages that people send and no shop answers: weather, homework, gibberish, other trades. Written by hand, without a look at any
 * test file. They stand for what is far from the shop; held-out intents stand for what is near it. Those that look like a trained
 * intent are left out, so a model that does answer about the weather is not harmed.
 *
 * @param vectors features of an embedder, as many as texts; empty without one
 */
record Background(List<String> texts, List<float[]> vectors) {

    static final Background NONE = new Background(List.of(), List.of());

    static Background of(Language language) {
        var name = "background-" + language.code() + ".txt";
        try (var in = Background.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return new Background(lines.filter(line -> !line.startsWith("#")).map(TextNormalizer::normalize)
                    .filter(line -> !line.isEmpty()).distinct().toList(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Background with(List<float[]> embedded) {
        return new Background(texts, embedded);
    }

    Background at(int[] places) {
        return new Background(IntStream.of(places).mapToObj(texts::get).toList(),
                vectors.isEmpty() ? List.of() : IntStream.of(places).mapToObj(vectors::get).toList());
    }

    /** Without those that cross-validation's {@code fold} tests, or only those. */
    Background part(int fold, int folds, boolean tested) {
        return at(IntStream.range(0, texts.size()).filter(i -> i % folds == fold == tested).toArray());
    }

    /** The set's targets, then one class more for each text of the background. */
    int[] targets(TrainingSet set) {
        var targets = Arrays.copyOf(set.targets(), set.size() + texts.size());
        Arrays.fill(targets, set.size(), targets.length, set.labels().size());
        return targets;
    }

    List<String> textsAfter(TrainingSet set) {
        return Stream.concat(set.texts().stream(), texts.stream()).toList();
    }
}
