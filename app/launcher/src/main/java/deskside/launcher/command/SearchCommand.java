package deskside.launcher.command;

import deskside.domain.Language;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.launcher.AppScope;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside search}: what the desk finds. */
@Command(name = "search", mixinStandardHelpOptions = true,
        description = "Searches articles, scripts, policies and products on this machine.",
        footer = {"", "Examples:", "  deskside search 价保", "  deskside search \"return freight\" --limit 5 --json"})
public final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", description = "What to look for.")
    private String text = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many hits, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LocalData localData = new LocalData();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (text.isBlank()) {
            throw new Failure(ExitCode.USAGE, "The text is empty: write what to look for.");
        }
        if (limit < 1 || limit > 1000) {
            throw new Failure(ExitCode.USAGE, "--limit must be 1 to 1000, not " + limit + ".");
        }
        try (var scope = new AppScope()) {
            var brain = localData.open(scope, spec.commandLine().getErr());
            var started = System.nanoTime();
            var hits = brain.searchKnowledge().search(text, EnumSet.allOf(DocumentKind.class), limit);
            var millis = (System.nanoTime() - started) / 1e6;
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(Map.of("hits", hits.stream().map(Found::of).toList(), "elapsedMillis", millis)));
            } else {
                hits.forEach(hit -> out.printf("%-8s %-10s %s%n         %s%n", hit.kind().name().toLowerCase(Locale.ROOT),
                        hit.documentId(), hit.title(), hit.passage()));
                out.printf("%d hits, %.1f ms%n", hits.size(), millis);
            }
            return ExitCode.OK;
        }
    }

    /** A hit as it is told to programs; see {@link KnowledgeHit} for the fields. */
    private record Found(
            DocumentKind kind, String documentId, Language language, String title, String passage, double keywordScore, double vectorScore, double score) {

        static Found of(KnowledgeHit hit) {
            return new Found(hit.kind(), hit.documentId(), hit.language(), hit.title(), hit.passage(), hit.keywordScore(), hit.vectorScore(), hit.score());
        }
    }
}
