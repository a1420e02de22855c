package deskside.assist.evaluation;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import deskside.assist.intent.Example;
import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * The baseline that an engine must beat: liblinear's support vector machines, one class against the rest, on TF-IDF of character
 * n-grams (1 to 3 in Chinese, 1 to 5 otherwise), C = 1. It shares no code with the engine's models, so work on them leaves it as it
 * is. Immutable after training; deterministic.
 */
final class CharacterSvm {

    private static final double C = 1;
    private static final double TOLERANCE = 0.1;
    private static final long SEED = 20260104;

    static {
        // liblinear prints its progress by default, for the whole process.
        Linear.disableDebugOutput();
    }

    private final CharacterTfIdf features;
    private final List<String> labels;
    private final Model model;

    private CharacterSvm(CharacterTfIdf features, List<String> labels, Model model) {
        this.features = features;
        this.labels = labels;
        this.model = model;
    }

    static CharacterSvm train(List<Example> examples, LanguageRule rule) {
        var texts = examples.stream().map(example -> TextNormalizer.normalize(example.text())).toList();
        var longest = rule.languages(texts).contains(Language.EN) ? 5 : 3;
        var features = CharacterTfIdf.learn(texts, 1, longest);
        var labels = new ArrayList<>(new TreeSet<>(examples.stream().map(Example::label).toList()));
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = features.size() + 1;
        problem.bias = 1;
        problem.y = examples.stream().mapToDouble(example -> labels.indexOf(example.label())).toArray();
        problem.x = texts.stream().map(text -> row(features, text)).toArray(Feature[][]::new);
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, C, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        return new CharacterSvm(features, labels, Linear.train(problem, parameter));
    }

    String predict(String text) {
        return labels.get((int) Linear.predict(model, row(features, TextNormalizer.normalize(text))));
    }

    /** liblinear counts from 1; the last feature is the bias. */
    private static Feature[] row(CharacterTfIdf features, String text) {
        var vector = features.vector(text);
        var row = new Feature[vector.places().length + 1];
        for (var i = 0; i < vector.places().length; i++) {
            row[i] = new FeatureNode(vector.places()[i] + 1, vector.weights()[i]);
        }
        row[vector.places().length] = new FeatureNode(features.size() + 1, 1);
        return row;
    }
}
