package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Device;
import deskside.sync.protocol.Devices;
import deskside.sync.protocol.Escrow;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowDecisionRequest.Decision;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.EscrowedCommand;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class RevokedDevicesTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk zhou;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        running.gateway().write("m-1", "chat", "CUSTOMER", "能退差价吗", "情绪升高");
        lin = running.desk("lin");
        lin.execute(new Command.AcceptConversation("accept-1", "chat"));
        zhou = running.desk("zhou");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private TestDesk.Answer revoke(TestDesk by, String deviceId) {
        return by.post(Paths.REVOKE, WireCodec.write(new RevokeRequest(deviceId, "电脑遗失")), Map.of());
    }

    private CommandRequest reply(TestDesk desk, String id, long seq) {
        return desk.request(new Command.SendReply(id, "chat", "可以的，差价会退回。", 1, null), seq, running.now().plusSeconds(60));
    }

    private EscrowResponse handOver(TestDesk desk, EscrowedCommand... commands) {
        return desk.post(Paths.ESCROW, WireCodec.write(new EscrowRequest(desk.deviceId, Arrays.asList(commands))), Map.of()).as(EscrowResponse.class);
    }

    private TestDesk.Answer decide(String commandId, Decision decision) {
        return zhou.post(Paths.ESCROW_DECISION, WireCodec.write(new EscrowDecisionRequest(commandId, decision)), Map.of());
    }

    private List<String> replies() {
        return zhou.transcript("chat").stream().filter(line -> line.contains(" AGENT ")).toList();
    }

    private Escrow escrow() {
        return zhou.get(Paths.ESCROW).as(Escrow.class);
    }

    @Test
    void a_revoked_device_is_refused_everywhere_and_for_whoever_signs_in_on_it() {
        assertThat(revoke(lin, zhou.deviceId).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(revoke(zhou, "no-device").problem()).isEqualTo("404 NOT_FOUND");
        assertThat(revoke(zhou, lin.deviceId).as(Device.class).revokedAt()).isEqualTo(running.now());
        var refused = lin.pull(null, 10);
        assertThat(refused.problem()).isEqualTo("401 REVOKED");
        assertThat(WireCodec.read(refused.body(), Problem.class).message()).as("for people").isEqualTo("电脑遗失");
        assertThat(lin.send(reply(lin, "r-1", 2), Map.of()).problem()).isEqualTo("401 REVOKED");
        assertThat(lin.get(Paths.POKES).problem()).isEqualTo("401 REVOKED");
        var chenThere = running.stranger(lin.deviceId);
        chenThere.token = chenThere.signIn("chen", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        assertThat(chenThere.pull(null, 10).problem()).isEqualTo("401 REVOKED");
        assertThat(running.desk("chen").pull(null, 10).status()).as("on their own desk").isEqualTo(200);
        assertThat(zhou.get(Paths.DEVICES).as(Devices.class).devices()).filteredOn(device -> device.revokedAt() != null).extracting(Device::id)
                .containsExactly(lin.deviceId);
    }

    @Test
    void what_it_had_not_delivered_is_kept_once_and_executed_once_when_a_supervisor_says_so() {
        var reply = reply(lin, "r-1", 2);
        revoke(zhou, lin.deviceId);
        assertThat(handOver(lin, new EscrowedCommand("lin", reply)).waiting()).isEqualTo(1);
        assertThat(handOver(lin, new EscrowedCommand("lin", reply)).waiting()).as("again, after a lost answer").isEqualTo(1);
        assertThat(escrow().entries()).singleElement().satisfies(entry -> assertThat(entry.command()).isEqualTo(reply));
        assertThat(replies()).as("not yet").isEmpty();
        running.pass(Duration.ofHours(3));

        var receipt = decide("r-1", Decision.RELEASE).as(CommandReceipt.class);

        assertThat(receipt.outcome()).as("its own term is over, but somebody has looked at it now").isEqualTo(Outcome.EXECUTED);
        assertThat(decide("r-1", Decision.RELEASE).as(CommandReceipt.class)).isEqualTo(receipt);
        assertThat(decide("r-1", Decision.DROP).as(CommandReceipt.class)).as("too late").isEqualTo(receipt);
        assertThat(replies()).singleElement().asString().contains("AGENT 可以的");
        assertThat(escrow().entries()).isEmpty();
        assertThat(handOver(lin, new EscrowedCommand("lin", reply)).waiting()).as("a copy of the desk hands it over, too").isZero();
    }

    @Test
    void what_a_copy_of_the_desk_has_sent_meanwhile_is_not_executed_again() {
        var reply = reply(lin, "r-1", 2);
        revoke(zhou, lin.deviceId);
        handOver(lin, new EscrowedCommand("lin", reply));
        var restored = running.stranger("restored");
        restored.token = restored.signIn("lin", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        var sent = restored.send(reply(restored, "r-1", 1), Map.of()).as(CommandReceipt.class);

        assertThat(decide("r-1", Decision.RELEASE).as(CommandReceipt.class)).isEqualTo(sent);
        assertThat(replies()).hasSize(1);
    }

    @Test
    void what_a_supervisor_gives_up_is_never_executed_whoever_sends_it_later() {
        revoke(zhou, lin.deviceId);
        handOver(lin, new EscrowedCommand("lin", reply(lin, "r-1", 2)));
        var dropped = decide("r-1", Decision.DROP).as(CommandReceipt.class);
        assertThat(dropped.outcome()).isEqualTo(Outcome.REJECTED);
        var restored = running.stranger("restored");
        restored.token = restored.signIn("lin", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();

        assertThat(restored.send(reply(restored, "r-1", 1), Map.of()).as(CommandReceipt.class)).isEqualTo(dropped);
        assertThat(decide("r-1", Decision.RELEASE).as(CommandReceipt.class)).isEqualTo(dropped);
        assertThat(replies()).isEmpty();
    }

    @Test
    void one_after_the_other_of_a_conversation_in_any_order_and_what_another_person_queued_never() {
        revoke(zhou, lin.deviceId);
        handOver(lin, new EscrowedCommand("lin", reply(lin, "r-1", 2)), new EscrowedCommand("lin", reply(lin, "r-2", 3)),
                new EscrowedCommand("chen", reply(lin, "r-3", 4)));
        assertThat(decide("r-2", Decision.RELEASE).as(CommandReceipt.class).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(decide("r-1", Decision.RELEASE).as(CommandReceipt.class).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(decide("r-3", Decision.RELEASE).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(escrow().entries()).extracting(entry -> entry.command().commandId()).as("still to be read").containsExactly("r-3");
        assertThat(decide("r-3", Decision.DROP).as(CommandReceipt.class).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(escrow().entries()).isEmpty();
        assertThat(replies()).hasSize(2);
    }

    @Test
    void a_device_in_use_hands_nothing_over_and_a_changed_command_is_not_taken() {
        var reply = reply(lin, "r-1", 2);
        var request = WireCodec.write(new EscrowRequest(lin.deviceId, List.of(new EscrowedCommand("lin", reply))));
        assertThat(lin.post(Paths.ESCROW, request, Map.of()).problem()).isEqualTo("403 FORBIDDEN");
        revoke(zhou, lin.deviceId);
        assertThat(lin.post(Paths.ESCROW, request.replace("差价会退回", "全款会退回"), Map.of()).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
        assertThat(escrow().entries()).isEmpty();
    }
}
