package deskside.launcher.command;

import deskside.assist.evaluation.LanguageRule;
import deskside.assist.evaluation.RetrievalEvaluation;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.evaluate.RetrievalFile;
import deskside.launcher.evaluate.SimilarityFigures;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate retrieval}: are the right texts the nearest ones? */
@Command(name = "retrieval", mixinStandardHelpOptions = true,
        description = {"Ranks each query's own positives and negatives by similarity; nothing is learned from the labels.",
            "A line of the file: id<TAB>query<TAB>intent<TAB>positive_ids<TAB>hard_negative_ids (ids separated by spaces)."},
        footer = {"", "Examples:", "  deskside evaluate retrieval --data retrieval.tsv", "  deskside evaluate retrieval --data retrieval.tsv --json"})
public final class EvaluateRetrievalCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", required = true, description = "The queries.")
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
            var cases = RetrievalFile.read(data);
            var err = spec.commandLine().getErr();
            var embedder = Embeddings.open(scope, err);
            err.println("… ranking the candidates of " + cases.size() + " queries");
            err.flush();
            var report = RetrievalEvaluation.run(cases, language, embedder);
            spec.commandLine().getOut().println(json ? Json.write(SimilarityFigures.json(report)) : SimilarityFigures.text(report));
            return ExitCode.OK;
        }
    }
}
