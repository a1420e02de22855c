package deskside.ui.engine;

import deskside.domain.Language;
import deskside.domain.assist.ModelVersion;
import deskside.ui.fx.Texts;
import deskside.usecases.learning.TrainingOutcome;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The engine's part of the settings: tier, models in use with a way back, training by hand. */
public final class EngineSettings extends VBox implements AutoCloseable {

    private final EngineViewModel engine;
    private final Texts texts;
    private final Label tier = label();
    private final VBox models = new VBox(4);
    private final Button train = new Button();
    private final Label outcome = label();
    private final InvalidationListener listener = _ -> update();

    public EngineSettings(EngineViewModel engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
        setSpacing(6);
        getStyleClass().add("engine-settings");
        train.setOnAction(_ -> trainOrCancel());
        getChildren().addAll(tier, models, train, outcome);
        engine.statusProperty().addListener(listener);
        engine.servingProperty().addListener(listener);
        engine.outcomesProperty().addListener(listener);
        engine.loadVersions();
        update();
    }

    private void trainOrCancel() {
        if (engine.statusProperty().get().training() == null) {
            engine.train();
        } else {
            engine.cancelTraining();
        }
    }

    private void update() {
        var status = engine.statusProperty().get();
        tier.setText(EngineBar.words(status, texts));
        models.getChildren().setAll(engine.servingProperty().get().stream().map(this::row).toList());
        var learning = status.training();
        train.setText(learning == null ? texts.get("engine.train") : texts.get("engine.cancel", texts.percent(learning.share())));
        outcome.setText(engine.outcomesProperty().get().stream().map(this::words).collect(Collectors.joining("\n")));
        outcome.setVisible(!outcome.getText().isEmpty());
        outcome.setManaged(outcome.isVisible());
    }

    private Node row(EngineViewModel.Serving serving) {
        var back = new Button(texts.get("engine.roll-back"));
        back.getStyleClass().add("small");
        back.setDisable(!serving.earlier());
        back.setAccessibleText(texts.get("engine.roll-back.of", name(serving.language())));
        back.setOnAction(_ -> engine.rollBack(serving.language()));
        var row = new HBox(10, new Label(words(serving.language(), serving.version())), back);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("engine-model");
        return row;
    }

    private String words(Language language, ModelVersion version) {
        var text = texts.get("engine.model", name(language), texts.dayAndTime(version.at()), texts.of("engine.origin", version.origin()),
                texts.number(version.trained()));
        var trial = version.trial();
        return trial == null ? text : text + texts.get("engine.trial", texts.percent(trial.challenger()), texts.percent(trial.champion()));
    }

    private String words(TrainingOutcome ended) {
        var name = name(ended.language());
        return switch (ended) {
            case TrainingOutcome.WentLive live -> {
                var trial = Objects.requireNonNull(live.version().trial());
                yield texts.get("engine.outcome.live", name, texts.percent(trial.champion()), texts.percent(trial.challenger()),
                        texts.number(trial.heldOut()));
            }
            case TrainingOutcome.NotBetter _ -> texts.get("engine.outcome.not-better", name);
            case TrainingOutcome.Forgets _ -> texts.get("engine.outcome.forgets", name);
            case TrainingOutcome.TooLittle little -> texts.get("engine.outcome.too-little", name, texts.number(little.fresh()),
                    texts.number(little.needed()));
        };
    }

    private String name(Language language) {
        return texts.of("engine.language", language);
    }

    private static Label label() {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void close() {
        engine.statusProperty().removeListener(listener);
        engine.servingProperty().removeListener(listener);
        engine.outcomesProperty().removeListener(listener);
    }
}
