package deskside.launcher.command;

import deskside.assist.entity.EntityContext;
import deskside.assist.entity.ProductNames;
import deskside.assist.evaluation.EntityEvaluation;
import deskside.hub.shop.DemoShop;
import deskside.launcher.ExitCode;
import deskside.launcher.evaluate.EntitiesFile;
import deskside.launcher.evaluate.EntityFigures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate entities}: does the engine find what people have marked? */
@Command(name = "entities", mixinStandardHelpOptions = true,
        description = {"Holds the entities that the engine finds against those that people have marked; nothing is learned from the file.",
            "A line of the file: text<TAB>KIND|words|value ; KIND|words|value …, with or without a header (text<TAB>entities)."},
        footer = {"", "Examples:", "  deskside evaluate entities --data entities.tsv",
            "  deskside evaluate entities --data entities.tsv --today 2026-11-18 --json", "",
            "Kinds: ORDER_NUMBER TRACKING_NUMBER PRODUCT (value: SKU, A/B when two fit equally) MONEY QUANTITY DATE (ISO date, or",
            "first/last of a range) PHONE COUPON ADDRESS. Right are kind, value and an overlapping span; strictF1 wants the very same",
            "span. Products and coupons are the demo shop's; the customer is unknown, so nothing is preferred because it was bought.",
            "Milliseconds are of one message."})
public final class EvaluateEntitiesCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", required = true, description = "The messages.")
    private Path data;

    @Option(names = "--today", paramLabel = "DATE", defaultValue = "2026-11-18",
            description = "The day that relative dates count from, in the shop's time zone (default: ${DEFAULT-VALUE}).")
    private LocalDate today;

    @Option(names = "--differences", description = "Also list on standard error the messages that were not read as marked.")
    private boolean differences;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var cases = EntitiesFile.read(data);
        var err = spec.commandLine().getErr();
        err.println("… reading " + cases.size() + " messages as of " + today + " with the demo shop's catalogue");
        err.flush();
        var shop = DemoShop.read();
        var noon = today.atTime(LocalTime.NOON).atZone(DemoShop.TIME_ZONE).toInstant();
        var context = new EntityContext(List.of(), ProductNames.of(shop.products()), shop.promotions(), noon, DemoShop.TIME_ZONE);
        var report = EntityEvaluation.run(cases, context, System::nanoTime);
        if (differences) {
            report.differences().forEach(d -> err.println(d.text() + "\n  missing  " + d.missing() + "\n  too much " + d.tooMuch()));
        }
        spec.commandLine().getOut().println(json ? Json.write(EntityFigures.json(report, today)) : EntityFigures.text(report, today));
        return ExitCode.OK;
    }
}
