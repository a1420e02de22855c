package deskside.rules;

import deskside.domain.Language;
import deskside.domain.aftersales.Evidence;
import deskside.domain.people.Role;
import deskside.rules.Decision.Check;
import deskside.rules.Decision.Flip;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A decision in sentences, for agents, logs of cases and refusals. Stateless. */
public final class DecisionText {

    private final Language language;
    private final ZoneId zone;

    public DecisionText(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** 规则判定 · PP-7D 价格保护规则 v12（2026-01-01 起）. */
    public String title(Decision decision) {
        var rule = decision.rule();
        if (rule == null) {
            return in("规则判定 · ", "Rule · ") + decision.outcome().label().in(language);
        }
        return in("规则判定 · ", "Rule · ") + rule.policyId() + " " + decision.policy().in(language) + " v" + rule.revision()
                + in("（" + decision.validFrom() + " 起）", " (from " + decision.validFrom() + ")");
    }

    /** The facts of one condition, where each is from and as of when. */
    public String sources(Check check) {
        return check.facts().stream().map(fact -> fact.name().source().label().in(language) + " · " + time(fact.asOf())).distinct()
                .collect(Collectors.joining(in("，", ", ")));
    }

    /** §1：付款后第 3 天，7 天内可申请. */
    public String line(Check check) {
        return "§" + check.clause() + in("：", ": ") + check.text().in(language);
    }

    /** Up to how much, and how much of it an agent gives alone. */
    public String amounts(Decision decision) {
        var most = Amounts.text(decision.most());
        if (!decision.needsApproval(Role.AGENT, decision.most())) {
            return in("最多 " + most + "，客服可直接办理", "up to " + most + ", an agent grants it alone");
        }
        return in("最多 " + most + "，超出客服额度的须第二人审批", "up to " + most + ", above an agent's limit another person decides");
    }

    public String missing(Decision decision) {
        return decision.missing().stream().map(Evidence::label).map(label -> label.in(language)).collect(Collectors.joining(in("、", ", ")));
    }

    public String flip(Flip flip) {
        var outcome = flip.outcome().label().in(language);
        var from = flip.from();
        return from != null ? in(time(from) + " 起：" + outcome, "from " + time(from) + " on: " + outcome)
                : in("若" + flip.what().zh() + "：" + outcome, "if " + flip.what().en() + ": " + outcome);
    }

    /** Why not, in one sentence; blank for a decision in favour. */
    public String refusal(Decision decision) {
        return switch (decision.outcome()) {
            case ALLOWED, UNRULED -> "";
            case EVIDENCE_MISSING -> in("还缺凭证：", "Still missing: ") + missing(decision) + in("。", ".");
            case NO_RULE -> in("没有规则允许这项申请。", "No rule allows this request.");
            case DENIED -> {
                var why = decision.checks().stream().filter(check -> !check.holds()).map(this::line).collect(Collectors.joining(in("；", "; ")));
                var instead = decision.alternative() == null ? "" : in("可改为：", " Instead: ") + decision.alternative().in(language) + in("。", ".");
                yield in("不符合", "Not within ") + policy(decision) + " " + why + in("。", ".") + instead;
            }
        };
    }

    /** 《价格保护规则 v12》; in English “Price protection” v12, as sources are cited. Blank without a rule. */
    public String policy(Decision decision) {
        var rule = decision.rule();
        if (rule == null) {
            return "";
        }
        var title = decision.policy().in(language);
        var name = title.isBlank() ? rule.policyId() : title;
        return in("《" + name + " v" + rule.revision() + "》", "“" + name + "” v" + rule.revision());
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern(language == Language.ZH ? "MM-dd HH:mm" : "d MMM HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }

    private String in(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
