package deskside.assist.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains {@link HiddenLayers} on small groups of texts: cross-entropy against smoothed labels (Szegedy et al. 2016), dropout of inputs
 * and hidden places (Srivastava et al. 2014), steps by {@link AdamW} whose size rises for a tenth of the way and falls as a cosine
 * (Smith and Topin 2017). Smoothing and dropout are what makes it bear wrong labels. Width, passes and rates were chosen by cross-validation
 * on the training examples of three sets. Deterministic: its randomness is seeded. Not thread-safe; one object trains once.
 */
final class HiddenTrainer {

    /** More than any model of ours; checked on reading. */
    static final int MOST_WIDTH = 4_096;

    /**
     * Many examples bear a wider layer (banking77, 8,000 examples: 93.8 % against 93.6 in cross-validation), few do not: beside
     * {@link AdaptedExamples} 128, 192 and 256 places differ by less than two seeds do (jddc, 1,700: 88.85, 89.04, 88.92), and less is sooner done.
     */
    private static final int WIDTH = 128;
    private static final int MANY_WIDTH = 512;
    private static final int MANY = 5_000;
    private static final int PASSES = 20;
    /** With fewer examples there is nothing to be heard of a network: nothing so small was measured, and a few dozen steps teach it little. */
    private static final int FEW = 300;
    private static final int GROUP = 64;
    private static final float RATE = 2e-3f;
    private static final float RISE = 0.1f;
    /** The first step's share of the largest. */
    private static final float START = 0.04f;
    /** Shared out among the classes that are not the label, and the label. */
    private static final float SMOOTHING = 0.1f;
    private static final float DROPPED_INPUTS = 0.2f;
    private static final float DROPPED_HIDDEN = 0.3f;
    private static final int ROUND = 4;
    private static final long SEED = 20260103;

    private final List<float[]> x;
    private final int[] labels;
    private final int inputs;
    private final int classes;
    private final int width;
    private final boolean[] present;
    private final int presentCount;
    private final Random random = new Random(SEED);
    private final AdamW hidden;
    private final AdamW hiddenBias;
    private final AdamW output;
    private final AdamW outputBias;
    private final float[][] rows = new float[ROUND][];
    private final float[][] active = new float[ROUND][];
    private final float[][] errors = new float[ROUND][];
    private final float[][] back = new float[ROUND][];

    private HiddenTrainer(List<float[]> x, int[] labels, int classes) {
        this.x = x;
        this.labels = labels;
        this.inputs = x.getFirst().length;
        this.classes = classes;
        this.width = labels.length < MANY ? WIDTH : MANY_WIDTH;
        this.present = new boolean[classes];
        for (var label : labels) {
            present[label] = true;
        }
        this.presentCount = count(present);
        this.hidden = new AdamW(uniform(inputs * width, inputs));
        this.hiddenBias = new AdamW(uniform(width, inputs));
        this.output = new AdamW(uniform(width * classes, width));
        this.outputBias = new AdamW(uniform(classes, width));
        for (var k = 0; k < ROUND; k++) {
            rows[k] = new float[inputs];
            active[k] = new float[width];
            errors[k] = new float[classes];
            back[k] = new float[width];
        }
    }

    /**
     * @param x      centred, of mean length 1
     * @param labels 0..classes−1; one that does not occur gets a score far below all others
     * @return for few examples layers that say the same of all labels
     */
    static HiddenLayers train(List<float[]> x, int[] labels, int classes) {
        return labels.length < FEW
                ? new HiddenLayers(LinearLayer.rounded(0, new float[0], new float[0]), LinearLayer.rounded(classes, new float[0], new float[classes]))
                : new HiddenTrainer(x, labels, classes).train();
    }

    private static int count(boolean[] flags) {
        var count = 0;
        for (var flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** Between ±1/√fanIn, so that a layer's outputs begin about as large as its inputs. */
    private float[] uniform(int size, int fanIn) {
        var values = new float[size];
        var bound = (float) (1 / Math.sqrt(fanIn));
        for (var i = 0; i < size; i++) {
            values[i] = (2 * random.nextFloat() - 1) * bound;
        }
        return values;
    }

    private HiddenLayers train() {
        var order = new int[labels.length];
        Arrays.setAll(order, i -> i);
        var group = Math.min(GROUP, order.length);
        var groups = order.length / group;
        var steps = PASSES * groups;
        for (var step = 0; step < steps; step++) {
            if (step % groups == 0) {
                MarginTrainer.shuffle(order, random);
            }
            var from = step % groups * group;
            for (var i = from; i < from + group; i += ROUND) {
                round(order, i, Math.min(i + ROUND, from + group), 1f / group);
            }
            move(RATE * schedule((float) (step + 1) / steps));
        }
        // Inputs were made as long as their number asks for while training; the weights take that over.
        var scaled = hidden.values();
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] *= inputScale();
        }
        var bias = outputBias.values();
        for (var c = 0; c < classes; c++) {
            bias[c] = present[c] ? bias[c] : SoftmaxTrainer.ABSENT;
        }
        return new HiddenLayers(LinearLayer.rounded(width, scaled, hiddenBias.values()), LinearLayer.rounded(classes, output.values(), bias));
    }

    /** Vectors of length 1 have places of about 1/√inputs; networks learn best from places of about 1. */
    private float inputScale() {
        return (float) Math.sqrt(inputs);
    }

    /** A step's share of the largest when so much is done, both 0..1. */
    static float schedule(float done) {
        return done < RISE
                ? START + (1 - START) * done / RISE
                : (float) (1 + Math.cos(Math.PI * (done - RISE) / (1 - RISE))) / 2;
    }

    /** Adds the gradients of up to four texts; they go together so that each matrix is read and written once for them all. */
    private void round(int[] order, int from, int to, float share) {
        for (var k = 0; k < ROUND; k++) {
            if (from + k < to) {
                var place = order[from + k];
                forward(k, x.get(place));
                toErrors(errors[k], labels[place], share);
                backward(k);
            } else {
                Arrays.fill(errors[k], 0);
                Arrays.fill(back[k], 0);
            }
        }
        Rows.addOuter4(output.gradient(), active, errors, classes);
        Rows.addOuter4(hidden.gradient(), rows, back, width);
    }

    private void forward(int k, float[] input) {
        drop(rows[k], input, inputScale(), DROPPED_INPUTS);
        System.arraycopy(hiddenBias.values(), 0, active[k], 0, width);
        Rows.addProduct(active[k], rows[k], hidden.values());
        drop(active[k], active[k], 1, DROPPED_HIDDEN);
        for (var j = 0; j < width; j++) {
            active[k][j] = Math.max(0, active[k][j]);
        }
        System.arraycopy(outputBias.values(), 0, errors[k], 0, classes);
        Rows.addProduct(errors[k], active[k], output.values());
    }

    /** What stays is made larger, so that the sum is as large as without dropping. */
    private void drop(float[] target, float[] source, float scale, float dropped) {
        var kept = scale / (1 - dropped);
        for (var i = 0; i < target.length; i++) {
            target[i] = random.nextFloat() < dropped ? 0 : source[i] * kept;
        }
    }

    /** Turns scores into share · (p − smoothed label), over the classes that occur. */
    private void toErrors(float[] scores, int label, float share) {
        var highest = Float.NEGATIVE_INFINITY;
        for (var c = 0; c < classes; c++) {
            highest = present[c] ? Math.max(highest, scores[c]) : highest;
        }
        var sum = 0f;
        for (var c = 0; c < classes; c++) {
            scores[c] = present[c] ? (float) Math.exp(scores[c] - highest) : 0;
            sum += scores[c];
        }
        for (var c = 0; c < classes; c++) {
            var wanted = present[c] ? SMOOTHING / presentCount + (c == label ? 1 - SMOOTHING : 0) : 0;
            scores[c] = share * (scores[c] / sum - wanted);
        }
    }

    /** The error at the hidden places: none where a place was silent or dropped. */
    private void backward(int k) {
        var error = errors[k];
        var weights = output.values();
        for (var j = 0; j < width; j++) {
            var sum = 0f;
            for (var c = 0; active[k][j] > 0 && c < classes; c++) {
                sum += weights[j * classes + c] * error[c];
            }
            back[k][j] = sum / (1 - DROPPED_HIDDEN);
        }
        Rows.add(outputBias.gradient(), 0, 1, error, 0, classes);
        Rows.add(hiddenBias.gradient(), 0, 1, back[k], 0, width);
    }

    private void move(float rate) {
        hidden.step(rate);
        hiddenBias.step(rate);
        output.step(rate);
        outputBias.step(rate);
    }
}
