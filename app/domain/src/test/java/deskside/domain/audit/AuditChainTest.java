package deskside.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.audit.AuditChain.Fault;
import deskside.domain.audit.AuditChain.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private static AuditEntry entry(AuditHead before, String detail) {
        var open = new AuditEntry(before.seq() + 1, NOW, NOW, "lin", "AGENT", "device-1", "sendReply", "EXECUTED", "conversation:chat-1", "chat-1",
                "a".repeat(64), detail, before.hash(), "");
        return withHash(open, AuditChain.link(before.hash(), AuditChain.contentHash(open)));
    }

    private static AuditEntry withHash(AuditEntry e, String hash) {
        return new AuditEntry(e.seq(), e.at(), e.madeAt(), e.actorId(), e.role(), e.deviceId(), e.action(), e.outcome(), e.subject(), e.conversationId(),
                e.payloadHash(), e.detail(), e.previousHash(), hash);
    }

    private static List<AuditEntry> chain(int length) {
        var chain = new ArrayList<AuditEntry>();
        var head = AuditHead.EMPTY;
        for (var i = 0; i < length; i++) {
            var entry = entry(head, "{\"n\":" + i + "}");
            chain.add(entry);
            head = new AuditHead(entry.seq(), entry.hash());
        }
        return chain;
    }

    private static @Nullable Finding first(List<AuditEntry> entries, AuditHead end) {
        var chain = new AuditChain(AuditHead.EMPTY);
        for (var entry : entries) {
            var finding = chain.add(entry);
            if (finding != null) {
                return finding;
            }
        }
        return chain.end(end);
    }

    private static AuditHead end(List<AuditEntry> chain) {
        return new AuditHead(chain.getLast().seq(), chain.getLast().hash());
    }

    @Test
    void an_untouched_chain_holds() {
        var chain = chain(9);
        assertThat(first(chain, end(chain))).isNull();
        assertThat(first(List.of(), AuditHead.EMPTY)).isNull();
    }

    @Test
    void a_changed_a_missing_a_moved_and_a_cut_off_entry_are_found() {
        var chain = chain(9);
        var changed = new ArrayList<>(chain);
        var fifth = chain.get(4);
        changed.set(4, new AuditEntry(5, NOW, NOW, "chen", fifth.role(), fifth.deviceId(), fifth.action(), fifth.outcome(), fifth.subject(),
                fifth.conversationId(), fifth.payloadHash(), fifth.detail(), fifth.previousHash(), fifth.hash()));
        assertThat(first(changed, end(chain))).isEqualTo(new Finding(5, Fault.CONTENT));
        var missing = new ArrayList<>(chain);
        missing.remove(4);
        assertThat(first(missing, end(chain))).isEqualTo(new Finding(6, Fault.SEQUENCE));
        var moved = new ArrayList<>(chain);
        Collections.swap(moved, 3, 4);
        assertThat(first(moved, end(chain))).isEqualTo(new Finding(5, Fault.SEQUENCE));
        assertThat(first(chain.subList(0, 7), end(chain))).isEqualTo(new Finding(9, Fault.END));
    }

    @Test
    void a_chain_that_was_made_anew_does_not_reach_the_end_that_was_noted() {
        var noted = end(chain(9));
        var forged = new ArrayList<>(chain(3));
        for (var i = 3; i < 9; i++) {
            forged.add(entry(end(forged), "{\"n\":\"forged\"}"));
        }
        assertThat(first(forged, end(forged))).isNull();
        assertThat(first(forged, noted)).isEqualTo(new Finding(9, Fault.END));
    }

    @Test
    void fields_cannot_be_moved_into_one_another() {
        var one = entry(AuditHead.EMPTY, "x");
        var other = new AuditEntry(1, NOW, NOW, "lin", "AGENT", "device-1", "sendReply", "EXECUTED", "conversation:chat-1chat", "-1", "a".repeat(64), "x",
                AuditHead.EMPTY.hash(), "");
        assertThat(AuditChain.contentHash(one)).isNotEqualTo(AuditChain.contentHash(other));
    }

    @Test
    void an_end_is_read_as_it_was_written() {
        var head = new AuditHead(12, "0f".repeat(32));
        assertThat(AuditHead.parse(head.toString())).isEqualTo(head);
        assertThatThrownBy(() -> AuditHead.parse("12:xyz")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1207:9f3c");
    }
}
