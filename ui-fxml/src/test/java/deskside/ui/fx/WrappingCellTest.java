package deskside.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WrappingCellTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    /** As wrapped text: the narrower, the higher. */
    private static final class Words extends Region {

        private int letters = 1_000;

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(letters / width) * 10;
        }

        private void say(int now) {
            letters = now;
            requestLayout();
        }
    }

    private static class Line extends WrappingCell<String> {

        final Words words = new Words();
        boolean isOneLine;
        int measured;

        Line() {
            updateListView(new ListView<>());
            setPadding(new Insets(1, 10, 2, 10));
            setGraphic(words);
            // As the skin does: the changes of a child reach the cell.
            getChildren().setAll(words);
        }

        @Override
        protected boolean wraps() {
            return !isOneLine && super.wraps();
        }

        @Override
        protected double contentHeight(double room) {
            measured++;
            return super.contentHeight(room);
        }
    }

    @Test
    void its_height_is_that_of_its_content_and_measured_once_for_a_width() {
        FxThread.run(() -> {
            var cell = new Line();
            assertThat(cell.prefHeight(120)).isEqualTo(100 + 3);
            assertThat(cell.prefHeight(120)).isEqualTo(100 + 3);
            assertThat(cell.measured).isEqualTo(1);
            assertThat(cell.prefHeight(70)).isEqualTo(200 + 3);
            assertThat(cell.measured).isEqualTo(2);
        });
    }

    @Test
    void what_changes_inside_is_measured_again() {
        FxThread.run(() -> {
            var cell = new Line();
            assertThat(cell.prefHeight(120)).isEqualTo(103);
            cell.words.say(2_000);
            assertThat(cell.prefHeight(120)).isEqualTo(203);
            assertThat(cell.measured).isEqualTo(2);
        });
    }

    @Test
    void a_line_that_does_not_wrap_and_an_empty_cell_are_not_measured() {
        FxThread.run(() -> {
            var cell = new Line();
            cell.isOneLine = true;
            assertThat(cell.prefHeight(120)).isLessThan(100);
            cell.isOneLine = false;
            cell.setGraphic(null);
            assertThat(cell.prefHeight(120)).isLessThan(100);
            assertThat(cell.measured).isZero();
        });
    }

    @Test
    void it_is_not_as_wide_as_its_longest_text() {
        FxThread.run(() -> assertThat(new Line().prefWidth(-1)).isZero());
    }
}
