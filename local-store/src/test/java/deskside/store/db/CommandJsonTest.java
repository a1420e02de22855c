package deskside.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.sync.Command;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandJsonTest {

    /** Rows of desks that were updated have these. */
    @Test
    void every_command_has_its_type_which_never_changes() {
        assertThat(commands(Command.class).map(CommandJson::type)).containsExactlyInAnyOrder("send-reply", "accept-conversation", "close-conversation",
                "transfer-conversation", "open-case", "decide-case", "grant-less", "withdraw-case", "settle-case", "change-address", "keep-progress", "reveal-field",
                "propose-article-change", "decide-proposal", "record-call", "tell-customer", "request-reply", "decide-reply");
    }

    @Test
    void a_command_is_read_as_what_it_was() {
        var command = new Command.TransferConversation("id-1", "k-1", null, "请继续跟进");
        assertThat(CommandJson.read(CommandJson.type(command), Json.write(command))).isEqualTo(command);
    }

    @Test
    void a_type_of_a_later_version_is_named() {
        assertThatThrownBy(() -> CommandJson.read("send-flowers", new byte[0])).hasMessageContaining("send-flowers");
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Command>> commands(Class<?> of) {
        return of.isInterface() ? Arrays.stream(of.getPermittedSubclasses()).flatMap(CommandJsonTest::commands) : Stream.of((Class<? extends Command>) of);
    }
}
