package deskside.ui.engine;

import deskside.domain.Language;
import deskside.domain.Subscription;
import deskside.domain.assist.EngineStatus;
import deskside.domain.assist.ModelVersion;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.learning.EngineCare;
import deskside.usecases.learning.Learning;
import deskside.usecases.learning.RollBack;
import deskside.usecases.learning.TrainingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Follows the engine: its tier, a training that is under way, the versions that serve. */
public final class EngineViewModel implements AutoCloseable {

    /** A version that serves. @param earlier whether there is one to go back to */
    public record Serving(Language language, ModelVersion version, boolean earlier) {
    }

    private final EngineCare care;
    private final RollBack rollBack;
    private final Tasks tasks;
    private final Slot versionsSlot = new Slot();
    private final Slot rollBackSlot = new Slot();
    private final Subscription watching;
    private final ReadOnlyObjectWrapper<EngineStatus> status;
    private final ReadOnlyObjectWrapper<List<Serving>> serving = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TrainingOutcome>> outcomes = new ReadOnlyObjectWrapper<>(List.of());
    private boolean closed;

    public EngineViewModel(Learning learning, Tasks tasks) {
        this.care = learning.care();
        this.rollBack = learning.rollBack();
        this.tasks = tasks;
        this.status = new ReadOnlyObjectWrapper<>(care.status());
        this.watching = care.onStatus(now -> tasks.onScreen(() -> show(now)));
    }

    public ReadOnlyObjectProperty<EngineStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Filled by {@link #loadVersions}. */
    public ReadOnlyObjectProperty<List<Serving>> servingProperty() {
        return serving.getReadOnlyProperty();
    }

    /** How the training that was asked for here ended; empty before, and when it was cancelled. */
    public ReadOnlyObjectProperty<List<TrainingOutcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    private void show(EngineStatus now) {
        if (!closed) {
            var ended = status.get().training() != null && now.training() == null;
            status.set(now);
            if (ended) {
                loadVersions();
            }
        }
    }

    /** Reads from the disk which versions serve. */
    public void loadVersions() {
        tasks.run(versionsSlot, this::readVersions, serving::set);
    }

    private List<Serving> readVersions() {
        return Stream.of(Language.values())
                .flatMap(language -> rollBack.serving(language)
                        .map(version -> new Serving(language, version, rollBack.earlier(language).isPresent())).stream())
                .toList();
    }

    /** Trains in the background on what agents have confirmed. */
    public void train() {
        outcomes.set(List.of());
        care.train(ended -> tasks.onScreen(() -> {
            if (!closed) {
                outcomes.set(ended);
                loadVersions();
            }
        }));
    }

    public void cancelTraining() {
        care.cancel();
    }

    /** Lets the version before the serving one serve. */
    public void rollBack(Language language) {
        tasks.run(rollBackSlot, () -> Optional.of(rollBack.back(language)), _ -> loadVersions());
    }

    /** Languages whose model was trained anew by the training that was asked for here. */
    public List<Language> improved() {
        var languages = new ArrayList<Language>();
        outcomes.get().stream().filter(outcome -> outcome instanceof TrainingOutcome.WentLive).forEach(outcome -> languages.add(outcome.language()));
        return languages;
    }

    @Override
    public void close() {
        closed = true;
        watching.close();
        versionsSlot.close();
        rollBackSlot.close();
    }
}
