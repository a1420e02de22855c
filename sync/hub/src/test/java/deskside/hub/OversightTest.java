package deskside.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.audit.AuditChain;
import deskside.domain.audit.AuditChain.Fault;
import deskside.domain.audit.AuditChain.Finding;
import deskside.domain.audit.AuditEntry;
import deskside.domain.audit.AuditHead;
import deskside.domain.audit.AuditPage;
import deskside.domain.audit.Evidence;
import deskside.domain.privacy.PersonalField;
import deskside.domain.sync.Command;
import deskside.hub.oversight.RetentionPeriods;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.ErasureResponse;
import deskside.sync.protocol.EvidenceRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit, evidence and erasure, over real HTTP. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class OversightTest {

    private static final String CHAT = "chat-1";
    private static final String ORDER = "2026111600423";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk zhou;
    private TestDesk shen;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
        zhou = running.desk("zhou");
        shen = running.desk("shen");
        running.gateway().write("m-1", CHAT, "CUSTOMER", "我叫王小敏，电话 13800002207，降价了", "情绪升高 13800002207");
        accept(lin, CHAT);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String id() {
        return "audit-" + ++commands;
    }

    private void accept(TestDesk desk, String chat) {
        assertThat(desk.execute(new Command.AcceptConversation(id(), chat)).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    private AuditPage page(String query) {
        return zhou.get(Paths.AUDIT + query).as(AuditPage.class);
    }

    private List<AuditEntry> entries() {
        return page("?limit=1000").entries();
    }

    private @Nullable Finding check() {
        var page = page("?limit=1000");
        var chain = new AuditChain(AuditHead.EMPTY);
        for (var entry : page.entries()) {
            var finding = chain.add(entry);
            if (finding != null) {
                return finding;
            }
        }
        return chain.end(page.head());
    }

    private Command.OpenCase openCase(String amount) {
        return new Command.OpenCase(id(), CHAT, CaseKind.REFUND, ORDER, Money.cny(amount), Money.cny("599.00"), Money.cny("0.00"),
                "王小敏要求退款 13800002207", null);
    }

    @Test
    void who_signed_in_promised_asked_and_looked_is_recorded_with_what_binds_it_to_its_content() {
        lin.execute(new Command.SendReply(id(), CHAT, "我马上为您处理", 1, null));
        var open = openCase("120.00");
        lin.execute(open);
        lin.execute(new Command.RevealField(id(), CHAT, "c-1", PersonalField.PHONE, "回访 13800002207"));
        var entries = entries();
        assertThat(entries.stream().map(AuditEntry::action)).containsExactly("signIn", "signIn", "signIn", "acceptConversation", "sendReply", "openCase",
                "revealField");
        var asked = entries.get(5);
        assertThat(asked.actorId()).isEqualTo("lin");
        assertThat(asked.subject()).isEqualTo("order:" + ORDER);
        assertThat(asked.detail()).contains("120.00").doesNotContain("王小敏");
        assertThat(zhou.entity("case", open.commandId()).get("payloadHash").asString()).isEqualTo(asked.payloadHash());
        assertThat(entries.get(6).detail()).contains("PHONE").contains("回访 138****2207");
        assertThat(check()).isNull();
        assertThat(page("?conversation=" + CHAT).entries()).hasSize(4);
    }

    @Test
    void failed_sign_ins_and_refused_rights_are_recorded_without_what_was_typed() {
        var stranger = running.stranger("device-x");
        stranger.signIn("lin", "not-the-password");
        stranger.signIn("my-password-by-mistake", "guess");
        lin.post(Paths.REVOKE, WireCodec.write(new RevokeRequest("device-x", "遗失")), Map.of());
        lin.get(Paths.DEVICES);
        var refused = entries().stream().filter(entry -> entry.outcome().equals("REFUSED")).toList();
        assertThat(refused.stream().map(entry -> entry.action() + " " + entry.actorId() + " " + entry.role())).containsExactly("signIn lin AGENT",
                "signIn unknown unknown", "revokeDevice lin AGENT", "readDevices lin AGENT");
        assertThat(refused.get(1).deviceId()).isEqualTo("device-x");
        assertThat(refused.toString()).doesNotContain("my-password", "not-the-password", "guess");
        assertThat(check()).isNull();
    }

    @Test
    void what_was_done_offline_is_recorded_with_both_times() {
        var reveal = new Command.RevealField(id(), CHAT, "c-1", PersonalField.ADDRESS, "核对地址");
        var request = lin.request(reveal, 1, running.now().plus(Duration.ofDays(3_650)));
        running.pass(Duration.ofHours(5));
        lin.send(request, Map.of());
        var entry = entries().getLast();
        assertThat(entry.action()).isEqualTo("revealField");
        assertThat(entry.outcome()).isEqualTo("EXECUTED");
        assertThat(Duration.between(entry.madeAt(), entry.at())).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void looking_at_another_customer_or_in_a_colleagues_conversation_is_refused_and_stands_in_the_audit_all_the_same() {
        assertThat(lin.execute(new Command.RevealField(id(), CHAT, "c-2", PersonalField.PHONE, "好奇")).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(running.desk("chen").execute(new Command.RevealField(id(), CHAT, "c-1", PersonalField.PHONE, "好奇")).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(lin.execute(new Command.RevealField(id(), CHAT, "c-1", PersonalField.PHONE, " ")).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(entries().stream().filter(entry -> entry.action().equals("revealField")).map(AuditEntry::outcome)).containsOnly("REJECTED").hasSize(3);
    }

    @Test
    void a_row_that_was_changed_removed_or_moved_in_the_database_is_found() throws SQLException {
        for (var i = 0; i < 5; i++) {
            lin.execute(new Command.SendReply(id(), CHAT, "第 " + i + " 句", 1, null));
        }
        assertThat(check()).isNull();
        sql("update audit_entry set actor_id = 'chen' where seq = 6");
        assertThat(check()).isEqualTo(new Finding(6, Fault.CONTENT));
        sql("update audit_entry set actor_id = 'lin' where seq = 6");
        assertThat(check()).isNull();
        sql("update audit_entry set seq = 1000 where seq = 5", "update audit_entry set seq = 5 where seq = 6", "update audit_entry set seq = 6 where seq = 1000");
        assertThat(check()).isEqualTo(new Finding(5, Fault.LINK));
        sql("update audit_entry set seq = 1000 where seq = 5", "update audit_entry set seq = 5 where seq = 6", "update audit_entry set seq = 6 where seq = 1000");
        sql("delete from audit_entry where seq = 9");
        assertThat(check()).isEqualTo(new Finding(9, Fault.END));
        sql("delete from audit_entry where seq = 4");
        assertThat(check()).isEqualTo(new Finding(5, Fault.SEQUENCE));
    }

    private void sql(String... statements) throws SQLException {
        // an embedded database may be open in this process only, and is
        try (var connection = DriverManager.getConnection(database.url(folder), database.user(), ""); var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void evidence_is_masked_and_its_chain_leads_to_the_end() {
        lin.execute(openCase("120.00"));
        lin.execute(new Command.SendReply(id(), CHAT, "王小敏女士，退款已提交", 1, null));
        var answer = zhou.post(Paths.EVIDENCE, WireCodec.write(new EvidenceRequest(CHAT, "投诉核查", false)), Map.of());
        var evidence = answer.as(Evidence.class);
        assertThat(answer.body()).doesNotContain("13800002207").doesNotContain("王小敏").contains("138****2207");
        assertThat(evidence.customer()).isEqualTo("王*敏");
        assertThat(evidence.messages()).hasSize(4);
        assertThat(evidence.cases()).hasSize(1);
        assertThat(evidence.audit().getLast().action()).isEqualTo("exportEvidence");
        var head = evidence.before();
        for (var content : evidence.contents()) {
            head = new AuditHead(head.seq() + 1, AuditChain.link(head.hash(), content));
        }
        assertThat(head).isEqualTo(evidence.head());
        assertThat(evidence.contents()).containsAll(evidence.audit().stream().map(AuditChain::contentHash).toList());
    }

    @Test
    void in_clear_only_for_an_administrator_with_a_reason() {
        var clear = WireCodec.write(new EvidenceRequest(CHAT, "法院调取", true));
        assertThat(zhou.post(Paths.EVIDENCE, clear, Map.of()).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(shen.post(Paths.EVIDENCE, WireCodec.write(new EvidenceRequest(CHAT, " ", true)), Map.of()).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(shen.post(Paths.EVIDENCE, clear, Map.of()).body()).contains("13800002207").contains("王小敏");
        assertThat(entries().stream().filter(entry -> entry.action().equals("exportEvidence")).map(AuditEntry::outcome)).containsExactly("REFUSED", "EXECUTED");
    }

    private ErasureResponse erase() {
        return shen.post(Paths.ERASURES, WireCodec.write(new ErasureRequest("c-1", "顾客要求删除")), Map.of()).as(ErasureResponse.class);
    }

    @Test
    void an_erased_customer_is_gone_from_the_hub_and_every_desk_hears_of_it() throws SQLException {
        var open = openCase("120.00");
        lin.execute(open);
        assertThat(erase()).isEqualTo(new ErasureResponse("c-1", 1, 3, 1, 1));
        var all = new String(WireCodec.write(lin.pullAll()).getBytes(UTF_8), UTF_8);
        assertThat(all).doesNotContain("13800002207").doesNotContain("王小敏").doesNotContain("西湖区");
        var changes = lin.pullAll();
        assertThat(changes.stream().filter(change -> change.op().equals("REDACT")).map(change -> change.type())).contains("customer", "conversation", "message");
        assertThat(lin.entity("order", ORDER).get("shippingAddress").asString()).isEmpty();
        assertThat(lin.entity("case", open.commandId()).get("amount").get("amount").asString()).isEqualTo("120.00");
        assertThat(tableTexts()).doesNotContain("13800002207").doesNotContain("王小敏").doesNotContain("西湖区");
        assertThat(erase()).isEqualTo(new ErasureResponse("c-1", 0, 0, 0, 0));
        assertThat(check()).isNull();
    }

    @Test
    void what_comes_late_for_an_erased_customer_does_not_bring_them_back() {
        erase();
        assertThat(lin.execute(new Command.SendReply(id(), CHAT, "还在吗", 1, null)).reason()).contains("清除");
        assertThat(running.gateway().write("m-2", CHAT, "CUSTOMER", "我是 13800002207", "x").problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(shen.post(Paths.ERASURES, WireCodec.write(new ErasureRequest("nobody", "x")), Map.of()).problem()).isEqualTo("404 NOT_FOUND");
        running.close();
        deskside.hub.shop.SmallShop.put(folder.resolve("shop"), "scripts/extra.yaml", "- {id: S-9, lang: zh, title: 问候, category: 问候, intents: [promo.price_protect], tone: warm, text: 好}\n");
        running = new RunningHub(database, folder);
        assertThat(WireCodec.write(running.desk("lin").pullAll())).doesNotContain("13800002207").doesNotContain("西湖区");
    }

    private String tableTexts() throws SQLException {
        var text = new StringBuilder();
        try (var connection = DriverManager.getConnection(database.url(folder), database.user(), ""); var statement = connection.createStatement()) {
            for (var table : List.of("entity", "conversation", "message", "audit_entry", "command", "channel_message", "after_sales_case")) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            text.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void what_is_older_than_its_period_is_redacted_and_recorded() {
        lin.execute(new Command.CloseConversation(id(), CHAT));
        running.close();
        var config = RunningHub.config(database, folder).withRetention(new RetentionPeriods(Duration.ofDays(30), Duration.ofDays(2_000)));
        var later = running.now().plus(Duration.ofDays(31));
        var opened = database.open(folder);
        try (opened; var retention = new deskside.hub.oversight.Retention(opened, () -> later, config.retention())) {
            assertThat(retention.run().conversations()).isEqualTo(1);
            assertThat(retention.run().isNothing()).isTrue();
        }
        running = new RunningHub(database, folder);
        zhou = running.desk("zhou");
        assertThat(WireCodec.write(zhou.pullAll().stream().filter(change -> change.type().equals("message")).toList())).doesNotContain("13800002207");
        assertThat(entries().stream().map(AuditEntry::action)).contains("redactExpired");
        assertThat(check()).isNull();
    }
}
