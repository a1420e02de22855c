package deskside.launcher.command;

import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.oversight.RetentionPeriods;
import deskside.launcher.CompositionRoot;
import deskside.launcher.DataFolders;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside hub}: the server that desks talk to, as a process of its own. */
@Command(name = "hub", mixinStandardHelpOptions = true,
        description = "Runs a hub on this machine until it is stopped (Ctrl+C).",
        footer = {"", "Examples:", "  deskside hub                          the demo shop on port 8720",
            "  deskside hub --port 9000 --db ./hub   another port, its database in ./hub.mv.db",
            "  deskside hub --data ./my-shop         a shop's own files (see sync/hub/README.md)",
            "  deskside hub --db jdbc:postgresql://db.example/hub",
            "                                        on PostgreSQL, which several hubs may share"})
public final class HubCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Port on this machine, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 8720;

    @Option(names = "--db", paramLabel = "FILE|URL",
            description = "The hub's database: a file without suffix, or a JDBC address (default: hub/hub in Deskside's data folder).")
    private @Nullable String database;

    @Option(names = "--db-user", paramLabel = "NAME", defaultValue = "${env:DESKSIDE_DB_USER}", showDefaultValue = Help.Visibility.NEVER,
            description = "Who the hub is at its database (default: DESKSIDE_DB_USER, else hub; a user in the address wins).")
    private @Nullable String databaseUser;

    @Option(names = "--db-password", paramLabel = "SECRET", defaultValue = "${env:DESKSIDE_DB_PASSWORD}",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Its password there; on machines of several people rather in DESKSIDE_DB_PASSWORD, which others cannot read.")
    private @Nullable String databasePassword;

    @Option(names = "--data", paramLabel = "DIR", description = "A shop's files to serve (default: the demo shop).")
    private @Nullable Path shop;

    @Option(names = "--keep-conversations", paramLabel = "DAYS",
            description = "How long the words of closed conversations are kept (default: ${DEFAULT-VALUE}).")
    private long keepConversations = RetentionPeriods.STANDARD.conversations().toDays();

    @Option(names = "--keep-addresses", paramLabel = "DAYS", description = "How long orders keep address, note and parcels (default: ${DEFAULT-VALUE}).")
    private long keepAddresses = RetentionPeriods.STANDARD.addresses().toDays();

    @Option(names = "--gateway-token", paramLabel = "SECRET",
            description = "What a channel's gateway shows to bring messages (default: the demo's).")
    private String gatewayToken = CompositionRoot.DEMO_GATEWAY_TOKEN;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var address = jdbcUrl();
        if (keepConversations < 1 || keepAddresses < 1) {
            throw new Failure(ExitCode.USAGE, "--keep-conversations and --keep-addresses must be at least 1 day.");
        }
        var config = HubConfig.demo(address, gatewayToken).withPort(port)
                .withRetention(new RetentionPeriods(Duration.ofDays(keepConversations), Duration.ofDays(keepAddresses)));
        config = config.withDatabase(address, databaseUser == null ? config.user() : databaseUser, databasePassword == null ? "" : databasePassword);
        try (var hub = CompositionRoot.hub(shop == null ? config : config.withShop(shop))) {
            var out = spec.commandLine().getOut();
            out.println("The hub listens on " + hub.baseUri());
            for (var first : config.firstAccounts()) {
                out.printf("  %-6s %-10s password %s%n", first.account().login(), first.account().role().name().toLowerCase(Locale.ROOT),
                        first.password());
            }
            out.flush();
            runUntilStopped(hub);
        }
        return ExitCode.OK;
    }

    /** Ctrl+C and a polite kill end the process by its shutdown hooks; the hub is closed there, in order. */
    private static void runUntilStopped(Hub hub) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "hub-shutdown"));
        new CountDownLatch(1).await();
    }

    private String jdbcUrl() {
        if (database == null) {
            return HubConfig.h2(DataFolders.root().resolve("hub").resolve("hub"));
        }
        return database.startsWith("jdbc:") ? database : HubConfig.h2(Path.of(database));
    }
}
