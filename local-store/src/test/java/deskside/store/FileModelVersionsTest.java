package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.ModelTrial;
import deskside.domain.assist.ModelVersion;
import deskside.domain.assist.ModelVersion.Origin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileModelVersionsTest {

    private static final ModelVersion FIRST = version("intents-zh", "a1", "2026-11-01T08:00:00Z");
    private static final ModelVersion SECOND = version("intents-zh", "b2", "2026-11-02T08:00:00Z");
    private static final ModelVersion OTHER = version("emotion-zh", "c3", "2026-11-03T08:00:00Z");
    private static final byte[] MODEL = "a customer said 快递到哪了".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void versions_come_newest_first_and_of_their_family_only() {
        var versions = versions(new byte[32]);
        versions.keep(FIRST, MODEL);
        versions.keep(SECOND, new byte[] {2});
        versions.keep(OTHER, new byte[] {3});

        var again = versions(new byte[32]);

        assertThat(again.of("intents-zh")).containsExactly(SECOND, FIRST);
        assertThat(again.of("emotion-zh")).containsExactly(OTHER);
        assertThat(again.read(FIRST)).hasValue(MODEL);
        again.remove(FIRST);
        assertThat(again.of("intents-zh")).containsExactly(SECOND);
        assertThat(again.read(FIRST)).isEmpty();
    }

    @Test
    void nothing_of_a_model_can_be_read_without_the_key() throws Exception {
        versions(new byte[32]).keep(FIRST, MODEL);

        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).doesNotContain("customer", "intents-zh", "快递");
            }
        }
        var otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(versions(otherKey).of("intents-zh")).isEmpty();
    }

    @Test
    void a_changed_file_or_one_in_anothers_place_is_not_read() throws Exception {
        var versions = versions(new byte[32]);
        versions.keep(FIRST, MODEL);
        versions.keep(SECOND, new byte[] {2});
        Files.copy(folder.resolve("intents-zh-b2.model"), folder.resolve("intents-zh-a1.model"), StandardCopyOption.REPLACE_EXISTING);
        var bytes = Files.readAllBytes(folder.resolve("intents-zh-b2.model"));
        bytes[bytes.length - 1] ^= 1;
        Files.write(folder.resolve("intents-zh-b2.model"), bytes);

        assertThat(versions.read(FIRST)).isEmpty();
        assertThat(versions.read(SECOND)).isEmpty();
    }

    @Test
    void the_store_keeps_them_over_a_restart() {
        try (var store = LocalStore.open(folder.resolve("desk"), Optional.empty())) {
            store.modelVersions().keep(FIRST, MODEL);
        }
        try (var store = LocalStore.open(folder.resolve("desk"), Optional.empty())) {
            assertThat(store.modelVersions().of("intents-zh")).containsExactly(FIRST);
            assertThat(store.modelVersions().read(FIRST)).hasValue(MODEL);
        }
    }

    private FileModelVersions versions(byte[] secret) {
        return new FileModelVersions(new SealedFiles(folder, secret, "model versions"));
    }

    private static ModelVersion version(String family, String id, String at) {
        return new ModelVersion(family, id, Instant.parse(at), Origin.CONFIRMED, "basis", "messages.tsv", 3, Set.of(1L, -7L, Long.MAX_VALUE),
                new ModelTrial(40, 0.7, 0.85, 0.012));
    }
}
