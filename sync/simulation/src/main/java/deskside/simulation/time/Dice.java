package deskside.simulation.time;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The randomness of one part of a world; parts have dice of their own, so that a change in one does not shift all others. */
public final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** @param part any number, one for each part */
    public static Dice of(long seed, int part) {
        // two rounds, since neighbouring seeds shall not give neighbouring numbers
        return new Dice(new SplittableRandom(new SplittableRandom(seed * 1_000_003 + part).nextLong()));
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code least} up to, without, {@code bound}. */
    public int between(int least, int bound) {
        return random.nextInt(least, bound);
    }

    public Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    public Duration millis(int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most + 1));
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public SplittableRandom generator() {
        return random;
    }
}
