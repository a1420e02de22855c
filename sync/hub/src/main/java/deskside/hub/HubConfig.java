package deskside.hub;

import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.hub.oversight.RetentionPeriods;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a hub runs.
 *
 * @param host          address to listen on; loopback unless there is TLS in front
 * @param port          0 for any free one
 * @param jdbcUrl       its database: an address of {@link #h2} or {@code jdbc:postgresql:…}
 * @param user          at the database; empty: what the address says
 * @param shopFolder    what to serve; null: the demo shop, its dates moved to today
 * @param gatewayToken  the secret that channels' gateways show; at least 16 characters
 * @param tokenLifetime how long a sign-in serves
 * @param retention     how long personal data are kept
 * @param firstAccounts who can sign in, when the database has no accounts yet
 */
public record HubConfig(
        String host, int port, String jdbcUrl, String user, String password, @Nullable Path shopFolder, String gatewayToken,
        Duration tokenLifetime, RetentionPeriods retention, List<FirstAccount> firstAccounts) {

    /** Known to everybody: for demos on one's own machine. */
    public static final String DEMO_PASSWORD = "deskside-demo";

    public static final List<FirstAccount> DEMO_ACCOUNTS = List.of(
            new FirstAccount(new Account("lin", "lin", "林晓", Role.AGENT), DEMO_PASSWORD),
            new FirstAccount(new Account("chen", "chen", "陈默", Role.AGENT), DEMO_PASSWORD),
            new FirstAccount(new Account("zhou", "zhou", "周岚", Role.SUPERVISOR), DEMO_PASSWORD),
            new FirstAccount(new Account("shen", "shen", "沈宁", Role.ADMINISTRATOR), DEMO_PASSWORD));

    private static final String LOOPBACK = "127.0.0.1";
    private static final int SHORTEST_TOKEN = 16;

    public HubConfig {
        firstAccounts = List.copyOf(firstAccounts);
        if (gatewayToken.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("The gateway's token must have at least " + SHORTEST_TOKEN + " characters");
        }
    }

    /** An account with its first password. */
    public record FirstAccount(Account account, String password) {

        @Override
        public String toString() {
            return account.toString();
        }
    }

    /** The demo shop and accounts on a free port of this machine. */
    public static HubConfig demo(String jdbcUrl, String gatewayToken) {
        return new HubConfig(LOOPBACK, 0, jdbcUrl, "hub", "", null, gatewayToken, Duration.ofHours(12), RetentionPeriods.STANDARD, DEMO_ACCOUNTS);
    }

    /**
     * The address of an embedded database. {@code async}: an interrupted thread cannot close it; {@code WRITE_DELAY=0}: what was
     * acknowledged survives the end of the process; {@code MAX_COMPACT_TIME=0}: decision record 9;
     * {@code QUERY_CACHE_SIZE}: statements that a connection does not parse again, by default 8.
     *
     * @param file without suffix
     */
    public static String h2(Path file) {
        return "jdbc:h2:async:" + file.toAbsolutePath() + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256";
    }

    /** @param user empty: what the address says */
    public HubConfig withDatabase(String newJdbcUrl, String newUser, String newPassword) {
        return new HubConfig(host, port, newJdbcUrl, newUser, newPassword, shopFolder, gatewayToken, tokenLifetime, retention, firstAccounts);
    }

    Map<Account, String> firstPasswords() {
        var passwords = new LinkedHashMap<Account, String>();
        firstAccounts.forEach(first -> passwords.put(first.account(), first.password()));
        return passwords;
    }

    public HubConfig withPort(int newPort) {
        return new HubConfig(host, newPort, jdbcUrl, user, password, shopFolder, gatewayToken, tokenLifetime, retention, firstAccounts);
    }

    public HubConfig withShop(Path folder) {
        return new HubConfig(host, port, jdbcUrl, user, password, folder, gatewayToken, tokenLifetime, retention, firstAccounts);
    }

    public HubConfig withTokenLifetime(Duration lifetime) {
        return new HubConfig(host, port, jdbcUrl, user, password, shopFolder, gatewayToken, lifetime, retention, firstAccounts);
    }

    public HubConfig withRetention(RetentionPeriods periods) {
        return new HubConfig(host, port, jdbcUrl, user, password, shopFolder, gatewayToken, tokenLifetime, periods, firstAccounts);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "HubConfig[" + host + ":" + port + ", shop " + (shopFolder == null ? "demo" : shopFolder) + "]";
    }
}
