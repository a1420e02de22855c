package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Another wording for an article of {@code SmallShop}: proposed by an agent, decided by a supervisor. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ProposalsTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk zhou;
    private JsonNode article;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
        zhou = running.desk("zhou");
        article = lin.pullAll().stream().filter(change -> change.type().equals("article")).findFirst().map(TestDesk::body).orElseThrow();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String id() {
        return "cmd-" + ++commands;
    }

    private String articleId() {
        return article.get("id").asString();
    }

    private int revision() {
        return article.get("revision").asInt();
    }

    private Command.ProposeArticleChange proposal(String text) {
        return new Command.ProposeArticleChange(id(), "", articleId(), revision(), text, "银行卡更慢");
    }

    private CommandReceipt decide(TestDesk by, String proposalId, boolean accepted) {
        return by.execute(new Command.DecideProposal(id(), "", proposalId, accepted, "好"));
    }

    @Test
    void an_accepted_proposal_is_the_next_revision_and_the_former_text_is_kept() {
        var proposal = proposal("支付宝 1 至 3 个工作日到账，银行卡 3 至 5 个工作日。");
        assertThat(lin.execute(proposal).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(zhou.entity("proposal", proposal.commandId()).get("state").asString()).isEqualTo("AWAITING_REVIEW");
        assertThat(lin.entity("article", articleId()).get("answer")).isEqualTo(article.get("answer"));
        assertThat(decide(zhou, proposal.commandId(), true).outcome()).isEqualTo(Outcome.EXECUTED);
        var now = lin.entity("article", articleId());
        assertThat(now.get("answer").asString()).isEqualTo(proposal.newAnswer());
        assertThat(now.get("revision").asInt()).isEqualTo(revision() + 1);
        assertThat(now.get("version").asLong()).isEqualTo(article.get("version").asLong() + 1);
        var decided = lin.entity("proposal", proposal.commandId());
        assertThat(decided.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(decided.get("oldAnswer").asString()).isEqualTo(article.get("answer").asString());
    }

    @Test
    void only_a_supervisor_decides_not_about_the_own_proposal_and_once() {
        var proposal = proposal("新的说法。");
        lin.execute(proposal);
        assertThat(decide(lin, proposal.commandId(), true).reason()).contains("主管权限");
        assertThat(decide(zhou, proposal.commandId(), false).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(decide(zhou, proposal.commandId(), true).reason()).contains("已有结论");
        assertThat(lin.entity("article", articleId()).get("answer")).isEqualTo(article.get("answer"));
        var own = proposal("主管的说法。");
        zhou.execute(own);
        assertThat(decide(zhou, own.commandId(), true).reason()).contains("不能审核自己的建议");
    }

    @Test
    void a_proposal_for_a_text_that_has_changed_meanwhile_is_not_taken() {
        var first = proposal("第一种说法。");
        var second = proposal("第二种说法。");
        lin.execute(first);
        lin.execute(second);
        decide(zhou, first.commandId(), true);
        assertThat(decide(zhou, second.commandId(), true).reason()).contains("已更新");
        assertThat(lin.execute(proposal("第三种说法。")).reason()).contains("已更新");
        assertThat(lin.entity("article", articleId()).get("answer").asString()).isEqualTo("第一种说法。");
    }

    @Test
    void what_says_nothing_new_is_refused_with_its_reason() {
        assertThat(lin.execute(proposal(article.get("answer").asString())).reason()).contains("相同");
        assertThat(lin.execute(proposal("  ")).reason()).contains("为空");
        assertThat(lin.execute(proposal("长".repeat(4_001))).reason()).contains("4000");
        assertThat(lin.execute(new Command.ProposeArticleChange(id(), "", "no-such", 1, "x", "")).reason()).contains("没有找到");
    }
}
