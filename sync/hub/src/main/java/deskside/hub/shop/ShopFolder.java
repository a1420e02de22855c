package deskside.hub.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of a shop, listed once. Bounded in number and size; links are not followed, so nothing outside is read. */
final class ShopFolder {

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final Set<String> ROOT_FILES = Set.of("shop.yaml", "promotions.yaml", "customers.csv", "orders.csv", "order_lines.csv",
            "payments.csv", "shipments.csv", "tracking_events.csv");
    private static final List<String> FOLDERS = List.of("intents/", "articles/zh/", "articles/en/", "policies/", "examples/", "scripts/", "products/",
            "procedures/", "chats/", "history/");

    private final TreeMap<String, Path> files = new TreeMap<>();
    private final ImportLog log;

    ShopFolder(Path root, ImportLog log) {
        this.log = log;
        try (var walk = Files.walk(root, 4)) {
            walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).limit(MOST_FILES + 1L)
                    .forEach(path -> add(root.relativize(path).toString().replace('\\', '/'), path));
        } catch (IOException e) {
            throw new UncheckedIOException("The shop's folder " + root + " cannot be read: " + e.getMessage(), e);
        }
        if (files.size() > MOST_FILES) {
            log.problem(root.toString(), 1, "more than " + MOST_FILES + " files: remove what does not belong to the shop");
        }
    }

    private void add(String name, Path path) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        if (file.startsWith(".") || file.startsWith("README")) {
            return;
        }
        if (ROOT_FILES.contains(name) || FOLDERS.stream().anyMatch(folder -> name.startsWith(folder) && name.endsWith(suffix(folder)))) {
            files.put(name, path);
        } else {
            log.problem(name, 1, "this file has no place in a shop: move it to one of " + String.join(", ", FOLDERS)
                    + " (YAML, articles as .md), name it like one of the shop's CSV files, or remove it");
        }
    }

    private static String suffix(String folder) {
        return folder.startsWith("articles") ? ".md" : ".yaml";
    }

    /** Readable files below {@code folder} (ends with a slash), by name. */
    List<SourceFile> below(String folder) {
        return files.subMap(folder, folder + Character.MAX_VALUE).keySet().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    /** A file of the root; its absence is a mistake. */
    Optional<SourceFile> required(String name) {
        if (!files.containsKey(name)) {
            log.problem(name, 1, "the file is missing: add it");
            return Optional.empty();
        }
        return read(name);
    }

    private Optional<SourceFile> read(String name) {
        var path = files.get(name);
        try {
            if (Files.size(path) > MOST_BYTES) {
                log.problem(name, 1, "larger than " + MOST_BYTES / 1024 / 1024 + " MB: split the file");
                return Optional.empty();
            }
            return decode(name, Files.readAllBytes(path));
        } catch (IOException e) {
            log.problem(name, 1, "cannot be read (" + e.getMessage() + "): check the file and its permissions");
            return Optional.empty();
        }
    }

    private Optional<SourceFile> decode(String name, byte[] bytes) {
        var input = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var text = decoder.decode(input).toString();
            // spreadsheets put a byte order mark in front
            return Optional.of(new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            log.problem(name, line, "not valid UTF-8: save the file in UTF-8");
            return Optional.empty();
        }
    }
}
