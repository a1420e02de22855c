package deskside.launcher.command;

import deskside.launcher.bench.Benches;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deskside bench}: how fast the engine is on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = {BenchSyncCommand.class, BenchRiskCommand.class, BenchWorkbenchCommand.class, BenchFillCommand.class},
        description = {"Measures the desk's engine on generated articles, beside bare calls of what lies under it (one embedding of the same "
                + "text, one plain keyword query and one plain vector query on the same index), in the same run and in turn.",
            "The data lie in a folder of their own, which is gone afterwards, after Ctrl-C too.",
            "engineMegabytes is heap in use and native memory that came with the engine and its data, without programMegabytes (classes and "
                + "compiled code); indexProcessorSeconds and processorMeanMillis are what the processors did, however busy the machine was."},
        footer = {"", "Examples:", "  deskside bench suggest", "  deskside bench suggest --documents 100000 --json",
            "  deskside bench search --documents 20000", "  deskside bench classify --documents 0"})
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "bench what? suggest, search, classify, risk, sync, workbench or fill");
    }

    @Command(name = "suggest", mixinStandardHelpOptions = true,
            description = "From a customer's message in the store to its suggestions; storeP50Millis is what putting it there took.")
    int suggest(@Mixin BenchOptions options) {
        return options.run(spec.commandLine(), Benches::suggest);
    }

    @Command(name = "search", mixinStandardHelpOptions = true, description = "From a text to the desk's forty best hits; then typing into the search over everything, beside a bare prefix query.")
    int search(@Mixin BenchOptions options) {
        return options.run(spec.commandLine(), Benches::search);
    }

    @Command(name = "classify", mixinStandardHelpOptions = true, description = "The intents of a text whose embedding is there.")
    int classify(@Mixin BenchOptions options) {
        return options.run(spec.commandLine(), Benches::classify);
    }
}
