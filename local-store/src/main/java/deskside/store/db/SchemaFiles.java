package deskside.store.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The versions of the tables: those that this program has files for, and those that a database has been brought to. Stateless. */
final class SchemaFiles {

    /** On the class path. */
    static final String FOLDER = "deskside/store/schema";
    private static final Pattern NAME = Pattern.compile("(?:.*/)?V(\\d+)__\\w+\\.sql");

    private SchemaFiles() {
    }

    static Set<String> versions() {
        var folder = SchemaFiles.class.getResource("/" + FOLDER);
        if (folder == null) {
            throw new IllegalStateException("the program's files " + FOLDER + " are missing: install Deskside again");
        }
        try {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                return versions(jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER + "/")).toList());
            }
            try (var files = Files.list(Path.of(URI.create(folder.toString())))) {
                return versions(files.map(file -> file.getFileName().toString()).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's files " + FOLDER + " cannot be read: install Deskside again", e);
        }
    }

    private static Set<String> versions(Collection<String> names) {
        var versions = new TreeSet<String>();
        for (var name : names) {
            var match = NAME.matcher(name);
            if (match.matches()) {
                versions.add(match.group(1));
            }
        }
        return versions;
    }

    /** As Flyway has noted them; empty before its first run, and when one of them failed. */
    static Set<String> applied(Handle handle) {
        try {
            var failed = handle.createQuery("select count(*) from \"flyway_schema_history\" where not \"success\"").mapTo(int.class).one();
            return failed > 0 ? Set.of()
                    : new TreeSet<>(handle.createQuery("select \"version\" from \"flyway_schema_history\" where \"version\" is not null").mapTo(String.class).list());
        } catch (JdbiException _) {
            // a new database has no such table, and Flyway says what else may be wrong
            return Set.of();
        }
    }
}
