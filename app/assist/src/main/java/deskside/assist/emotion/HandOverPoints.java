package deskside.assist.emotion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many points a unit of each sign counts, and how many units at most. No points are negative, so more of a sign never lowers the
 * score. Immutable. Where the bundled ones come from is said in their file.
 */
public record HandOverPoints(Map<Sign, Rate> rates) {

    private static final String FILE = "hand-over-points.tsv";

    /** @param most units that count */
    public record Rate(double points, double most) {

        public Rate {
            if (points < 0 || most <= 0) {
                throw new IllegalArgumentException("points must not be negative and a sign must count at least a little: " + points + ", " + most);
            }
        }
    }

    public HandOverPoints {
        rates = Map.copyOf(rates);
        for (var sign : Sign.values()) {
            if (!rates.containsKey(sign)) {
                throw new IllegalArgumentException("no points for " + sign);
            }
        }
    }

    public static HandOverPoints bundled() {
        try (var in = HandOverPoints.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program: install Deskside again");
            }
            var rates = new EnumMap<Sign, Rate>(Sign.class);
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> rates.put(Sign.valueOf(cells[0]), new Rate(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
            return new HandOverPoints(rates);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Not rounded. */
    double of(Measure measure) {
        return rate(measure.sign()).points * Math.min(rate(measure.sign()).most, measure.amount());
    }

    public Rate rate(Sign sign) {
        var rate = rates.get(sign);
        if (rate == null) {
            throw new IllegalArgumentException("no points for " + sign);
        }
        return rate;
    }
}
