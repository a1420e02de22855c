package deskside.store.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyTest {

    @TempDir
    Path dir;

    @Test
    void a_path_names_the_key_and_does_not_tell_it() {
        var secret = secret(1);
        try (var key = FileKey.of(secret); var again = FileKey.of(secret.clone()); var other = FileKey.of(secret(2))) {
            assertThat(key.prefix()).isEqualTo(again.prefix()).isNotEqualTo(other.prefix()).matches("aes:[0-9a-f]{16}:");
            assertThat(HexFormat.of().formatHex(secret)).doesNotContain(key.prefix().split(":")[1]);
        }
    }

    @Test
    void it_is_known_until_the_last_who_holds_it_lets_go() throws IOException {
        var key = FileKey.of(secret(3));
        var again = FileKey.of(secret(3));
        var path = FilePath.get(key.prefix() + "async:" + dir.resolve("file"));
        try (var file = path.open("rw")) {
            again.close();
            again.close();
            path.open("rw").close();
            key.close();

            assertThatThrownBy(() -> path.open("rw")).isInstanceOf(IOException.class).hasMessageContaining("key");
            assertThat(file.write(ByteBuffer.allocate(EncryptedFile.BLOCK), 0)).as("what is open goes on").isEqualTo(EncryptedFile.BLOCK);
        }
    }

    @Test
    void paths_made_from_a_path_are_encrypted_with_the_same_key() {
        try (var key = FileKey.of(secret(4))) {
            var path = FilePath.get(key.prefix() + "async:" + dir.resolve("file"));
            assertThat(path.toRealPath().toString()).startsWith(key.prefix() + "async:");
            assertThat(path.getParent().toString()).startsWith(key.prefix());
            assertThat(path.getParent().isDirectory()).isTrue();
            assertThat(path.isAbsolute()).isTrue();
        }
    }

    private static byte[] secret(long seed) {
        var secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return secret;
    }
}
