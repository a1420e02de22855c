package deskside.usecases.assist;

import deskside.assist.emotion.EmotionClassifier;
import deskside.assist.emotion.EmotionDetector;
import deskside.assist.emotion.EmotionExamples;
import deskside.assist.emotion.EmotionTrainer;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.ModelStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models of customers' feelings: kept ones where they fit, else trained from the bundled examples, which takes seconds. Blocks. */
final class EmotionModels {

    private static final Logger LOG = LoggerFactory.getLogger(EmotionModels.class);
    /** To be raised when the trainer changes in a way that old models must not outlive. */
    private static final String TRAINER_REVISION = "3";

    private final Optional<Embedder> embedder;
    private final ModelStore models;

    EmotionModels(Optional<Embedder> embedder, ModelStore models) {
        this.embedder = embedder;
        this.models = models;
    }

    EmotionDetector detector(Collection<Language> languages, TrainingProgress progress) {
        var classifiers = new EnumMap<Language, EmotionClassifier>(Language.class);
        languages.forEach(language -> classifiers.put(language, classifier(language, progress)));
        return new EmotionDetector(classifiers, embedder);
    }

    private EmotionClassifier classifier(Language language, TrainingProgress progress) {
        var family = "emotions-" + language.code();
        var key = family + "-" + fingerprint(language);
        var kept = models.find(key);
        if (kept.isPresent()) {
            try {
                return EmotionClassifier.read(new ByteArrayInputStream(kept.get()));
            } catch (IOException e) {
                LOG.warn("The kept emotion model {} cannot be read and is trained anew: {}", key, e.getMessage());
            }
        }
        var trained = EmotionTrainer.trainBundled(language, embedder, progress);
        var bytes = new ByteArrayOutputStream();
        try {
            trained.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        models.save(family, key, bytes.toByteArray());
        return trained;
    }

    /** Changes with the examples, the embedding model and the trainer. */
    private String fingerprint(Language language) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((TRAINER_REVISION + embedder.map(e -> e.modelId(language) + e.featureSize(language)).orElse("none") + EmotionExamples.bundled(language))
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
