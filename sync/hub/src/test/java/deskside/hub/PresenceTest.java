package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelTypingRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PresenceRequest;
import deskside.sync.protocol.PresenceResponse;
import deskside.sync.protocol.PresentPerson;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of it is in a database, so one kind of them is enough. */
final class PresenceTest {

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk chen;
    private TestDesk gateway;

    @BeforeEach
    void start() {
        running = new RunningHub(TestDatabase.H2, folder);
        lin = running.desk("lin");
        chen = running.desk("chen");
        gateway = running.gateway();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private static PresenceResponse report(TestDesk desk, String conversation, boolean typing) {
        return desk.post(Paths.PRESENCE, WireCodec.write(new PresenceRequest(desk.deviceId, conversation, typing)), Map.of()).as(PresenceResponse.class);
    }

    private void customerTypes() {
        assertThat(gateway.post(Paths.CHANNEL_TYPING, WireCodec.write(new ChannelTypingRequest("chat")), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void colleagues_at_the_same_chat_see_each_other_and_who_writes_until_they_are_silent() {
        assertThat(report(lin, "chat", true).people()).isEmpty();
        assertThat(report(chen, "chat", false).people()).extracting(PresentPerson::accountId, PresentPerson::typing).containsExactly(
                tuple("lin", true));
        assertThat(report(chen, "other", false).people()).isEmpty();
        assertThat(report(lin, "chat", false).people()).extracting(PresentPerson::accountId).containsExactly("chen");
        running.pass(Duration.ofSeconds(9));
        assertThat(report(lin, "chat", false).people()).isEmpty();
    }

    @Test
    void the_customer_writes_until_the_message_is_there_or_some_seconds_have_passed() {
        customerTypes();
        assertThat(report(lin, "chat", false).customerTyping()).isTrue();
        gateway.write("m-1", "chat", "CUSTOMER", "在吗", "");
        assertThat(report(lin, "chat", false).customerTyping()).isFalse();
        customerTypes();
        running.pass(Duration.ofSeconds(7));
        assertThat(report(lin, "chat", false).customerTyping()).isFalse();
    }

    @Test
    void nothing_of_it_is_in_the_feed() {
        var before = lin.pullAll().size();
        customerTypes();
        report(lin, "chat", true);
        assertThat(lin.pullAll()).hasSize(before);
    }
}
