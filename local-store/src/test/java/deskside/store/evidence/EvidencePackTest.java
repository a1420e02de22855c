package deskside.store.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.audit.AuditChain;
import deskside.domain.audit.AuditEntry;
import deskside.domain.audit.AuditHead;
import deskside.domain.audit.Evidence;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidencePackTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    Path dir;

    /** Entries 4 and 6 of a chain of 8 belong to the conversation. */
    private static Evidence evidence(String text) {
        var chain = new ArrayList<AuditEntry>();
        var head = AuditHead.EMPTY;
        for (var i = 1; i <= 8; i++) {
            var open = new AuditEntry(i, NOW, NOW, i == 6 ? "=cmd|' /C calc'!A1" : "lin", "AGENT", "device-1", "sendReply", "EXECUTED", "conversation:k-wang", "k-wang",
                    "a".repeat(64), "{}", head.hash(), "");
            var hash = AuditChain.link(head.hash(), AuditChain.contentHash(open));
            chain.add(new AuditEntry(i, NOW, NOW, open.actorId(), open.role(), open.deviceId(), open.action(), open.outcome(), open.subject(),
                    open.conversationId(), open.payloadHash(), open.detail(), open.previousHash(), hash));
            head = new AuditHead(i, hash);
        }
        var message = new Message("m-1", 1, "k-wang", 1, Sender.CUSTOMER, "c-wang", text, NOW, null, null);
        return new Evidence("hub-1", NOW, TestShop.SUPERVISOR, "投诉核查", false, "王*敏", TestShop.WANG_ASKS, List.of(message), List.of(),
                List.of(chain.get(3), chain.get(5)), new AuditHead(3, chain.get(2).hash()), chain.subList(3, 8).stream().map(AuditChain::contentHash).toList(), head);
    }

    private Path written(String text) throws IOException {
        var file = dir.resolve("pack.zip");
        EvidencePack.write(evidence(text), file, ZoneId.of("Asia/Shanghai"));
        return file;
    }

    private static Map<String, byte[]> unpacked(Path file) throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile(), UTF_8)) {
            for (var entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return contents;
    }

    private static void pack(Path file, Map<String, byte[]> contents) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), UTF_8)) {
            for (var content : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(content.getKey()));
                zip.write(content.getValue());
            }
        }
    }

    private static String text(Path file, String name) throws IOException {
        return new String(unpacked(file).get(name), UTF_8);
    }

    @Test
    void a_pack_that_nobody_touched_proves_itself() throws IOException {
        var checked = EvidencePack.check(written("降价了"));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.manifest().conversationId()).isEqualTo("k-wang");
        assertThat(AuditHead.parse(checked.manifest().auditHead()).seq()).isEqualTo(8);
        try (var files = Files.list(dir)) {
            assertThat(files.toList()).as("nothing half-written stays").hasSize(1);
        }
    }

    @Test
    void the_page_shows_what_a_customer_wrote_as_text_in_the_conversations_language() throws IOException {
        var page = text(written("<script>alert('x')</script>\n<img src=http://evil.example>"), "transcript.html");
        assertThat(page).contains("会话证据").contains("2026-11-20 11:00:00 +08:00").contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("<img");
    }

    @Test
    void no_cell_of_the_table_is_a_formula() throws IOException {
        assertThat(text(written("x"), "audit.csv")).contains("\"'=cmd|' /C calc'!A1\"").doesNotContain(",=cmd");
        assertThat(CsvLine.of(List.of("+1", "-1", "@x", "\t=1", "＝1", "a,b", "a\"b", "ok", 7))).isEqualTo("\"'+1\",\"'-1\",\"'@x\",\"'\t=1\",\"'＝1\",\"a,b\",\"a\"\"b\",ok,7\r\n");
    }

    @Test
    void a_changed_a_removed_and_an_added_file_are_told() throws IOException {
        var file = written("可以退");
        var contents = unpacked(file);
        contents.put("transcript.html", new String(contents.get("transcript.html"), UTF_8).replace("可以退", "不能退").getBytes(UTF_8));
        contents.remove("audit.csv");
        contents.put("extra.txt", new byte[] {1});
        pack(file, contents);
        assertThat(EvidencePack.check(file).problems()).containsExactly("audit.csv is missing", "transcript.html is not as it was exported", "extra.txt was added");
    }

    @Test
    void an_audit_that_was_changed_together_with_its_hashes_does_not_lead_to_the_end() throws IOException {
        var file = dir.resolve("forged.zip");
        var honest = evidence("x");
        var first = honest.audit().getFirst();
        var forged = new AuditEntry(first.seq(), first.at(), first.madeAt(), "chen", first.role(), first.deviceId(), first.action(), first.outcome(),
                first.subject(), first.conversationId(), first.payloadHash(), first.detail(), first.previousHash(), first.hash());
        EvidencePack.write(new Evidence(honest.hubId(), honest.exportedAt(), honest.exportedBy(), honest.reason(), false, honest.customer(),
                honest.conversation(), honest.messages(), honest.cases(), List.of(forged), honest.before(), honest.contents(), honest.head()), file, ZoneId.of("UTC"));
        assertThat(EvidencePack.check(file).problems()).containsExactly("entry 4 of the audit is not as it was recorded");
    }

    @Test
    void what_is_no_pack_says_so() throws IOException {
        var other = dir.resolve("other.zip");
        pack(other, Map.of("a.txt", new byte[0]));
        assertThatThrownBy(() -> EvidencePack.check(other)).isInstanceOf(IOException.class).hasMessageContaining("no evidence pack");
        Files.writeString(dir.resolve("text.zip"), "text");
        assertThatThrownBy(() -> EvidencePack.check(dir.resolve("text.zip"))).isInstanceOf(IOException.class).hasMessageContaining("no evidence pack");
    }
}
