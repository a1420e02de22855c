package deskside.launcher.command;

import deskside.assist.evaluation.LanguageRule;
import deskside.assist.evaluation.PairsEvaluation;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.evaluate.PairsFile;
import deskside.launcher.evaluate.SimilarityFigures;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate pairs}: does the engine find alike what people find alike? */
@Command(name = "pairs", mixinStandardHelpOptions = true,
        description = {"Correlates the engine's similarity of two texts with people's ratings; nothing is learned from the ratings.",
            "A line of the file: text<TAB>text<TAB>rating, with or without a header."},
        footer = {"", "Examples:", "  deskside evaluate pairs --data pairs.tsv", "  deskside evaluate pairs --data pairs.tsv --json"})
public final class EvaluatePairsCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", required = true, description = "The pairs.")
    private Path data;

    @Option(names = "--lang", paramLabel = "zh|en|auto", description = "Their language (default: auto, by their script).")
    private LanguageRule language = LanguageRule.AUTO;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var scope = new AppScope()) {
            var pairs = PairsFile.read(data);
            var err = spec.commandLine().getErr();
            var embedder = Embeddings.open(scope, err);
            err.println("… comparing " + pairs.size() + " pairs");
            err.flush();
            var report = PairsEvaluation.run(pairs, language, embedder);
            spec.commandLine().getOut().println(json ? Json.write(SimilarityFigures.json(report)) : SimilarityFigures.text(report));
            return ExitCode.OK;
        }
    }
}
