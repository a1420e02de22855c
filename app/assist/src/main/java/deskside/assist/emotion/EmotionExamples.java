package deskside.assist.emotion;

import deskside.assist.intent.Example;
import deskside.domain.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Messages written by us for the desk's five feelings, as customers of a shop write; labels are {@code Emotion.Kind}. Stateless. */
public final class EmotionExamples {

    private EmotionExamples() {
    }

    public static List<Example> bundled(Language language) {
        var name = "examples-" + language.code() + ".tsv";
        try (var in = EmotionExamples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program: install Deskside again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank())
                    .map(line -> line.split("\t")).map(cells -> new Example(cells[1], cells[0])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
