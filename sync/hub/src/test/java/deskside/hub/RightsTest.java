package deskside.hub;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.people.Role;
import deskside.domain.privacy.PersonalField;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowDecisionRequest.Decision;
import deskside.sync.protocol.EvidenceRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who calls the hub directly, past any screen, gets no further than their role. The table here is written apart from the program's own. */
final class RightsTest {

    private static final String MINE = "chat-mine";
    private static final String COLLEAGUES = "chat-colleagues";
    private static final String ORDER = "2026111600423";

    private static final String HASH = "/{contentHash}";
    /** From which role on a route serves. */
    private static final Map<String, Role> ROUTES = Map.ofEntries(
            entry("POST " + Paths.PULL, Role.AGENT), entry("POST " + Paths.DIGEST, Role.AGENT), entry("POST " + Paths.COMMANDS, Role.AGENT),
            entry("POST " + Paths.COMMAND_BATCHES, Role.AGENT), entry("GET " + Paths.POKES, Role.AGENT), entry("POST " + Paths.PRESENCE, Role.AGENT),
            entry("PUT " + Paths.ATTACHMENTS + HASH, Role.AGENT), entry("GET " + Paths.ATTACHMENTS + HASH, Role.AGENT), entry("GET " + Paths.AUDIT, Role.SUPERVISOR),
            entry("GET " + Paths.DEVICES, Role.SUPERVISOR), entry("POST " + Paths.REVOKE, Role.SUPERVISOR), entry("GET " + Paths.ESCROW, Role.SUPERVISOR),
            entry("POST " + Paths.ESCROW_DECISION, Role.SUPERVISOR), entry("POST " + Paths.EVIDENCE, Role.SUPERVISOR),
            entry("POST " + Paths.ERASURES, Role.ADMINISTRATOR));
    /** They need no role but nothing, another secret than a sign-in, or a device that was revoked. */
    private static final Set<String> OPEN_ROUTES = Set.of("GET " + Paths.HEALTH, "POST " + Paths.SIGN_IN, "POST " + Paths.CHANNEL_MESSAGES,
            "GET " + Paths.CHANNEL_REPLIES, "POST " + Paths.ESCROW, "GET " + Paths.WAREHOUSE_RETURNS, "POST " + Paths.WAREHOUSE_STEPS,
            "POST " + Paths.CHANNEL_TYPING, "PUT " + Paths.CHANNEL_ATTACHMENTS + HASH, "GET " + Paths.CHANNEL_ATTACHMENTS + HASH);

    /** Attempts that are beyond an agent, each another way in. */
    private record Attempt(String name, BiFunction<RightsTest, Random, Command> command) {
    }

    private static final List<Attempt> BEYOND_AN_AGENT = List.of(
            new Attempt("approve the own case", (test, random) -> test.decision(test.ownCase, random.nextBoolean(), "")),
            new Attempt("approve a colleague's case", (test, random) -> test.decision(test.colleaguesCase, random.nextBoolean(), "")),
            new Attempt("approve an edited amount", (test, random) -> test.decision(test.ownCase, true, Integer.toHexString(random.nextInt(16)))),
            new Attempt("approve the own reply", (test, random) -> test.decision(test.ownReply, random.nextBoolean())),
            new Attempt("approve a colleague's reply", (test, random) -> test.decision(test.colleaguesReply, random.nextBoolean())),
            new Attempt("ask for a reply in a colleague's chat", (test, _) -> new Command.RequestReply(test.id(), COLLEAGUES, "这次免单", 1, null)),
            new Attempt("answer for a colleague", (test, _) -> new Command.SendReply(test.id(), COLLEAGUES, "我来答", 1, null)),
            new Attempt("close a colleague's chat", (test, _) -> new Command.CloseConversation(test.id(), COLLEAGUES)),
            new Attempt("give a colleague's chat away", (test, _) -> new Command.TransferConversation(test.id(), COLLEAGUES, "lin", "")),
            new Attempt("ask for money in a colleague's chat", (test, random) -> test.openCase(COLLEAGUES, random.nextInt(1, 300))),
            new Attempt("look at the customer of a colleague's chat", (test, random) -> new Command.RevealField(test.id(), COLLEAGUES, "c-1",
                    PersonalField.values()[random.nextInt(PersonalField.values().length)], "好奇")),
            new Attempt("grant oneself less", (test, random) -> new Command.GrantLess(test.id(), MINE, test.ownCase.commandId(), test.hash(test.ownCase),
                    Money.cny(random.nextInt(1, 250) + ".00"), "")),
            new Attempt("grant a colleague less", (test, random) -> new Command.GrantLess(test.id(), COLLEAGUES, test.colleaguesCase.commandId(),
                    test.hash(test.colleaguesCase), Money.cny(random.nextInt(1, 250) + ".00"), "")),
            new Attempt("take a colleague's request back", (test, _) -> new Command.WithdrawCase(test.id(), COLLEAGUES, ORDER, test.colleaguesCase.commandId())),
            new Attempt("pay what is not due", (test, random) -> new Command.SettleCase(test.id(), MINE, test.ownCase.commandId(),
                    CaseState.values()[random.nextInt(CaseState.values().length)], Money.cny("250.00"))),
            new Attempt("send a colleague's order elsewhere", (test, _) -> new Command.ChangeAddress(test.id(), COLLEAGUES, ORDER, "", "杭州市滨江区江南大道 66 号")),
            new Attempt("go on in a colleague's procedure", (test, _) -> new Command.KeepProgress(test.id(), COLLEAGUES, "G-PAY", 1, ORDER, null, List.of(), false)),
            new Attempt("look at a customer of no chat", (test, _) -> new Command.RevealField(test.id(), MINE, "c-2", PersonalField.PHONE, "好奇")));

    @TempDir
    Path folder;

    private final Map<Role, TestDesk> desks = new EnumMap<>(Role.class);
    private RunningHub running;
    private TestDesk lin;
    private Command.OpenCase ownCase = openCase(MINE, 250);
    private Command.OpenCase colleaguesCase = openCase(COLLEAGUES, 250);
    private final Command.RequestReply ownReply = new Command.RequestReply("own-reply", MINE, "这次免单", 1, null);
    private final Command.RequestReply colleaguesReply = new Command.RequestReply("colleagues-reply", COLLEAGUES, "这次免单", 1, null);
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(TestDatabase.H2, folder);
        lin = running.desk("lin");
        desks.putAll(Map.of(Role.AGENT, lin, Role.SUPERVISOR, running.desk("zhou"), Role.ADMINISTRATOR, running.desk("shen")));
        var chen = running.desk("chen");
        running.gateway().write("m-1", MINE, "CUSTOMER", "在吗", "");
        running.gateway().write("m-2", COLLEAGUES, "CUSTOMER", "在吗", "");
        lin.execute(new Command.AcceptConversation(id(), MINE));
        chen.execute(new Command.AcceptConversation(id(), COLLEAGUES));
        ownCase = openCase(MINE, 250);
        colleaguesCase = openCase(COLLEAGUES, 250);
        lin.execute(ownCase);
        chen.execute(colleaguesCase);
        lin.execute(ownReply);
        chen.execute(colleaguesReply);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String id() {
        return "right-" + ++commands;
    }

    private Command.OpenCase openCase(String chat, int amount) {
        return new Command.OpenCase(id(), chat, CaseKind.REFUND, ORDER, Money.cny(amount + ".00"), Money.cny("599.00"), Money.cny("0.00"), "七天内降价", null);
    }

    private String hash(Command.OpenCase open) {
        return lin.entity("case", open.commandId()).get("payloadHash").asString();
    }

    private Command.DecideCase decision(Command.OpenCase open, boolean approved, String otherHash) {
        var hash = hash(open);
        return new Command.DecideCase(id(), open.conversationId(), open.commandId(), otherHash + hash.substring(otherHash.length()), approved, "");
    }

    private Command.DecideReply decision(Command.RequestReply asked, boolean approved) {
        var hash = lin.entity("replyRequest", asked.commandId()).get("payloadHash").asString();
        return new Command.DecideReply(id(), asked.conversationId(), asked.commandId(), hash, approved, "");
    }

    @Test
    void every_route_of_the_hub_is_in_the_table() {
        var known = new TreeSet<>(ROUTES.keySet());
        known.addAll(OPEN_ROUTES);
        assertThat(known).isEqualTo(running.hub.routes());
    }

    @Test
    void no_role_gets_through_a_route_that_is_for_a_higher_one() {
        ROUTES.forEach((route, least) -> desks.forEach((role, desk) -> {
            var refused = call(desk, route).status() == 403;
            assertThat(refused).as(role + " " + route).isEqualTo(role.compareTo(least) < 0);
        }));
    }

    private static TestDesk.Answer call(TestDesk desk, String route) {
        var path = route.substring(route.indexOf(' ') + 1).replace(HASH, "/" + "0".repeat(64));
        if (route.startsWith("PUT ")) {
            return desk.put(path, new byte[1]);
        }
        if (route.startsWith("GET ")) {
            return desk.get(path);
        }
        Map<String, Object> bodies = Map.of(Paths.EVIDENCE, new EvidenceRequest(MINE, "核查", false), Paths.ERASURES, new ErasureRequest("nobody", "核查"),
                Paths.REVOKE, new RevokeRequest("no-device", "核查"), Paths.ESCROW_DECISION, new EscrowDecisionRequest("nothing", Decision.DROP));
        var body = bodies.get(path);
        return desk.post(path, body == null ? "{}" : WireCodec.write(body), Map.of());
    }

    @Test
    void whatever_an_agent_tries_beyond_the_role_is_refused_in_any_order_and_changes_nothing() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var before = state();
        for (var i = 0; i < 60; i++) {
            var attempt = BEYOND_AN_AGENT.get(i < BEYOND_AN_AGENT.size() ? i : random.nextInt(BEYOND_AN_AGENT.size()));
            var receipt = lin.execute(attempt.command().apply(this, random));
            assertThat(receipt.outcome()).as(attempt.name() + ", seed " + seed).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).as(attempt.name()).isNotBlank();
        }
        assertThat(state()).as("seed " + seed).isEqualTo(before);
    }

    private List<String> state() {
        return lin.pullAll().stream().map(WireCodec::write).map(change -> change.replaceAll("\"seq\":\\d+}$", "")).toList();
    }

    @Test
    void a_role_that_was_taken_back_ends_with_the_next_request() throws Exception {
        var zhou = desks.get(Role.SUPERVISOR);
        assertThat(zhou.get(Paths.AUDIT).status()).isEqualTo(200);
        try (var connection = DriverManager.getConnection(TestDatabase.H2.url(folder), "hub", ""); var statement = connection.createStatement()) {
            statement.execute("update account set role = 'AGENT' where id = 'zhou'");
        }
        assertThat(zhou.get(Paths.AUDIT).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(zhou.execute(decision(colleaguesCase, true, "")).outcome()).isEqualTo(Outcome.REJECTED);
    }
}
