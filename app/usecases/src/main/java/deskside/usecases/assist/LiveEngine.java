package deskside.usecases.assist;

import deskside.assist.AssistEngine;
import deskside.assist.EngineModels;
import deskside.assist.intent.IntentModel;
import deskside.assist.intent.TrainingProgress;
import deskside.assist.ranking.RankingWeights;
import deskside.assist.ranking.Thresholds;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Subscription;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.EngineStatus;
import deskside.domain.assist.EngineTier;
import deskside.domain.assist.ModelVersion;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that is in use, replaced as a whole when the shop's intents change or another model version is chosen. Thread-safe;
 * {@link #refresh} blocks for seconds when it has to train, meanwhile the earlier engine goes on serving.
 */
public final class LiveEngine {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);

    private final KnowledgeBase knowledge;
    private final Supplier<Embeddings> embeddings;
    private final IntentModels models;
    private final ThresholdBook thresholds;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<EngineStatus>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Serving serving;
    private volatile EngineStatus.@Nullable Training training;

    public LiveEngine(KnowledgeBase knowledge, Embeddings embeddings, IntentModels models, ThresholdBook thresholds) {
        this(knowledge, () -> embeddings, models, thresholds);
    }

    /** @param embeddings may block until they are loaded; asked while the engine is made, and not before */
    public LiveEngine(KnowledgeBase knowledge, Supplier<Embeddings> embeddings, IntentModels models, ThresholdBook thresholds) {
        this.knowledge = knowledge;
        this.embeddings = embeddings;
        this.models = models;
        this.thresholds = thresholds;
    }

    /** Empty until intents are there and a model has been made from them. */
    public Optional<AssistEngine> current() {
        return Optional.ofNullable(serving).map(Serving::engine);
    }

    /** The version that serves in this language. */
    public Optional<ModelVersion> version(Language language) {
        return Optional.ofNullable(serving).map(now -> now.versions.get(language));
    }

    /** Blocks until it is loaded, or known to be missing. */
    public Optional<Embedder> embedder() {
        return embeddings.get().embedder();
    }

    /** Runs {@code listener} on the refreshing thread whenever another engine has gone live. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells {@code watcher} on the thread that changes it. */
    public Subscription onStatus(Consumer<EngineStatus> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    public EngineStatus status() {
        var engine = serving == null ? null : serving.engine;
        var now = training;
        if (engine == null) {
            return new EngineStatus(EngineTier.SEARCH, EngineShortfall.NO_INTENTS, "", now);
        }
        if (engine.tier() == EngineTier.FULL) {
            return new EngineStatus(EngineTier.FULL, null, "", now);
        }
        // loaded, since there is an engine
        var loaded = embeddings.get();
        var shortfall = loaded.shortfall();
        return new EngineStatus(EngineTier.KEYWORDS, shortfall == null ? EngineShortfall.KEYWORD_MODEL : shortfall, loaded.detail(), now);
    }

    /**
     * Makes the engine fit the store's intents and the chosen versions: from a kept model when there is one, else by training.
     *
     * @return whether another engine has gone live
     */
    public synchronized boolean refresh(TrainingProgress progress) {
        var definitions = knowledge.intents();
        var basis = IntentModels.basis(definitions);
        if (definitions.isEmpty() || isServing(basis)) {
            return false;
        }
        return whileTraining(progress, watched -> {
            var byLanguage = new EnumMap<Language, IntentModel>(Language.class);
            var versions = new EnumMap<Language, ModelVersion>(Language.class);
            for (var language : Language.values()) {
                if (canBeLearned(definitions, language)) {
                    var served = models.serve(definitions, language, embedder(), watched);
                    byLanguage.put(language, served.model());
                    versions.put(language, served.version());
                }
            }
            if (byLanguage.isEmpty()) {
                return false;
            }
            var engine = new AssistEngine(new EngineModels(byLanguage, named(definitions, byLanguage), embedder(),
                    models.emotions(embedder()).detector(byLanguage.keySet(), watched)),
                    AssistEngine.SHOP_ZONE, RankingWeights.START, thresholds.load());
            goLive(new Serving(basis, versions, engine));
            return true;
        });
    }

    private boolean isServing(String basis) {
        var now = serving;
        return now != null && now.basis.equals(basis) && now.versions.values().stream()
                .allMatch(version -> models.library().choice(version.family()).map(choice -> choice.versionId().equals(version.id())).orElse(true));
    }

    private void goLive(Serving next) {
        var before = status();
        serving = next;
        var after = status();
        if (after.tier() != EngineTier.FULL && (after.tier() != before.tier() || after.shortfall() != before.shortfall())) {
            LOG.warn("The engine works with less: {} because of {} ({})", after.tier(), after.shortfall(), after.detail());
        }
        next.versions.values().forEach(version -> LOG.info("Model {} of {} serves", version.id(), version.family()));
        listeners.forEach(Runnable::run);
        tell();
    }

    /** Changes what is shown and how sure it is called, at once. @throws IllegalArgumentException with a sentence for the person */
    public synchronized Thresholds change(Map<String, Double> changes) {
        var changed = thresholds.change(changes);
        var now = serving;
        if (now != null) {
            serving = new Serving(now.basis, now.versions, now.engine.with(changed));
            listeners.forEach(Runnable::run);
        }
        return changed;
    }

    /** Runs {@code work} with a progress that also shows in {@link #status}. */
    public <T> T whileTraining(TrainingProgress progress, Function<TrainingProgress, T> work) {
        try {
            return work.apply(new TrainingProgress() {
                @Override
                public void step(String what, double share) {
                    training = new EngineStatus.Training(what, share);
                    tell();
                    progress.step(what, share);
                }

                @Override
                public boolean isCancelled() {
                    return progress.isCancelled();
                }
            });
        } finally {
            if (training != null) {
                training = null;
                tell();
            }
        }
    }

    private void tell() {
        var status = status();
        watchers.forEach(watcher -> watcher.accept(status));
    }

    /** It takes at least two intents with examples. */
    private static boolean canBeLearned(List<IntentDefinition> definitions, Language language) {
        return IntentModels.authored(definitions, language).stream().map(example -> example.label()).distinct().count() >= 2;
    }

    /** Labels that the hub does not know (a model that was trained on a file) get their own name. */
    private static List<IntentDefinition> named(List<IntentDefinition> definitions, Map<Language, IntentModel> models) {
        var known = definitions.stream().map(IntentDefinition::id).toList();
        var all = new ArrayList<>(definitions);
        models.values().stream().flatMap(model -> model.labels().stream()).distinct().filter(label -> !known.contains(label))
                .map(label -> new IntentDefinition(label, 1, label.contains(".") ? label.substring(0, label.indexOf('.')) : label, LocalText.of(label),
                        List.of(), List.of()))
                .forEach(all::add);
        return all;
    }

    private record Serving(String basis, Map<Language, ModelVersion> versions, AssistEngine engine) {

        private Serving {
            versions = Map.copyOf(versions);
        }
    }
}
