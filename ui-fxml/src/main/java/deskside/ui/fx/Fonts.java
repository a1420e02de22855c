package deskside.ui.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads Source Han Sans where the system has no Chinese font. The fonts are only loaded and never named: with the system's family kept,
 * JavaFX falls back to them for Chinese and to the system's emoji font for the rest (measured, OpenJFX 26 on Debian 12).
 */
public final class Fonts {

    /** System property with a directory of font files. */
    public static final String DIRECTORY_PROPERTY = "deskside.fonts";
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final List<String> KNOWN_FAMILIES = List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans", "WenQuanYi",
            "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "SimSun", "SimHei", "Droid Sans Fallback");

    private Fonts() {
    }

    /** Whether a font with Chinese glyphs is there, the system's or a loaded one. */
    public static boolean hasChinese() {
        return Font.getFamilies().stream().anyMatch(family -> KNOWN_FAMILIES.stream().anyMatch(family::startsWith));
    }

    /** Loads the font files of the directory when the system needs them. @return how many were loaded */
    public static int load() {
        if (hasChinese()) {
            return 0;
        }
        var files = files();
        if (files.isEmpty()) {
            LOG.warn("No Chinese font is installed: install one, e.g. fonts-noto-cjk, or set -D{} to a folder with Source Han Sans", DIRECTORY_PROPERTY);
        }
        return (int) files.stream().filter(Fonts::load).count();
    }

    /** The font file for text that is not bold, for whoever draws without JavaFX. */
    public static Optional<Path> regular() {
        return files().stream().filter(file -> file.getFileName().toString().contains("Regular")).findFirst();
    }

    private static List<Path> files() {
        var directory = Optional.ofNullable(System.getProperty(DIRECTORY_PROPERTY)).map(Path::of).filter(Files::isDirectory);
        if (directory.isEmpty()) {
            return List.of();
        }
        try (var files = Files.walk(directory.get(), 2)) {
            return files.filter(Fonts::isFont).sorted().toList();
        } catch (IOException e) {
            LOG.warn("The font folder {} cannot be read: {}", directory.get(), e.getMessage());
            return List.of();
        }
    }

    private static boolean isFont(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".otf") || name.endsWith(".ttf");
    }

    private static boolean load(Path file) {
        // read where it lies; from a stream it would be copied first. A path that has to be written otherwise as an address is not found that way
        if (Font.loadFont(file.toUri().toString(), 12) != null) {
            return true;
        }
        try (var in = Files.newInputStream(file)) {
            return Font.loadFont(in, 12) != null;
        } catch (IOException e) {
            LOG.warn("The font {} cannot be read: {}", file, e.getMessage());
            return false;
        }
    }
}
