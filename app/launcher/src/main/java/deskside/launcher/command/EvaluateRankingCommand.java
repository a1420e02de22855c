package deskside.launcher.command;

import deskside.assist.evaluation.RankingEvaluation;
import deskside.assist.ranking.RankingTrainer;
import deskside.assist.ranking.RankingWeights;
import deskside.hub.shop.DemoShop;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.evaluate.DemoShopDesk;
import deskside.launcher.evaluate.JudgedChats;
import deskside.launcher.evaluate.RankingFigures;
import deskside.usecases.assist.KnowledgeByIntent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate ranking}: are the right suggestions first? */
@Command(name = "ranking", mixinStandardHelpOptions = true,
        description = {"Learns the order of suggestions from the demo shop's chats and measures it on chats that it has not seen, beside the",
            "weights that were set by hand and those that the program comes with."},
        footer = {"", "Examples:", "  deskside evaluate ranking --json",
            "  deskside evaluate ranking --write app/assist/src/main/resources/deskside/assist/ranking/weights.tsv"})
public final class EvaluateRankingCommand implements Callable<Integer> {

    private static final int FOLDS = 5;

    @Option(names = "--write", paramLabel = "FILE", description = "Also write the weights learned from all chats: the form that the program comes with.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var shop = DemoShop.read();
            var brain = DemoShopDesk.open(scope, shop, err::println);
            CompositionRoot.awaitIndex(brain, err::println);
            var conversations = new JudgedChats(shop, brain.engine().current().orElseThrow(), brain.store().search(),
                    new KnowledgeByIntent(brain.store().knowledgeBase(), brain.store().solvedQuestions(), brain.store().events())).all();
            var questions = conversations.stream().flatMap(conversation -> conversation.questions().stream()).toList();
            var report = RankingEvaluation.crossValidate(conversations, RankingWeights.BY_HAND, FOLDS);
            var bundled = RankingEvaluation.of(questions, RankingWeights.START);
            var trained = RankingTrainer.train(questions, RankingWeights.BY_HAND);
            if (file != null) {
                write(file, RankingFigures.resource(trained, report));
            }
            spec.commandLine().getOut().println(json
                    ? Json.write(RankingFigures.json(report, bundled, trained)) : RankingFigures.text(report, bundled, trained));
            return ExitCode.OK;
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new Failure(ExitCode.ENVIRONMENT, file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
