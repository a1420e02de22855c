package deskside.assist.emotion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A classifier's probabilities, corrected by the lexicon's evidence: one logistic regression per label over the logarithms of the
 * probabilities and {@link Evidence#numbers} (stacking: Wolpert 1992). It may also leave the probabilities as they are; which is better,
 * and how much to regularise, is chosen by cross-validation over the rows that it learns from. Immutable.
 *
 * @param byLabel empty: the probabilities stay as they are
 */
record Blend(List<LogisticRegression> byLabel) {

    static final Blend NONE = new Blend(List.of());
    private static final double FLOOR = 1e-4;
    private static final double[] C = {0.003, 0.03, 0.3};
    private static final int FOLDS = 3;
    /** Below this a correction is a matter of luck. */
    private static final int LEAST_ROWS = 60;

    /** @param probabilities of a model that had not seen the message; @param label its true one */
    record Row(double[] probabilities, Evidence evidence, int label) {
    }

    double[] apply(double[] probabilities, Evidence evidence) {
        if (byLabel.isEmpty()) {
            return probabilities;
        }
        var features = features(probabilities, evidence);
        var blended = byLabel.stream().mapToDouble(one -> one.probability(features)).toArray();
        var sum = DoubleStream.of(blended).sum();
        for (var i = 0; i < blended.length; i++) {
            blended[i] /= sum;
        }
        return blended;
    }

    static Blend learn(List<Row> rows, int labels) {
        if (rows.size() < LEAST_ROWS) {
            return NONE;
        }
        record Candidate(double c, double loss) {
        }
        var best = DoubleStream.of(C).mapToObj(c -> new Candidate(c, testedLoss(rows, labels, c)))
                .min(Comparator.comparingDouble(Candidate::loss)).orElseThrow();
        return best.loss < loss(NONE, rows) ? fit(rows, labels, best.c) : NONE;
    }

    private static double testedLoss(List<Row> rows, int labels, double c) {
        var loss = 0.0;
        for (var fold = 0; fold < FOLDS; fold++) {
            var learned = new ArrayList<Row>();
            var tested = new ArrayList<Row>();
            for (var i = 0; i < rows.size(); i++) {
                (i % FOLDS == fold ? tested : learned).add(rows.get(i));
            }
            loss += loss(fit(learned, labels, c), tested);
        }
        return loss;
    }

    private static double loss(Blend blend, List<Row> rows) {
        return rows.stream().mapToDouble(row -> -Math.log(Math.max(1e-9, blend.apply(row.probabilities, row.evidence)[row.label]))).sum();
    }

    private static Blend fit(List<Row> rows, int labels, double c) {
        var features = rows.stream().map(row -> features(row.probabilities, row.evidence)).toList();
        return new Blend(IntStream.range(0, labels).mapToObj(label -> {
            var yes = new boolean[rows.size()];
            for (var i = 0; i < yes.length; i++) {
                yes[i] = rows.get(i).label == label;
            }
            return LogisticRegression.fit(features, yes, c);
        }).toList());
    }

    private static double[] features(double[] probabilities, Evidence evidence) {
        return DoubleStream.concat(DoubleStream.of(probabilities).map(p -> Math.log(p + FLOOR)), DoubleStream.of(evidence.numbers())).toArray();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(byLabel.size());
        for (var one : byLabel) {
            one.write(out);
        }
    }

    static Blend read(DataInput in, int labels) throws IOException {
        var count = in.readInt();
        if (count != 0 && count != labels) {
            throw new IOException("a blend of " + count + " labels where there are " + labels);
        }
        var byLabel = new ArrayList<LogisticRegression>();
        for (var i = 0; i < count; i++) {
            byLabel.add(LogisticRegression.read(in, labels + Evidence.SIZE));
        }
        return new Blend(List.copyOf(byLabel));
    }
}
