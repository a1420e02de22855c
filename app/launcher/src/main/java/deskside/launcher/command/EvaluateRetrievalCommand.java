package deskside.launcher.command;

import deskside.assist.evaluation.LanguageRule;
import deskside.assist.evaluation.RetrievalEvaluation;
import deskside.assist.evaluation.SearchEvaluation;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.evaluate.CorpusFile;
import deskside.launcher.evaluate.PlainSearch;
import deskside.launcher.evaluate.QueriesFile;
import deskside.launcher.evaluate.RetrievalFile;
import deskside.launcher.evaluate.SimilarityFigures;
import deskside.launcher.evaluate.TemporaryFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate retrieval}: are the right texts the nearest ones? */
@Command(name = "retrieval", mixinStandardHelpOptions = true,
        description = {"With --data: ranks each query's own positives and negatives, learned on the file's other folds and untrained.",
            "With --corpus and --queries: searches the whole corpus through the desk's own index."},
        footer = {"", "Examples:", "  deskside evaluate retrieval --data retrieval.tsv --json",
            "  deskside evaluate retrieval --corpus corpus.tsv --queries queries.tsv", "",
            "A line of --data: id<TAB>query<TAB>intent<TAB>positive_ids<TAB>hard_negative_ids (ids separated by spaces);",
            "of --corpus: id<TAB>text; of --queries: query<TAB>relevant_ids, or id<TAB>query<TAB>relevant_ids.", "",
            "What is learned: the intents of texts that are neither in the query's fold nor in the candidate's, and how much each sign",
            "counts, from the positives and negatives of queries outside the query's fold. map, mrr and precisionAt1 are of the method",
            "named; those under untrained learn nothing. With --folds 0, or in a file with hardly any intents, nothing is learned."})
public final class EvaluateRetrievalCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", description = "Queries with their own candidates.")
    private @Nullable Path data;

    @Option(names = "--corpus", paramLabel = "FILE", description = "Documents to search.")
    private @Nullable Path corpus;

    @Option(names = "--queries", paramLabel = "FILE", description = "What to look for in the corpus.")
    private @Nullable Path queries;

    @Option(names = "--folds", paramLabel = "N", description = "With --data: learn in so many folds, 3 to 20; 0: learn nothing (default: 5).")
    private int folds = 5;

    @Option(names = "--lang", paramLabel = "zh|en|auto", description = "Their language (default: auto, by their script).")
    private LanguageRule language = LanguageRule.AUTO;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (var scope = new AppScope()) {
            if (data != null && corpus == null && queries == null) {
                var report = rank(scope, data);
                print(json ? Json.write(SimilarityFigures.json(report)) : SimilarityFigures.text(report));
            } else if (data == null && corpus != null && queries != null) {
                var report = search(scope, corpus, queries);
                print(json ? Json.write(SimilarityFigures.json(report)) : SimilarityFigures.text(report));
            } else {
                throw new Failure(ExitCode.USAGE, "Give either --data FILE, or --corpus FILE and --queries FILE.");
            }
            return ExitCode.OK;
        }
    }

    private RetrievalEvaluation.Report rank(AppScope scope, Path file) {
        if (folds != 0 && (folds < 3 || folds > 20)) {
            throw new Failure(ExitCode.USAGE, "--folds must be 0 or 3 to 20, not " + folds + ".");
        }
        var cases = RetrievalFile.read(file);
        var embedder = Embeddings.open(scope, spec.commandLine().getErr());
        say("ranking the candidates of " + cases.size() + " queries");
        return RetrievalEvaluation.run(cases, language, embedder, folds);
    }

    private SearchEvaluation.Report search(AppScope scope, Path corpusFile, Path queriesFile) throws InterruptedException {
        var documents = CorpusFile.read(corpusFile);
        var wanted = QueriesFile.read(queriesFile, documents.keySet());
        var embedder = Embeddings.open(scope, spec.commandLine().getErr());
        say("indexing " + documents.size() + " documents");
        var folder = scope.add(TemporaryFolder.create());
        var search = scope.add(PlainSearch.over(folder.path(), documents, language.main(documents.values()), embedder));
        say("searching for " + wanted.size() + " queries");
        return SearchEvaluation.of(wanted.stream().map(query -> new SearchEvaluation.Answer(search.find(query.text()), query.relevant())).toList());
    }

    private void say(String what) {
        spec.commandLine().getErr().println("… " + what);
        spec.commandLine().getErr().flush();
    }

    private void print(String figures) {
        spec.commandLine().getOut().println(figures);
    }
}
