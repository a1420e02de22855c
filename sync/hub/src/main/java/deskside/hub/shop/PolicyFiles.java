package deskside.hub.shop;

import deskside.domain.LocalText;
import deskside.domain.catalog.Policy;
import deskside.domain.customer.Tier;
import java.util.ArrayList;
import java.util.List;

/** {@code policies/<topic>.yaml}: the shop's rules in words. */
final class PolicyFiles {

    private final ImportLog log;

    PolicyFiles(ImportLog log) {
        this.log = log;
    }

    List<Policy> read(ShopFolder folder) {
        var policies = new ArrayList<Policy>();
        for (var file : folder.below("policies/")) {
            for (var fields : new YamlReader(file, log).list()) {
                policies.add(policy(fields));
            }
        }
        return policies;
    }

    private static Policy policy(Fields fields) {
        var appliesTo = fields.object("appliesTo");
        var answer = fields.localText("answer");
        Slots.check(fields, "answer", answer.zh());
        Slots.check(fields, "answer", answer.en());
        var limits = fields.numbers("limits");
        var clauses = clauses(fields);
        var policy = new Policy(fields.id("id", "policy"), 1, fields.localText("title"), fields.integer("version", 1, 100_000),
                fields.text("category"), fields.date("validFrom"), fields.optionalDate("validTo"), fields.references("intents", "intent"),
                appliesTo.references("categories", "category"), appliesTo.references("skus", "product"), tiers(appliesTo, "tiers"),
                limits, clauses, answer, new RuleReader(limits, clauses).rules(fields));
        appliesTo.done();
        fields.done();
        return policy;
    }

    private static List<Policy.Clause> clauses(Fields fields) {
        return fields.objects("clauses").stream().map(row -> {
            var clause = new Policy.Clause(row.text("no"), new LocalText(row.text("zh"), row.text("en")));
            row.done();
            return clause;
        }).toList();
    }

    static List<Tier> tiers(Fields fields, String name) {
        var tiers = new ArrayList<Tier>();
        for (var text : fields.texts(name)) {
            try {
                tiers.add(Tier.parse(text));
            } catch (IllegalArgumentException e) {
                fields.problem(name, e.getMessage());
            }
        }
        return tiers;
    }
}
