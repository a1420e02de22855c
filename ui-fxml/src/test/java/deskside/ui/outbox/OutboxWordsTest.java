package deskside.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.ui.fx.Texts;
import deskside.usecases.sync.LoadOutbox;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private final OutboxWords words = new OutboxWords(Texts.of(Locale.ENGLISH, ZoneOffset.UTC));

    private static OutboxItem item(String id, OutboxState state, @Nullable Instant next) {
        return new OutboxItem(new Command.CloseConversation(id, "chat"), "lin", 1, true, NOW, NOW.plusSeconds(60), state, 2, next, null, null, null);
    }

    private String note(OutboxItem item, @Nullable OutboxItem before, boolean online) {
        return words.note(new LoadOutbox.Row(item, "W*", "", before), online, NOW);
    }

    @Test
    void a_queued_item_says_what_it_waits_for() {
        var queued = item("a", OutboxState.READY, null);
        assertThat(note(queued, null, false)).isEqualTo("waits for the line");
        assertThat(note(queued, null, true)).isEqualTo("is sent now");
        assertThat(note(item("a", OutboxState.READY, NOW.plusSeconds(30)), null, true)).startsWith("attempt 3 at ");
        assertThat(note(queued, item("b", OutboxState.SENDING, null), true)).isEqualTo("waits for the one before it in this chat");
        assertThat(note(queued, item("b", OutboxState.HELD, null), false)).as("whatever the line does").isEqualTo("waits for your decision about the one before it");
    }
}
