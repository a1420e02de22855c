package deskside.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deskside rules}: the after-sales rules of a shop. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Checks a shop's after-sales rules, and explains what they decide.",
        subcommands = {RulesCheckCommand.class, RulesExplainCommand.class},
        footer = {"", "Examples:", "  deskside rules check", "  deskside rules check ./my-shop",
            "  deskside rules explain PRICE_PROTECTION --order 2026111600423 --ground PRICE_DROP --sku AF-500",
            "  deskside rules explain --facts situation.yaml --lang en --json"})
public final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "rules what? check or explain");
    }
}
