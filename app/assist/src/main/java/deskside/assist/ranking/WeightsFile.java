package deskside.assist.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The weights that the program comes with: {@code name<TAB>weight}, lines with # are comments. Stateless. */
final class WeightsFile {

    private static final String BUNDLED = "weights.tsv";
    private static final String BIAS = "bias";

    private WeightsFile() {
    }

    static RankingWeights bundled() {
        try (var in = WeightsFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + BUNDLED);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a weight is missing, unknown or no number */
    static RankingWeights parse(String text) {
        var byName = new HashMap<String, Double>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var cells = line.split("\t");
            if (cells.length != 2 || !(cells[0].equals(BIAS) || RankingFeatures.NAMES.contains(cells[0]))) {
                throw new IllegalArgumentException("not a weight of the ranking: " + line);
            }
            byName.put(cells[0], Double.valueOf(cells[1]));
        });
        return RankingWeights.of(weight(byName, BIAS), RankingFeatures.NAMES.stream().mapToDouble(name -> weight(byName, name)).toArray());
    }

    private static double weight(Map<String, Double> byName, String name) {
        var weight = byName.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the weight " + name + " is missing");
        }
        return weight;
    }
}
