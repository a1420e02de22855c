package deskside.launcher.command;

import deskside.assist.evaluation.MultiIntentEvaluation;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.knowledge.IntentDefinition;
import deskside.hub.shop.DemoShop;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.evaluate.DemoShopDesk;
import deskside.launcher.evaluate.MultiIntentFigures;
import deskside.launcher.evaluate.MultiIntentsFile;
import deskside.usecases.assist.SuggestAnswers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate multi-intents}: is all named that a message asks for? */
@Command(name = "multi-intents", mixinStandardHelpOptions = true,
        description = {"Holds all intents that a desk of the demo shop names for a message against those that people have marked; nothing is learned",
            "from the file. A line of the file: text<TAB>intent intent …, with or without a header (text<TAB>intents)."},
        footer = {"", "Examples:", "  deskside evaluate multi-intents --data messages.tsv",
            "  deskside evaluate multi-intents --data messages.tsv --differences --json", "",
            "Precision, recall and f1 are of pairs of message and intent; exactOne and exactSeveral are the shares of the messages with one",
            "and with several intents for which just these are named."})
public final class EvaluateMultiIntentsCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", required = true, description = "The messages.")
    private Path data;

    @Option(names = "--differences", description = "Also list on standard error the messages that were not read as marked.")
    private boolean differences;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        var shop = DemoShop.read();
        var cases = MultiIntentsFile.read(data, shop.intents().stream().map(IntentDefinition::id).collect(Collectors.toSet()));
        try (var scope = new AppScope()) {
            var suggest = DemoShopDesk.open(scope, shop, err::println).suggestAnswers();
            var report = MultiIntentEvaluation.run(cases, text -> result(suggest, text).intents().stream().map(RecognizedIntent::intentId).collect(Collectors.toSet()));
            if (differences) {
                report.differences().forEach(d -> err.println(d.text() + "\n  missing  " + d.missing() + "\n  too much " + d.tooMuch()));
            }
            var tier = String.valueOf(result(suggest, cases.getFirst().text()).tier());
            spec.commandLine().getOut().println(json ? Json.write(MultiIntentFigures.json(report, tier)) : MultiIntentFigures.text(report, tier));
            return ExitCode.OK;
        }
    }

    private static AssistResult result(SuggestAnswers suggest, String text) {
        if (suggest.suggestForText(text, null) instanceof SuggestAnswers.Answer.Assisted assisted) {
            return assisted.result();
        }
        throw new Failure(ExitCode.DATA, "The demo shop's intents were not learned.");
    }
}
