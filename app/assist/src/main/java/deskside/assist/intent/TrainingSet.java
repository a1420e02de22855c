package deskside.assist.intent;

import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Examples ready for training: normalised, each once, labels as numbers, embedded where there is an embedder. */
record TrainingSet(Language language, List<String> labels, List<String> texts, int[] targets, @Nullable List<float[]> vectors) {

    static TrainingSet of(List<Example> examples, Language language) {
        var labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        var unique = new LinkedHashSet<Example>();
        for (var example : examples) {
            var text = TextNormalizer.normalize(example.text());
            if (!text.isEmpty()) {
                unique.add(new Example(example.label(), text));
            }
        }
        var kept = List.copyOf(unique);
        return new TrainingSet(language, labels, kept.stream().map(Example::text).toList(),
                kept.stream().mapToInt(e -> labels.indexOf(e.label())).toArray(), null);
    }

    int size() {
        return targets.length;
    }

    TrainingSet with(List<float[]> embedded) {
        return new TrainingSet(language, labels, texts, targets, embedded);
    }

    TrainingSet subset(int[] places) {
        var own = vectors;
        var embedded = own == null ? null : IntStream.of(places).mapToObj(own::get).toList();
        return new TrainingSet(language, labels, IntStream.of(places).mapToObj(texts::get).toList(),
                IntStream.of(places).map(i -> targets[i]).toArray(), embedded);
    }

    /** Places of the examples of each label. */
    List<List<Integer>> byLabel() {
        var places = new ArrayList<List<Integer>>();
        labels.forEach(label -> places.add(new ArrayList<>()));
        for (var i = 0; i < targets.length; i++) {
            places.get(targets[i]).add(i);
        }
        return places;
    }
}
