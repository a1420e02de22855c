package deskside.assist.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a linear adapter of the embedding to few places, in which texts of one label are near to each other and to those of other
 * labels far: supervised contrastive loss (Khosla et al. 2020) over cosines at {@link #TEMPERATURE}, on groups of some labels with some
 * examples each, dropout of inputs, steps by {@link AdamW} with the schedule of {@link HiddenTrainer}. Places, temperature, passes and
 * dropout were chosen by cross-validation on the training examples of two sets. Deterministic: its randomness is seeded. Not thread-safe; one
 * object trains once.
 */
final class ContrastiveTrainer {

    /** 64 were as good as 128 on banking77, 32 worse by 0.1 points. A message is compared with all examples in so many places. */
    static final int PLACES = 64;
    /** Cosines are divided by it, in the loss and afterwards. */
    static final float TEMPERATURE = 0.1f;

    private static final int LABELS = 30;
    /** Of one label in a group; a multiple of four, for {@link Rows#addOuter4}. */
    private static final int EACH = 4;
    private static final int PASSES = 40;
    private static final float RATE = 2e-3f;
    private static final float DROPPED = 0.2f;
    private static final float TINY = 1e-6f;
    private static final int ROUND = 4;
    private static final long SEED = 20260104;

    private final List<float[]> x;
    private final List<List<Integer>> byLabel;
    private final int inputs;
    private final int group;
    private final Random random = new Random(SEED);
    private final AdamW adapter;
    private final float[][] rows;
    private final float[][] directions;
    private final float[] lengths;
    /** The loss's derivative by the cosine of each pair. */
    private final float[][] slopes;

    private ContrastiveTrainer(List<float[]> x, List<List<Integer>> byLabel) {
        this.x = x;
        this.byLabel = byLabel;
        this.inputs = x.getFirst().length;
        this.group = Math.min(LABELS, byLabel.size()) * EACH;
        this.adapter = new AdamW(normal(inputs * PLACES));
        this.rows = new float[group][inputs];
        this.directions = new float[group][PLACES];
        this.lengths = new float[group];
        this.slopes = new float[group][group];
    }

    /**
     * @param x      centred, of mean length 1
     * @param labels 0..classes−1, at least two of them
     */
    static LinearLayer train(List<float[]> x, int[] labels, int classes) {
        var byLabel = new ArrayList<List<Integer>>();
        for (var c = 0; c < classes; c++) {
            byLabel.add(new ArrayList<>());
        }
        for (var i = 0; i < labels.length; i++) {
            byLabel.get(labels[i]).add(i);
        }
        byLabel.removeIf(List::isEmpty);
        return new ContrastiveTrainer(x, byLabel).train();
    }

    private float[] normal(int size) {
        var values = new float[size];
        var spread = 1 / Math.sqrt(inputs);
        for (var i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * spread);
        }
        return values;
    }

    private LinearLayer train() {
        var steps = PASSES * x.size() / group;
        for (var step = 0; step < steps; step++) {
            draw();
            compare();
            addGradient();
            adapter.step(RATE * HiddenTrainer.schedule((float) (step + 1) / steps));
        }
        return LinearLayer.rounded(PLACES, adapter.values(), new float[PLACES]);
    }

    /** Examples of some labels, one label after the other, {@link #EACH} of each: all different where there are as many. */
    private void draw() {
        Collections.shuffle(byLabel, random);
        for (var i = 0; i < group; i++) {
            var own = byLabel.get(i / EACH);
            var at = i % EACH % own.size();
            Collections.swap(own, at, at + random.nextInt(own.size() - at));
            project(i, x.get(own.get(at)));
        }
    }

    private void project(int i, float[] input) {
        // Places of about 1, and what stays larger by what is dropped, as in HiddenTrainer.
        var scale = (float) Math.sqrt(inputs) / (1 - DROPPED);
        for (var j = 0; j < inputs; j++) {
            rows[i][j] = random.nextFloat() < DROPPED ? 0 : input[j] * scale;
        }
        var direction = new float[PLACES];
        Rows.addProduct(direction, rows[i], adapter.values());
        lengths[i] = (float) Math.sqrt(Rows.dot(direction, direction)) + TINY;
        for (var j = 0; j < PLACES; j++) {
            direction[j] /= lengths[i];
        }
        directions[i] = direction;
    }

    /** Softmax over all others, less equal shares for those of the same label. */
    private void compare() {
        var factor = 1 / (TEMPERATURE * group);
        for (var i = 0; i < group; i++) {
            var own = slopes[i];
            var sum = 0f;
            for (var j = 0; j < group; j++) {
                // A cosine is at most 1, so nothing overflows.
                own[j] = j == i ? 0 : (float) Math.exp((Rows.dot(directions[i], directions[j]) - 1) / TEMPERATURE);
                sum += own[j];
            }
            for (var j = 0; j < group; j++) {
                var wanted = j != i && j / EACH == i / EACH ? 1f / (EACH - 1) : 0;
                own[j] = factor * (own[j] / sum - wanted);
            }
        }
    }

    private void addGradient() {
        var errors = new float[group][];
        for (var i = 0; i < group; i++) {
            var error = new float[PLACES];
            for (var j = 0; j < group; j++) {
                Rows.add(error, 0, slopes[i][j] + slopes[j][i], directions[j], 0, PLACES);
            }
            // What would only lengthen a vector changes no cosine.
            Rows.add(error, 0, -Rows.dot(error, directions[i]), directions[i], 0, PLACES);
            for (var j = 0; j < PLACES; j++) {
                error[j] /= lengths[i];
            }
            errors[i] = error;
        }
        for (var i = 0; i < group; i += ROUND) {
            Rows.addOuter4(adapter.gradient(), fourFrom(rows, i), fourFrom(errors, i), PLACES);
        }
    }

    private static float[][] fourFrom(float[][] all, int from) {
        return new float[][] {all[from], all[from + 1], all[from + 2], all[from + 3]};
    }
}
