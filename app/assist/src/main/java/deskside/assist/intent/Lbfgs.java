package deskside.assist.intent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with backtracking line search. */
final class Lbfgs {

    private static final int MEMORY = 6;
    private static final double RELATIVE_GAIN = 1e-5;
    private static final double ARMIJO = 1e-4;
    private static final int MAX_HALVINGS = 20;

    /** Returns the value at {@code x} and writes the gradient there. */
    interface Function {
        double at(float[] x, float[] gradient);
    }

    private record Step(float[] move, float[] change, double curvature) {
    }

    private Lbfgs() {
    }

    static float[] minimize(Function function, float[] start, int iterations) {
        var x = start.clone();
        var gradient = new float[x.length];
        var value = function.at(x, gradient);
        var memory = new ArrayDeque<Step>();
        for (var iteration = 0; iteration < iterations; iteration++) {
            var direction = direction(gradient, List.copyOf(memory));
            var slope = dot(direction, gradient);
            // The first step has no scale yet: with unit-length inputs a gradient of length g wants about 1/g.
            var size = memory.isEmpty() ? Math.min(10, 1 / Math.sqrt(-slope + 1e-12)) : 1.0;
            var next = new float[x.length];
            var nextGradient = new float[x.length];
            var nextValue = Double.POSITIVE_INFINITY;
            for (var halvings = 0; halvings < MAX_HALVINGS; halvings++) {
                for (var i = 0; i < x.length; i++) {
                    next[i] = (float) (x[i] + size * direction[i]);
                }
                nextValue = function.at(next, nextGradient);
                if (nextValue <= value + ARMIJO * size * slope) {
                    break;
                }
                size /= 2;
            }
            if (!(nextValue < value)) {
                return x;
            }
            remember(memory, x, next, gradient, nextGradient);
            var gain = (value - nextValue) / Math.max(1e-9, Math.abs(value));
            x = next;
            gradient = nextGradient;
            value = nextValue;
            if (gain < RELATIVE_GAIN) {
                return x;
            }
        }
        return x;
    }

    private static void remember(ArrayDeque<Step> memory, float[] x, float[] next, float[] gradient, float[] nextGradient) {
        var move = new float[x.length];
        var change = new float[x.length];
        for (var i = 0; i < x.length; i++) {
            move[i] = next[i] - x[i];
            change[i] = nextGradient[i] - gradient[i];
        }
        var curvature = dot(move, change);
        if (curvature > 1e-12) {
            memory.addLast(new Step(move, change, curvature));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    /** The two-loop recursion. */
    private static float[] direction(float[] gradient, List<Step> steps) {
        var direction = new float[gradient.length];
        for (var i = 0; i < gradient.length; i++) {
            direction[i] = -gradient[i];
        }
        var factors = new ArrayList<Double>();
        for (var step : steps.reversed()) {
            var factor = dot(step.move, direction) / step.curvature;
            factors.add(factor);
            add(direction, -factor, step.change);
        }
        if (!steps.isEmpty()) {
            var newest = steps.getLast();
            var scale = (float) (newest.curvature / dot(newest.change, newest.change));
            for (var i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var correction = factors.get(steps.size() - 1 - i) - dot(step.change, direction) / step.curvature;
            add(direction, correction, step.move);
        }
        return direction;
    }

    private static void add(float[] target, double factor, float[] source) {
        var f = (float) factor;
        for (var i = 0; i < target.length; i++) {
            target[i] += f * source[i];
        }
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
