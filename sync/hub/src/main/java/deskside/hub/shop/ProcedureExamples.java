package deskside.hub.shop;

import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Ground;
import deskside.domain.procedure.Taken;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The examples that stand in {@code procedures/<topic>.yaml} below the steps. Only whoever checks procedures reads them. Stateless. */
public final class ProcedureExamples {

    private static final Pattern ANSWER = Pattern.compile("([A-Za-z0-9._-]+)=([A-Za-z0-9._-]+)");

    private ProcedureExamples() {
    }

    /**
     * @param root the shop's folder
     * @param shop the same, read
     * @throws ShopImportException with all mistakes, each with its file and line
     */
    public static List<ProcedureExample> read(Path root, ShopData shop) {
        var log = new ImportLog();
        var situations = new RuleExamples(shop, log);
        var read = new ArrayList<ProcedureExample>();
        for (var file : new ShopFolder(root, log).below("procedures/")) {
            for (var fields : new YamlReader(file, log).list()) {
                var id = fields.text("id");
                shop.procedures().stream().filter(procedure -> procedure.id().equals(id)).findFirst()
                        .ifPresent(procedure -> fields.objects("examples").forEach(row -> {
                            var name = row.text("it");
                            var sku = row.optionalText("sku");
                            var claim = sku == null ? Claim.ofOrder(Ground.CHANGED_MIND) : Claim.ofLine(Ground.CHANGED_MIND, sku, 1);
                            var example = new ProcedureExample(row.file(), row.line(), name, procedure, situations.situation(row, claim), answers(row), row.text("expect"));
                            row.done();
                            read.add(example);
                        }));
            }
        }
        log.throwIfAny();
        return read;
    }

    private static List<Taken> answers(Fields row) {
        return row.texts("answers").stream().map(text -> {
            var found = ANSWER.matcher(text);
            if (!found.matches()) {
                row.problem("answers", "'" + text + "' is no answer: write step=answer, such as which=risk, identity=done or open=not-done");
                return new Taken("", "", Instant.EPOCH);
            }
            return new Taken(found.group(1), found.group(2), Instant.EPOCH);
        }).toList();
    }
}
