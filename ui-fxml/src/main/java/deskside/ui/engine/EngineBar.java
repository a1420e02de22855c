package deskside.ui.engine;

import deskside.domain.assist.EngineStatus;
import deskside.ui.fx.Texts;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The line over the suggestions while the engine works with less, or learns: what and why. Takes no room otherwise. */
public final class EngineBar extends VBox implements AutoCloseable {

    private final EngineViewModel engine;
    private final Texts texts;
    private final Label shortfall = new Label();
    private final Label training = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final InvalidationListener listener = _ -> update();

    public EngineBar(EngineViewModel engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
        getStyleClass().add("engine-bar");
        shortfall.setWrapText(true);
        shortfall.setMinHeight(Region.USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("meter");
        getChildren().addAll(shortfall, training, progress);
        engine.statusProperty().addListener(listener);
        update();
    }

    private void update() {
        var status = engine.statusProperty().get();
        show(shortfall, status.shortfall() != null);
        if (status.shortfall() != null) {
            shortfall.setText(words(status, texts));
            shortfall.setTooltip(status.detail().isBlank() ? null : new Tooltip(status.detail()));
        }
        var learning = status.training();
        show(training, learning != null);
        show(progress, learning != null);
        if (learning != null) {
            training.setText(texts.get("engine.training", texts.percent(learning.share())));
            progress.setProgress(learning.share());
        }
        setVisible(status.shortfall() != null || learning != null);
        setManaged(isVisible());
    }

    /** What works less, and why. */
    static String words(EngineStatus status, Texts texts) {
        return status.shortfall() == null ? texts.of("engine.tier", status.tier())
                : texts.of("engine.tier", status.tier()) + texts.get("engine.because", texts.of("engine.shortfall", status.shortfall()));
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    @Override
    public void close() {
        engine.statusProperty().removeListener(listener);
    }
}
