package deskside.usecases.assist;

import deskside.assist.intent.Example;
import deskside.assist.intent.IntentModel;
import deskside.assist.intent.IntentTrainer;
import deskside.assist.intent.TrainingProgress;
import deskside.assist.text.TextNormalizer;
import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.ModelStore;
import deskside.domain.assist.ModelTrial;
import deskside.domain.assist.ModelVersion;
import deskside.domain.knowledge.IntentDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intent models of the desk: the chosen version, or one made from the hub's intents. Models made from nothing but the hub's intents are
 * also kept where all desks of this person find them. Thread-safe; training blocks.
 */
public final class IntentModels {

    private static final Logger LOG = LoggerFactory.getLogger(IntentModels.class);
    /** To be raised when the trainer changes in a way that old models must not outlive. */
    private static final String TRAINER_REVISION = "3";

    private final ModelStore shared;
    private final ModelLibrary library;
    private final Ids ids;
    private final InstantSource clock;

    /** @param shared models of the hub's intents, named by what they were made from */
    public IntentModels(ModelStore shared, ModelLibrary library, Ids ids, InstantSource clock) {
        this.shared = shared;
        this.library = library;
        this.ids = ids;
        this.clock = clock;
    }

    /** A model and what is known about it. */
    public record Served(ModelVersion version, IntentModel model) {
    }

    public ModelLibrary library() {
        return library;
    }

    /** The models of feelings are made from bundled examples alone, so they are kept where all desks of this person find them. */
    EmotionModels emotions(Optional<Embedder> embedder) {
        return new EmotionModels(embedder, shared);
    }

    public static String family(Language language) {
        return "intents-" + language.code();
    }

    /** Changes with every text of an intent and with the trainer. */
    public static String basis(List<IntentDefinition> definitions) {
        var digest = sha256();
        digest.update(TRAINER_REVISION.getBytes(StandardCharsets.UTF_8));
        definitions.stream().sorted(Comparator.comparing(IntentDefinition::id))
                .forEach(definition -> digest.update(definition.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    /** What the hub's intents teach in one language; an intent's name counts as one more example. */
    public static List<Example> authored(List<IntentDefinition> definitions, Language language) {
        var examples = new ArrayList<Example>();
        for (var definition : definitions) {
            var texts = language == Language.ZH ? definition.examplesZh() : definition.examplesEn();
            texts.forEach(text -> examples.add(new Example(definition.id(), text)));
            if (!texts.isEmpty()) {
                examples.add(new Example(definition.id(), definition.name().in(language)));
            }
        }
        return examples;
    }

    /** The chosen version, when it was chosen for these intents and can be used; else one made from them. */
    Served serve(List<IntentDefinition> definitions, Language language, Optional<Embedder> embedder, TrainingProgress progress) {
        var basis = basis(definitions);
        return chosen(language, basis, embedder).orElseGet(() -> made(definitions, language, basis, embedder, progress));
    }

    private Optional<Served> chosen(Language language, String basis, Optional<Embedder> embedder) {
        return library.choice(family(language)).filter(choice -> choice.basis().equals(basis))
                .flatMap(choice -> library.find(family(language), choice.versionId()))
                .flatMap(version -> library.read(version).flatMap(bytes -> model(version.id(), bytes)).map(model -> new Served(version, model)))
                // A version that the desk made where embeddings were missing has done its duty once they are there.
                .filter(served -> served.version.origin() != ModelVersion.Origin.INTENTS_CHANGED || embedder.isEmpty()
                        || served.model.understands(embedder.get()));
    }

    private Served made(
            List<IntentDefinition> definitions, Language language, String basis, Optional<Embedder> embedder, TrainingProgress progress) {
        var examples = authored(definitions, language);
        var key = family(language) + "-" + basis + "-" + embedder.map(e -> e.modelId(language)).orElse("none").replaceAll("[^A-Za-z0-9.-]", "_");
        var model = shared.find(key).flatMap(bytes -> model(key, bytes)).orElseGet(() -> {
            var trained = IntentTrainer.trainOn(examples, language, embedder, progress);
            shared.save(family(language), key, bytes(trained));
            return trained;
        });
        var version = version(language, ModelVersion.Origin.INTENTS_CHANGED, basis, "", examples, null);
        library.keepAndChoose(version, bytes(model));
        return new Served(version, model);
    }

    /** A description for a model that was just trained. */
    public ModelVersion version(Language language, ModelVersion.Origin origin, String basis, String note, List<Example> examples,
            @Nullable ModelTrial trial) {
        return new ModelVersion(family(language), ids.next(), clock.instant(), origin, basis, note, examples.size(),
                fingerprints(examples.stream().map(Example::text).toList()), trial);
    }

    /** Of normalised texts: 64 bits each, so that two of 100,000 texts meet by chance once in four billion desks. */
    public static Set<Long> fingerprints(Collection<String> texts) {
        return texts.stream().map(IntentModels::fingerprint).collect(Collectors.toUnmodifiableSet());
    }

    public static long fingerprint(String text) {
        return ByteBuffer.wrap(sha256().digest(TextNormalizer.normalize(text).getBytes(StandardCharsets.UTF_8))).getLong();
    }

    public static byte[] bytes(IntentModel model) {
        var bytes = new ByteArrayOutputStream();
        try {
            model.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Optional<IntentModel> model(String name, byte[] bytes) {
        try {
            return Optional.of(IntentModel.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            LOG.warn("The intent model {} cannot be read: {}", name, e.getMessage());
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
