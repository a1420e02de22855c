package deskside.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ColumnTest {

    /** As wrapped text: the narrower, the higher. */
    private static final class Words extends Region {

        private int letters = 1_000;
        private int measured;

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            measured++;
            return Math.ceil(letters / width) * 10;
        }

        private void say(int now) {
            letters = now;
            requestLayout();
        }
    }

    @Test
    void its_height_is_that_of_a_box_and_measured_once_for_a_width() {
        var words = new Words();
        var inner = new Column(0, words);
        var column = new Column(0, inner);

        assertThat(column.prefHeight(100)).isEqualTo(new VBox(new Words()).prefHeight(100)).isEqualTo(100);
        var once = words.measured;
        assertThat(column.prefHeight(100)).isEqualTo(100);
        assertThat(inner.prefHeight(100)).isEqualTo(100);
        assertThat(words.measured).isEqualTo(once);
        assertThat(column.prefHeight(50)).isEqualTo(200);
    }

    @Test
    void what_changes_far_inside_is_measured_again() {
        var words = new Words();
        var column = new Column(0, new Column(0, words));
        words.setMinHeight(Region.USE_PREF_SIZE);
        assertThat(column.prefHeight(100)).isEqualTo(100);
        assertThat(column.minHeight(100)).isEqualTo(100);

        words.say(2_000);

        assertThat(column.prefHeight(100)).isEqualTo(200);
        assertThat(column.minHeight(100)).isEqualTo(200);
    }
}
