package deskside.store;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Draft;
import deskside.domain.search.NameSearch;
import deskside.domain.sync.Command;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.TestClock;
import deskside.testkit.TestPronunciation;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file of the desk shows personal data, in any of the encodings that it could be in. */
class PersonalDataAtRestTest {

    private static final List<String> MARKERS = List.of(
            TestShop.WANG.name(), TestShop.WANG.phone(), TestShop.WANG.email(), TestShop.WANG.address(), TestShop.WANG.note(),
            TestShop.ALVAREZ.name(), TestShop.MESSAGES.getFirst().text(), "草稿里的秘密", "回复里的秘密");

    @TempDir
    Path dir;

    @Test
    void no_file_holds_personal_data_in_clear_while_open_and_after_closing() throws IOException {
        try (var store = LocalStore.open(dir, Optional.of(new NgramEmbedder()))) {
            store.replica().apply(TestShop.page(), TestClock.START);
            store.drafts().save(new Draft("k-chen", "草稿里的秘密", 1, TestClock.START));
            store.outbox().enqueue(
                    new Command.SendReply("id-1", "k-wang", "回复里的秘密", 1, null), "agent-lin", false, TestClock.START, TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(names(store).find("王小敏", 5)).isNotEmpty();
            assertThat(findings()).isEmpty();
        }
        assertThat(findings()).isEmpty();
    }

    /** The index of names holds all of them in clear, in memory. */
    private static NameSearch names(LocalStore store) {
        var names = store.nameSearch(new TestPronunciation());
        try {
            assertThat(store.awaitNames(Duration.ofMinutes(1))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return names;
    }

    private List<String> findings() throws IOException {
        var findings = new ArrayList<String>();
        try (var files = Files.walk(dir)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = HexFormat.of().formatHex(Files.readAllBytes(file));
                for (var marker : MARKERS) {
                    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GBK"))) {
                        if (content.contains(HexFormat.of().formatHex(marker.getBytes(charset)))) {
                            findings.add(dir.relativize(file) + ": " + marker + " as " + charset);
                        }
                    }
                }
            }
        }
        return findings;
    }
}
