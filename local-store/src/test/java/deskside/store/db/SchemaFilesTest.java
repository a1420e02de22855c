package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked instead of Flyway at most starts says the same as Flyway, and what the tables must not have. */
class SchemaFilesTest {

    @TempDir
    Path folder;

    @Test
    void the_files_are_those_that_flyway_finds() {
        var found = flyway().info().all();

        assertThat(found).extracting(MigrationInfo::getVersion).map(Object::toString).containsExactlyInAnyOrderElementsOf(SchemaFiles.versions());
        assertThat(SchemaFiles.versions()).isNotEmpty();
    }

    @Test
    void what_flyway_has_applied_is_seen_and_what_failed_is_not_counted() {
        Jdbi.create(source()).useHandle(handle -> assertThat(SchemaFiles.applied(handle)).isEmpty());

        flyway().migrate();

        Jdbi.create(source()).useHandle(handle -> {
            assertThat(SchemaFiles.applied(handle)).isEqualTo(SchemaFiles.versions());
            handle.execute("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1'");
            assertThat(SchemaFiles.applied(handle)).isEmpty();
        });
    }

    /** H2 writes the file for them in the middle of a transaction, and when that fails it goes round in circles for ever (decision record 54). */
    @Test
    void no_column_of_the_desk_takes_its_numbers_from_the_database() {
        flyway().migrate();

        Jdbi.create(source()).useHandle(handle -> assertThat(handle.createQuery("""
                        select table_name || '.' || column_name from information_schema.columns where table_schema = 'PUBLIC' and is_identity = 'YES'
                        union all select sequence_name from information_schema.sequences""").mapTo(String.class).list()).isEmpty());
    }

    private Flyway flyway() {
        return Flyway.configure().dataSource(source()).locations("classpath:" + SchemaFiles.FOLDER).load();
    }

    private JdbcDataSource source() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve("data").toAbsolutePath());
        source.setUser("desk");
        source.setPassword("");
        return source;
    }
}
