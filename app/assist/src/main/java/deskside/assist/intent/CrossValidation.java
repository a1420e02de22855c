package deskside.assist.intent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What models say about examples that they have not seen; from it come calibration and the scope decision. */
final class CrossValidation {

    /** An example as its fold's models saw it. {@code known} is false when its whole intent was held out. */
    private record Trial(Scores scores, double coverage, int label, boolean known, float @Nullable [] vector,
            @Nullable Neighbours neighbours) {
    }

    private final TrainingSet set;
    private final Folds folds;
    private final List<Trial> trials = new ArrayList<>();

    CrossValidation(TrainingSet set) {
        this.set = set;
        this.folds = Folds.deal(set);
    }

    int folds() {
        return folds.count();
    }

    void run(int fold) {
        var places = folds.trained(set, fold);
        if (places.isEmpty()) {
            return;
        }
        var training = set.subset(places.stream().mapToInt(i -> i).toArray());
        var classes = set.labels().size();
        var ngrams = NgramHead.train(training.texts(), training.targets(), classes, set.language());
        var head = training.vectors() == null ? null : EmbeddingHead.train(training.vectors(), training.targets(), classes);
        for (var i = 0; i < set.size(); i++) {
            var label = set.targets()[i];
            if (folds.isUnknown(label, fold) || folds.isTested(i, label, fold)) {
                trials.add(trial(i, !folds.isUnknown(label, fold), ngrams, head));
            }
        }
    }

    private Trial trial(int place, boolean known, NgramHead ngrams, @Nullable EmbeddingHead head) {
        var features = ngrams.vectorizer().vectorize(set.texts().get(place));
        var scores = ngrams.layer().scores(features.vector());
        var label = set.targets()[place];
        if (head == null || set.vectors() == null) {
            return new Trial(new Scores(scores, null), features.coverage(), label, known, null, null);
        }
        var vector = set.vectors().get(place);
        return new Trial(new Scores(scores, head.scores(vector)), features.coverage(), label, known, vector, head.neighbours());
    }

    /** @param withEmbeddings for the full tier; else for keywords only */
    Judge judge(boolean withEmbeddings) {
        var known = trials.stream().filter(Trial::known).toList();
        if (known.isEmpty()) {
            return new Judge(new Mixture(1, 1, withEmbeddings ? 0.5 : 0, 1), null);
        }
        var mixture = Mixture.fit(known.stream().map(t -> withEmbeddings ? t.scores : new Scores(t.scores.ngram(), null)).toList(),
                known.stream().map(Trial::label).toList(), withEmbeddings);
        var unknown = trials.stream().filter(t -> !t.known).toList();
        if (unknown.isEmpty()) {
            return new Judge(mixture, null);
        }
        return new Judge(mixture, ScopeDetector.learn(known.stream().map(t -> evidence(t, mixture, withEmbeddings)).toList(),
                unknown.stream().map(t -> evidence(t, mixture, withEmbeddings)).toList()));
    }

    private static double[] evidence(Trial trial, Mixture mixture, boolean withEmbeddings) {
        var probabilities = mixture.probabilities(withEmbeddings ? trial.scores : new Scores(trial.scores.ngram(), null));
        var near = !withEmbeddings || trial.vector == null || trial.neighbours == null
                ? Neighbours.Near.NOTHING
                : trial.neighbours.near(trial.vector, IntentModel.highest(probabilities));
        return ScopeEvidence.of(probabilities, near, trial.coverage);
    }
}
