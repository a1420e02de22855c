package deskside.assist.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What models say about messages that they have not seen; from it come calibration and the scope decision. */
final class CrossValidation {

    /** In place of a label: of an intent that the fold's models did not know, near to the shop. */
    private static final int HELD_OUT = -1;
    /** In place of a label: of the background, mostly far from the shop. */
    private static final int BACKGROUND = -2;

    /** A message as its fold's models saw it. {@code label} is below 0 when they could not know what it is about. */
    private record Trial(Experts experts, Experts.Reading reading, int label) {
    }

    private final TrainingSet set;
    private final Background background;
    private final int dimensions;
    private final Folds folds;
    private final List<Trial> trials = new ArrayList<>();

    CrossValidation(TrainingSet set, Background background, int dimensions) {
        this.set = set;
        this.background = background;
        this.dimensions = dimensions;
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
        var experts = Experts.train(training, background.part(fold, folds.count(), false), dimensions);
        for (var i = 0; i < set.size(); i++) {
            var label = set.targets()[i];
            if (folds.isUnknown(label, fold) || folds.isTested(i, label, fold)) {
                var reading = experts.read(set.texts().get(i), set.vectors() == null ? null : set.vectors().get(i));
                trials.add(new Trial(experts, reading, folds.isUnknown(label, fold) ? HELD_OUT : label));
            }
        }
        var others = background.part(fold, folds.count(), true);
        for (var i = 0; i < others.texts().size(); i++) {
            var reading = experts.read(others.texts().get(i), others.vectors().isEmpty() ? null : others.vectors().get(i));
            trials.add(new Trial(experts, reading, BACKGROUND));
        }
    }

    /** @param withEmbeddings for the full tier; else for keywords only */
    Judge judge(boolean withEmbeddings) {
        var known = trials.stream().filter(t -> t.label >= 0).toList();
        if (known.isEmpty()) {
            return new Judge(Mixture.even(withEmbeddings ? 5 : 1), null);
        }
        var classes = set.labels().size();
        var mixture = Mixture.fit(known.stream().map(t -> scores(t, withEmbeddings)).toList(), known.stream().map(Trial::label).toList(),
                classes);
        var strangers = Stream.of(HELD_OUT, BACKGROUND).map(kind -> trials.stream().filter(t -> t.label == kind).toList())
                .filter(kind -> !kind.isEmpty()).toList();
        if (strangers.isEmpty()) {
            return new Judge(mixture, null);
        }
        var right = known.stream().filter(t -> IntentModel.highest(mixture.probabilities(scores(t, withEmbeddings), classes)) == t.label);
        return new Judge(mixture, ScopeDetector.learn(evidence(known.stream(), mixture, withEmbeddings), evidence(right, mixture, withEmbeddings),
                strangers.stream().map(kind -> evidence(kind.stream(), mixture, withEmbeddings)).toList(), 1 - 1.0 / folds.count()));
    }

    private static Scores scores(Trial trial, boolean withEmbeddings) {
        var scores = trial.reading.scores();
        return withEmbeddings ? scores : scores.keywordsOnly();
    }

    private List<double[]> evidence(Stream<Trial> trials, Mixture mixture, boolean withEmbeddings) {
        return trials.map(trial -> {
            var scores = scores(trial, withEmbeddings);
            var probabilities = mixture.probabilities(scores, set.labels().size());
            var near = withEmbeddings ? trial.experts.near(trial.reading, probabilities) : Neighbours.Near.NOTHING;
            return ScopeEvidence.of(probabilities, scores, near, trial.reading.coverage());
        }).toList();
    }
}
