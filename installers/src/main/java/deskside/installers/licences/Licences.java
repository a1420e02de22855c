package deskside.installers.licences;

import deskside.installers.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The licences of all parts, in one folder: an index with each part's licence, and the texts that the parts bring with them. Names come from
 * the parts' Maven descriptions, collected by the license plugin.
 */
public final class Licences {

    private static final Pattern TEXT = Pattern.compile("(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|ThirdPartyNotices|about)[^/]*", Pattern.CASE_INSENSITIVE);
    /** As the plugin writes it: {@code (Licence) (Other licence) Name (group:artifact:version - address)}. */
    private static final Pattern COLLECTED = Pattern.compile("\\s+((?:\\(.+?\\) )+)(.+) \\(([^:()]+):([^:()]+):([^:() ]+) - (.*)\\)");
    private static final String OURS = "app.deskside";

    private final List<String> index = new ArrayList<>();

    /**
     * @param collected what the license plugin wrote
     * @param jars      all that is in the package
     * @throws BuildFailure when a jar's licence is not known
     */
    public void collect(Path collected, List<Path> jars, Path folder) throws IOException {
        var parts = Files.readAllLines(collected).stream().map(COLLECTED::matcher).filter(java.util.regex.Matcher::matches)
                .map(match -> new Part(match.group(4) + "-" + match.group(5), match.group(3), match.group(1).strip(), match.group(2), match.group(6)))
                .toList();
        for (var jar : jars) {
            var name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            if (name.startsWith("deskside-")) {
                continue;
            }
            // the longest name that fits: classifiers such as -linux follow the version
            var part = parts.stream().filter(known -> name.equals(known.file) || name.startsWith(known.file + "-"))
                    .filter(known -> !known.group.equals(OURS)).findFirst()
                    .orElseThrow(() -> new BuildFailure("The licence of " + jar.getFileName() + " is not known: look at " + collected + "."));
            if (part.licence.toLowerCase(Locale.ROOT).contains("unknown")) {
                throw new BuildFailure("The licence of " + jar.getFileName() + " is unknown to its Maven description: find it out before it is packed.");
            }
            var texts = texts(jar, folder.resolve(name));
            index.add("%s  %s%n    %s%n    %s%n".formatted(name, part.licence, part.address,
                    texts.isEmpty() ? "no text of its own in the jar; the licence is named above" : "texts: " + String.join(", ", texts)));
        }
    }

    /** A part that Maven does not know. */
    public void add(String part, String licence, String where) {
        index.add("%s  (%s)%n    %s%n".formatted(part, licence, where));
    }

    public void writeIndex(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("INDEX.txt"), "Deskside is made of its own parts and of these:\n\n" + String.join("\n", index));
    }

    private static List<String> texts(Path jar, Path folder) throws IOException {
        var texts = new ArrayList<String>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory() && TEXT.matcher(entry.getName()).matches()).toList()) {
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.endsWith(".class")) {
                    continue;
                }
                Files.createDirectories(folder);
                try (var in = zip.getInputStream(entry)) {
                    Files.write(folder.resolve(name), in.readAllBytes());
                }
                texts.add(folder.getFileName() + "/" + name);
            }
        }
        return texts;
    }

    private record Part(String file, String group, String licence, String name, String address) {
    }
}
