package deskside.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.privacy.Masking;
import deskside.testkit.PersonalMarkers.Kind;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The markers, and that free text does not show them once it is masked: whatever numbers the seeds make. */
class PersonalMarkersTest {

    @Test
    void there_are_50_of_8_kinds_and_the_check_sees_through_width_and_gaps() {
        var markers = PersonalMarkers.of(1);
        assertThat(markers).hasSize(50);
        assertThat(markers.stream().map(PersonalMarkers.Marker::kind).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Kind.class));
        markers.stream().filter(marker -> marker.kind() != Kind.ORDER_NOTE).forEach(marker -> assertThat(marker.isIn(marker.sentence())).as(marker.sentence()).isTrue());
    }

    @Test
    void no_masked_sentence_shows_its_marker() {
        LongStream.range(0, 200).forEach(seed -> PersonalMarkers.of(seed).forEach(marker ->
                assertThat(marker.isIn(Masking.text(marker.sentence()))).as("seed " + seed + ": " + marker.sentence() + " → " + Masking.text(marker.sentence())).isFalse()));
    }
}
