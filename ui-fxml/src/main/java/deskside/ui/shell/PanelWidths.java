package deskside.ui.shell;

import deskside.domain.Settings;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Widths of the side panels in pixels, remembered at this desk. FX thread only. */
final class PanelWidths implements AutoCloseable {

    private static final String KEY = "ui.panel-widths";
    private static final int NARROWEST = 180;
    private static final int WIDEST = 700;

    private final Settings settings;
    private final Tasks tasks;
    private final Lane lane = new Lane();
    /** Queue, assistant, customer; the beginning is the design's. */
    private int[] widths = {262, 372, 292};

    PanelWidths(Settings settings, Tasks tasks, Runnable onKnown) {
        this.settings = settings;
        this.tasks = tasks;
        tasks.inOrder(lane, () -> settings.get(KEY), kept -> kept.ifPresent(text -> {
            read(text);
            onKnown.run();
        }), tasks::unexpected);
    }

    /** What cannot be read leaves the beginning as it is. */
    private void read(String text) {
        var numbers = Arrays.stream(text.split(",")).filter(part -> part.matches("\\d{1,4}")).mapToInt(Integer::parseInt)
                .map(width -> Math.clamp(width, NARROWEST, WIDEST)).toArray();
        if (numbers.length == widths.length) {
            widths = numbers;
        }
    }

    int queue() {
        return widths[0];
    }

    int assistant() {
        return widths[1];
    }

    int customer() {
        return widths[2];
    }

    /** Remembers new widths. */
    void keep(int queue, int assistant, int customer) {
        var now = new int[] {queue, assistant, customer};
        if (!Arrays.equals(now, widths)) {
            widths = now;
            var text = IntStream.of(now).mapToObj(Integer::toString).collect(Collectors.joining(","));
            tasks.inOrder(lane, () -> {
                settings.put(KEY, text);
                return text;
            }, _ -> { }, tasks::unexpected);
        }
    }

    @Override
    public void close() {
        lane.close();
    }
}
