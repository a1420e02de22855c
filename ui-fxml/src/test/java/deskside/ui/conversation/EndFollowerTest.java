package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndFollowerTest {

    private static final int FRAMES = 6;

    private final ObservableList<String> items = FXCollections.observableArrayList();
    private final List<Integer> atStart = new ArrayList<>();
    private final List<Integer> atEnd = new ArrayList<>();
    private boolean moreBelow;
    private Stage stage;
    private ListView<String> list;
    private EndFollower<String> follower;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @BeforeEach
    void open() {
        FxThread.run(() -> {
            list = new ListView<>(items);
            // Bubbles are of different heights.
            list.setCellFactory(_ -> new ListCell<>() {
                @Override
                protected void updateItem(String text, boolean empty) {
                    super.updateItem(text, empty);
                    setText(empty ? null : text);
                    setPrefHeight(empty ? 20 : 24 + Math.floorMod(text.hashCode(), 5) * 12);
                }
            });
            follower = new EndFollower<>(list, new EndFollower.Ends() {
                @Override
                public void atStart() {
                    atStart.add(items.size());
                }

                @Override
                public boolean isMoreBelow() {
                    return moreBelow;
                }

                @Override
                public void atEnd() {
                    atEnd.add(items.size());
                }
            });
            stage = new Stage();
            stage.setScene(new Scene(list, 300, 400));
            stage.show();
            items.setAll(lines(0, 200));
        });
        FxThread.awaitFrames(FRAMES);
    }

    @AfterEach
    void close() {
        FxThread.run(stage::close);
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i).toList();
    }

    private IndexedCell<?> first() {
        return ((VirtualFlow<?>) list.lookup(".virtual-flow")).getFirstVisibleCell();
    }

    private int last() {
        return FxThread.call(() -> ((VirtualFlow<?>) list.lookup(".virtual-flow")).getLastVisibleCell().getIndex());
    }

    private void scroll(double pixels) {
        FxThread.run(() -> {
            ((VirtualFlow<?>) list.lookup(".virtual-flow")).scrollPixels(pixels);
            list.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, true, false, 0, -pixels, 0, -pixels,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        });
        FxThread.awaitFrames(FRAMES);
    }

    @Test
    void the_newest_line_stays_in_sight() {
        FxThread.run(() -> items.add("newest"));
        FxThread.awaitFrames(FRAMES);
        assertThat(last()).isEqualTo(200);
        assertThat(follower.newBelowProperty().get()).isFalse();
    }

    @Test
    void a_reader_who_has_scrolled_up_is_told_and_not_moved() {
        scroll(-900);
        var before = FxThread.call(() -> first().getIndex());
        FxThread.run(() -> items.add("newest"));
        FxThread.awaitFrames(FRAMES);
        assertThat(FxThread.call(() -> first().getIndex())).isEqualTo(before);
        assertThat(follower.newBelowProperty().get()).isTrue();
    }

    @Test
    void what_is_read_stays_where_it_is_when_earlier_lines_come_above_it() {
        scroll(-1500);
        var text = FxThread.call(() -> (String) first().getItem());
        var y = FxThread.call(() -> first().getLayoutY());
        FxThread.run(() -> items.addAll(0, lines(1000, 1200)));
        FxThread.awaitFrames(FRAMES);
        assertThat(FxThread.call(() -> (String) first().getItem())).isEqualTo(text);
        assertThat(FxThread.call(() -> first().getLayoutY())).isCloseTo(y, within(1.0));
    }

    @Test
    void coming_to_the_first_line_asks_for_earlier_ones() {
        scroll(-100_000);
        assertThat(atStart).isNotEmpty();
    }

    @Test
    void a_line_that_is_looked_for_is_in_sight() {
        FxThread.run(() -> follower.show(60));
        FxThread.awaitFrames(FRAMES);
        assertThat(FxThread.call(() -> first().getIndex())).isLessThan(60);
        assertThat(last()).isGreaterThan(60);
    }

    @Test
    void where_the_last_line_is_not_the_newest_coming_near_it_asks_for_later_ones_and_nothing_is_followed() {
        scroll(-3000);
        assertThat(atEnd).isEmpty();
        FxThread.run(() -> moreBelow = true);
        scroll(100_000);
        assertThat(atEnd).isNotEmpty();
        FxThread.run(() -> items.addAll(lines(200, 400)));
        FxThread.awaitFrames(FRAMES);
        assertThat(last()).isLessThan(250);
        assertThat(follower.newBelowProperty().get()).isFalse();
    }

    @Test
    void what_is_read_stays_where_it_is_when_lines_far_above_it_go() {
        scroll(-1500);
        var text = FxThread.call(() -> (String) first().getItem());
        var y = FxThread.call(() -> first().getLayoutY());
        FxThread.run(() -> items.remove(0, 50));
        FxThread.awaitFrames(FRAMES);
        assertThat(FxThread.call(() -> (String) first().getItem())).isEqualTo(text);
        assertThat(FxThread.call(() -> first().getLayoutY())).isCloseTo(y, within(1.0));
    }
}
