package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.store.LocalStore;
import deskside.store.StoreUnavailable;
import deskside.store.keys.FileKeyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer Deskside changes the tables of an older one's data only when a copy of them opens. */
class MigrationBackupTest {

    private static final String OLDER = "5";

    @TempDir
    Path folder;
    private byte[] secret;

    @BeforeEach
    void an_older_deskside_has_left_its_data() throws IOException {
        secret = new FileKeyStore(folder.resolve("desk.key")).create();
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:async:" + folder.resolve("desk").toAbsolutePath() + ";CIPHER=AES");
        source.setUser("desk");
        source.setPassword(HexFormat.of().formatHex(secret) + " desk");
        try (var open = Jdbi.create(source).open()) {
            Flyway.configure().dataSource(source).locations("classpath:deskside/store/schema").target(OLDER).load().migrate();
            open.execute("insert into setting values ('kept', 'through the update')");
        }
    }

    @Test
    void the_data_survive_the_update_and_their_copy_opens_as_it_was() throws IOException {
        try (var store = LocalStore.open(folder, Optional.empty())) {
            assertThat(store.settings().get("kept")).hasValue("through the update");
        }

        var backup = backups().getFirst();
        assertThat(backup.getFileName().toString()).startsWith("schema-" + OLDER + "-");
        var rows = new DataFileCopy(backup.resolve("desk.mv.db"), secret).rows();
        assertThat(rows).containsEntry("SETTING", 1L).doesNotContainKey("HUB_CASE");
    }

    @Test
    void a_start_without_an_update_copies_nothing() throws IOException {
        LocalStore.open(folder, Optional.empty()).close();
        var made = backups();

        LocalStore.open(folder, Optional.empty()).close();

        assertThat(backups()).isEqualTo(made).hasSize(1);
    }

    @Test
    void without_a_copy_nothing_is_changed() throws IOException {
        Files.writeString(folder.resolve("backups"), "a file where the folder should be");

        assertThatThrownBy(() -> LocalStore.open(folder, Optional.empty())).isInstanceOf(StoreUnavailable.class);

        Files.delete(folder.resolve("backups"));
        assertThat(new DataFileCopy(folder.resolve("desk.mv.db"), secret).rows()).doesNotContainKey("HUB_CASE");
        try (var store = LocalStore.open(folder, Optional.empty())) {
            assertThat(store.settings().get("kept")).hasValue("through the update");
        }
    }

    @Test
    void copies_of_updates_long_ago_go() throws IOException {
        for (var year : List.of(2021, 2022, 2023)) {
            var old = Files.createDirectories(folder.resolve("backups").resolve("schema-1-" + year));
            Files.writeString(old.resolve("desk.mv.db"), "old");
            Files.setLastModifiedTime(old, FileTime.from(Instant.parse(year + "-01-01T00:00:00Z")));
        }

        LocalStore.open(folder, Optional.empty()).close();

        assertThat(backups()).extracting(path -> path.getFileName().toString()).hasSize(2).contains("schema-1-2023");
    }

    private List<Path> backups() throws IOException {
        try (var found = Files.list(folder.resolve("backups"))) {
            return found.sorted().toList();
        }
    }
}
