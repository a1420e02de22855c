package deskside.launcher.command;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.GoodsState;
import deskside.domain.aftersales.Ground;
import deskside.domain.conversation.Channel;
import deskside.domain.people.Role;
import deskside.hub.shop.RuleExamples;
import deskside.hub.shop.ShopData;
import deskside.hub.shop.ShopImportException;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.rules.Decision;
import deskside.rules.DecisionText;
import deskside.rules.RuleBook;
import deskside.rules.Situation;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside rules explain}: one decision with its reasons. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Decides about an order of a shop, or about a situation in a file, and says why.")
public final class RulesExplainCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "With --order: ${COMPLETION-CANDIDATES}.")
    private @Nullable CaseKind kind;

    @Option(names = "--shop", paramLabel = "DIR", description = "A shop's folder (default: the demo shop, as of the day its files stand on).")
    private @Nullable Path shop;

    @Option(names = "--facts", paramLabel = "FILE", description = "A situation as in the shop's examples (see sync/hub/README.md), alone in a file.")
    private @Nullable Path facts;

    @Option(names = "--order", paramLabel = "ID", description = "An order of the shop.")
    private @Nullable String order;

    @Option(names = "--ground", paramLabel = "GROUND", description = "Why it is asked for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Ground ground = Ground.CHANGED_MIND;

    @Option(names = "--sku", paramLabel = "SKU", description = "The article of the order that it is about (default: the whole order).")
    private @Nullable String sku;

    @Option(names = "--quantity", paramLabel = "N", description = "Pieces of it (default: ${DEFAULT-VALUE}).")
    private int quantity = 1;

    @Option(names = "--goods", paramLabel = "STATE", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private GoodsState goods = GoodsState.SEALED;

    @Option(names = "--evidence", paramLabel = "WHAT", split = ",", description = "${COMPLETION-CANDIDATES}.")
    private List<Evidence> evidence = List.of();

    @Option(names = "--at", paramLabel = "TIME", description = "In the shop's zone, such as 2026-11-20T10:30 (default: the time of the shop's files).")
    private @Nullable String at;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the words (default: ${DEFAULT-VALUE}).")
    private String lang = "zh";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var language = language();
        return ShopFiles.with(shop, (_, data) -> {
            var question = question(data);
            var decision = new RuleBook(data.policies()).explain(question.situation, question.kind);
            var text = new DecisionText(language, data.shop().timeZone());
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(map(decision, text, language)));
            } else {
                print(out, decision, text, language);
            }
            return ExitCode.OK;
        });
    }

    private record Question(Situation situation, CaseKind kind) {
    }

    private Language language() {
        try {
            return Language.ofCode(lang);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, "--lang must be zh or en, not " + lang + ".", e);
        }
    }

    private Question question(ShopData data) {
        if (facts != null) {
            if (!Files.isReadable(facts)) {
                throw new Failure(ExitCode.USAGE, "There is no readable file " + facts + ": check the path.");
            }
            try {
                var example = RuleExamples.readFacts(facts, data);
                return new Question(example.situation(), example.kind());
            } catch (ShopImportException e) {
                throw new Failure(ExitCode.DATA, e.getMessage(), e);
            }
        }
        if (order == null || kind == null) {
            throw new Failure(ExitCode.USAGE, "Say what to explain: KIND with --order ID, or --facts FILE.");
        }
        if (quantity < 1) {
            throw new Failure(ExitCode.USAGE, "--quantity must be at least 1, not " + quantity + ".");
        }
        return new Question(situation(data, order), kind);
    }

    private Situation situation(ShopData data, String id) {
        var found = data.orders().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new Failure(ExitCode.USAGE, "The shop has no order " + id + ": its orders are in orders.csv."));
        var product = data.products().stream().filter(one -> one.id().equals(sku)).findFirst().orElse(null);
        var customer = data.customers().stream().filter(one -> one.id().equals(found.customerId())).findFirst().orElseThrow();
        var now = now(data);
        return new Situation(found, product, data.promotions(), customer.tier(), Channel.APP,
                new Claim(ground, sku, quantity, goods, true, false, evidence), List.of(), new Money(BigDecimal.ZERO, found.total().currency()), now,
                data.shop().timeZone(), now);
    }

    private Instant now(ShopData data) {
        if (at == null) {
            return data.shop().frozenAt();
        }
        try {
            return LocalDateTime.parse(at).atZone(data.shop().timeZone()).toInstant();
        } catch (DateTimeException e) {
            throw new Failure(ExitCode.USAGE, "--at takes a time such as 2026-11-20T10:30, not " + at + ".", e);
        }
    }

    private static void print(PrintWriter out, Decision decision, DecisionText text, Language language) {
        out.println(text.title(decision));
        decision.checks().forEach(check -> out.println("  " + (check.holds() ? "✓ " : "✗ ") + text.line(check) + "   [" + text.sources(check) + "]"));
        out.println("→ " + decision.kind().label().in(language) + " " + decision.outcome().label().in(language)
                + (decision.isAllowed() ? " " + text.amounts(decision) : ""));
        if (!decision.isAllowed()) {
            out.println("  " + text.refusal(decision));
        }
        decision.flips().forEach(flip -> out.println("  ↷ " + text.flip(flip)));
    }

    private static Map<String, Object> map(Decision decision, DecisionText text, Language language) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", decision.kind());
        map.put("outcome", decision.outcome());
        map.put("rule", decision.rule());
        map.put("most", decision.most());
        map.put("agentApproval", decision.needsApproval(Role.AGENT, decision.most()));
        map.put("checks", decision.checks().stream().map(check -> Map.of("clause", check.clause(), "holds", check.holds(), "text",
                check.text().in(language), "facts", check.facts().stream().map(fact -> Map.of("name", fact.name().path(), "value", fact.value(),
                        "asOf", fact.asOf().toString())).toList())).toList());
        map.put("missing", decision.missing());
        map.put("refusal", text.refusal(decision));
        map.put("flips", decision.flips().stream().map(text::flip).toList());
        return map;
    }
}
