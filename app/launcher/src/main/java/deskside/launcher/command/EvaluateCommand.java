package deskside.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deskside evaluate}: how good the engine is, on any labelled file. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Measures the engine on labelled files (UTF-8, columns separated by tabs).",
        subcommands = {EvaluateIntentsCommand.class, EvaluateRetrievalCommand.class, EvaluatePairsCommand.class,
            EvaluateEmotionCommand.class, EvaluateDialoguesCommand.class, EvaluateRankingCommand.class,
            EvaluateEntitiesCommand.class, EvaluateMultiIntentsCommand.class},
        footer = {"", "Examples:", "  deskside evaluate intents --train train.tsv --test test.tsv",
            "  deskside evaluate intents --data messages.tsv --folds 5 --baseline svm --json",
            "  deskside evaluate retrieval --data retrieval.tsv", "  deskside evaluate pairs --data pairs.tsv --json",
            "  deskside evaluate entities --data entities.tsv", "  deskside evaluate emotion --data messages.tsv --folds 5", "  deskside evaluate dialogues --data turns.tsv",
            "  deskside evaluate multi-intents --data messages.tsv"})
public final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "evaluate what? intents, multi-intents, retrieval, pairs, entities, emotion, dialogues or ranking");
    }
}
