package deskside.launcher.doctor;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.domain.Language;
import deskside.domain.Settings;
import deskside.domain.sync.Reason;
import deskside.launcher.Display;
import deskside.launcher.EmbedderChoice;
import deskside.store.LocalStore;
import deskside.store.StoreUnavailable;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.engine.net.HubClient;
import deskside.sync.protocol.Health;
import deskside.ui.fx.Fonts;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.session.SignInAtHub;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what Deskside needs on this machine. Touches nothing but the data folder, which it opens like a desk does. */
public final class Doctor {

    private static final int JAVA = 25;
    /** Below this a day's work of copies, index and logs may not fit. */
    private static final long ENOUGH_BYTES = 500L * 1024 * 1024;

    private final Path folder;
    private final Optional<String> hub;

    /** @param folder of the desk; @param hub its address; empty: the one that was signed in at last, if any */
    public Doctor(Path folder, Optional<String> hub) {
        this.folder = folder;
        this.hub = hub;
    }

    /** All checks, in the order of a start. */
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.add(display());
        findings.add(fonts());
        findings.add(embeddings());
        findings.add(space());
        var knownHub = store(findings);
        findings.add(hub(hub.or(() -> knownHub)));
        return findings;
    }

    private static Finding java() {
        var version = Runtime.version();
        return version.feature() >= JAVA ? Finding.good("Java", version.toString())
                : Finding.bad("Java", version.toString(), "Install JDK " + JAVA + ", for example Eclipse Temurin from https://adoptium.net.");
    }

    private static Finding display() {
        return Display.isThere() ? Finding.good("display", "there")
                : Finding.fair("display", "none: DISPLAY and WAYLAND_DISPLAY are not set",
                        "Start in a desktop session to see the window; 'deskside demo' and all other commands work without one.");
    }

    private static Finding fonts() {
        if (!Display.isThere()) {
            Display.useHeadless();
        }
        var loaded = Fonts.load();
        return loaded > 0 || Fonts.hasChinese() ? Finding.good("Chinese font", loaded > 0 ? "Source Han Sans, fetched by the build" : "the system's")
                : Finding.bad("Chinese font", "none found",
                        "Install one (Debian: fonts-noto-cjk), or npm so that the build can fetch Source Han Sans.");
    }

    private static Finding embeddings() {
        try (var embedder = EmbedderChoice.load()) {
            embedder.embed("你好", Language.ZH);
            return Finding.good("embeddings", embedder.modelId(Language.ZH) + ", " + embedder.modelId(Language.EN));
        } catch (EmbedderUnavailable e) {
            return Finding.fair("embeddings", e.shortfall() + ": " + e.getMessage(),
                    "Until then the engine is on its KEYWORDS tier: suggestions, search and replay work, found by words and not by meaning.");
        }
    }

    private Finding space() {
        try {
            var store = Files.getFileStore(nearestExisting(folder));
            var free = store.getUsableSpace();
            var text = String.format(Locale.ROOT, "%.1f GB free on %s", free / 1e9, name(store));
            return free >= ENOUGH_BYTES ? Finding.good("disk", text) : Finding.bad("disk", text, "Free at least 500 MB.");
        } catch (IOException e) {
            return Finding.bad("disk", e.getMessage(), "Make the folder " + folder + " accessible.");
        }
    }

    /** @return the hub that this desk was signed in at */
    private Optional<String> store(List<Finding> findings) {
        if (!Files.isDirectory(folder)) {
            findings.add(Finding.fair("store", "no desk in " + folder + " yet", "'deskside open' makes one."));
            return Optional.empty();
        }
        findings.add(key());
        try (var store = LocalStore.open(folder, Optional.empty())) {
            findings.add(Finding.good("store", "data as of " + store.replica().asOf().map(Object::toString).orElse("never") + ", "
                    + store.outbox().pending().size() + " items wait in the outbox"));
            findings.add(Finding.good("index", store.search().size() + " documents"));
            findings.add(models(store));
            return lastHub(store.settings());
        } catch (StoreUnavailable e) {
            findings.add(Finding.bad("store", e.kind().name().toLowerCase(Locale.ROOT), e.getMessage()));
            return Optional.empty();
        }
    }

    private static Finding models(LocalStore store) {
        var library = new ModelLibrary(store.modelVersions(), store.settings());
        var serving = new ArrayList<String>();
        for (var language : Language.values()) {
            var choice = library.choice(IntentModels.family(language));
            var version = choice.flatMap(chosen -> library.find(IntentModels.family(language), chosen.versionId()));
            if (choice.isPresent() && version.flatMap(library::read).isEmpty()) {
                return Finding.fair("intent models", "the one for '" + language.code() + "' is damaged or gone",
                        "The next start makes one from the hub's intents; 'deskside models' lists the versions that can serve instead.");
            }
            version.ifPresent(known -> serving.add(language.code() + " of " + known.at().truncatedTo(ChronoUnit.SECONDS) + " ("
                    + known.trained() + " examples)"));
        }
        return serving.isEmpty()
                ? Finding.fair("intent models", "none yet: the engine is on its SEARCH tier", "They are made when the desk first has the hub's intents.")
                : Finding.good("intent models", String.join(", ", serving));
    }

    private Finding key() {
        var key = folder.resolve("desk.key");
        try {
            if (!Files.exists(key)) {
                return Finding.bad("key", "no key in " + folder, "Restore desk.key from the backup of this folder.");
            }
            if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(key));
                return permissions.endsWith("------") ? Finding.good("key", "only its owner can read it")
                        : Finding.bad("key", "others can read it (" + permissions + ")", "Run: chmod 600 " + key);
            }
            return Finding.good("key", "there");
        } catch (IOException e) {
            return Finding.bad("key", e.getMessage(), "Make " + key + " readable for its owner.");
        }
    }

    private static Optional<String> lastHub(Settings settings) {
        return settings.get(SignInAtHub.HUB);
    }

    private static Finding hub(Optional<String> address) {
        if (address.isEmpty()) {
            return Finding.fair("hub", "none known yet", "Sign in once with 'deskside open', or give --hub ADDRESS.");
        }
        try (var client = new HubClient(new HubAddress(address.get()), () -> "")) {
            return switch (client.health()) {
                case Answer.Ok<Health>(_) -> Finding.good("hub", address.get() + " answers");
                case Answer.Failed<Health>(var failure) -> Finding.bad("hub", Reason.text(failure.reason()).en(),
                        "Check the address and the network; until then the desk works offline.");
            };
        } catch (IllegalArgumentException e) {
            return Finding.bad("hub", Reason.text(String.valueOf(e.getMessage())).en(), "Sign in at another address with 'deskside open'.");
        }
    }

    private static Path nearestExisting(Path path) {
        @Nullable Path candidate = path.toAbsolutePath();
        while (candidate != null && !Files.exists(candidate)) {
            candidate = candidate.getParent();
        }
        return candidate == null ? Path.of("/") : candidate;
    }

    private static String name(FileStore store) {
        return store.name().isBlank() ? store.type() : store.name();
    }
}
