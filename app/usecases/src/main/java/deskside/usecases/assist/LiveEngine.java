package deskside.usecases.assist;

import deskside.assist.AssistEngine;
import deskside.assist.EngineModels;
import deskside.assist.intent.IntentModel;
import deskside.assist.intent.IntentTrainer;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.ModelStore;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.KnowledgeBase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that is in use, replaced as a whole when the shop's intents change. Thread-safe; {@link #refresh} blocks for seconds when
 * it has to train, meanwhile the earlier engine goes on serving.
 */
public final class LiveEngine {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);
    /** To be raised when the trainer changes in a way that old models must not outlive. */
    private static final String TRAINER_REVISION = "2";

    private final KnowledgeBase knowledge;
    private final Optional<Embedder> embedder;
    private final ModelStore models;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Serving serving;

    public LiveEngine(KnowledgeBase knowledge, Optional<Embedder> embedder, ModelStore models) {
        this.knowledge = knowledge;
        this.embedder = embedder;
        this.models = models;
    }

    /** Empty until intents are there and a model has been made from them. */
    public Optional<AssistEngine> current() {
        return Optional.ofNullable(serving).map(Serving::engine);
    }

    /** Runs {@code listener} on the refreshing thread whenever another engine has gone live. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Makes the engine fit the store's intents: from the kept model when there is one, else by training.
     *
     * @return whether another engine has gone live
     */
    public synchronized boolean refresh(TrainingProgress progress) {
        var definitions = knowledge.intents();
        var fingerprint = fingerprint(definitions);
        var now = serving;
        if (definitions.isEmpty() || (now != null && now.fingerprint.equals(fingerprint))) {
            return false;
        }
        var byLanguage = new EnumMap<Language, IntentModel>(Language.class);
        for (var language : Language.values()) {
            if (canBeLearned(definitions, language)) {
                byLanguage.put(language, model(definitions, language, fingerprint, progress));
            }
        }
        if (byLanguage.isEmpty()) {
            return false;
        }
        serving = new Serving(fingerprint, new AssistEngine(new EngineModels(byLanguage, definitions, embedder)));
        listeners.forEach(Runnable::run);
        return true;
    }

    /** It takes at least two intents with examples. */
    private static boolean canBeLearned(List<IntentDefinition> definitions, Language language) {
        return definitions.stream().map(definition -> language == Language.ZH ? definition.examplesZh() : definition.examplesEn())
                .filter(examples -> !examples.isEmpty()).count() >= 2;
    }

    private IntentModel model(List<IntentDefinition> definitions, Language language, String fingerprint, TrainingProgress progress) {
        var family = "intents-" + language.code();
        var key = family + "-" + fingerprint;
        var kept = models.find(key);
        if (kept.isPresent()) {
            try {
                return IntentModel.read(new ByteArrayInputStream(kept.get()));
            } catch (IOException e) {
                LOG.warn("The kept intent model {} cannot be read and is trained anew: {}", key, e.getMessage());
            }
        }
        var trained = IntentTrainer.train(definitions, language, embedder, progress);
        var bytes = new ByteArrayOutputStream();
        try {
            trained.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        models.save(family, key, bytes.toByteArray());
        return trained;
    }

    /** Changes with every text of an intent, with the embedding models and with the trainer. */
    private String fingerprint(List<IntentDefinition> definitions) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(TRAINER_REVISION.getBytes(StandardCharsets.UTF_8));
            for (var language : Language.values()) {
                digest.update(embedder.map(e -> e.modelId(language)).orElse("none").getBytes(StandardCharsets.UTF_8));
            }
            definitions.stream().sorted(Comparator.comparing(IntentDefinition::id))
                    .forEach(definition -> digest.update(definition.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Serving(String fingerprint, AssistEngine engine) {
    }
}
