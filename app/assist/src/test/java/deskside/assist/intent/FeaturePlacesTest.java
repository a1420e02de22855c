package deskside.assist.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeaturePlacesTest {

    private static final long SEED = 13;

    @Test
    void every_feature_is_found_where_it_was_put_and_no_other_is_found() {
        var random = new Random(SEED);
        var drawn = new LinkedHashSet<String>();
        while (drawn.size() < 50_000) {
            drawn.add(random.ints(1 + random.nextInt(4), 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append).toString() + (char) ('一' + random.nextInt(50)));
        }
        var features = new ArrayList<>(drawn).subList(0, 40_000);
        var others = new ArrayList<>(drawn).subList(40_000, 50_000);
        var places = new FeaturePlaces(features);
        for (var place = 0; place < features.size(); place++) {
            assertThat(places.of(features.get(place))).as("seed " + SEED).isEqualTo(place);
        }
        assertThat(others).as("seed " + SEED).allMatch(other -> places.of(other) == FeaturePlaces.NONE);
        assertThat(places.features()).isEqualTo(features);
    }

    @Test
    void without_features_nothing_is_found() {
        var places = new FeaturePlaces(List.of());
        assertThat(places.of("")).isEqualTo(FeaturePlaces.NONE);
        assertThat(places.of("w:order")).isEqualTo(FeaturePlaces.NONE);
    }
}
