package deskside.hub.access;

import deskside.domain.Entity;
import deskside.domain.people.Account;
import deskside.domain.people.Colleague;
import deskside.domain.sync.EntityType;
import deskside.hub.problem.Refused;
import deskside.hub.store.AuditTable;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.SessionTable;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs desks in and recognises them by their token. Safe for all threads. */
public final class SignIns {

    /** Each Argon2id run takes 19 MiB: strangers must not be able to ask for any number of them at once. */
    private static final int AT_ONCE = 4;
    private static final int LONGEST_PASSWORD = 256;
    /** In the audit, for a name that no account has. */
    private static final String NOBODY = "unknown";
    private static final Pattern DEVICE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final HubDatabase database;
    private final InstantSource clock;
    private final Duration lifetime;
    private final String epoch;
    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords;
    private final FailedAttempts attempts;
    private final Semaphore running = new Semaphore(AT_ONCE);

    /** @param lifetime how long a token serves; @param epoch the id of the hub's database */
    public SignIns(HubDatabase database, InstantSource clock, Duration lifetime, String epoch) {
        this(database, clock, lifetime, epoch, PasswordCosts.STANDARD);
    }

    /** @param costs of the hashes that are in the database, and of those that come */
    public SignIns(HubDatabase database, InstantSource clock, Duration lifetime, String epoch, PasswordCosts costs) {
        this.database = database;
        this.clock = clock;
        this.lifetime = lifetime;
        this.epoch = epoch;
        this.passwords = new Passwords(random, costs);
        this.attempts = new FailedAttempts(clock);
    }

    /** Adds the accounts, each with its password, if the database has none yet. */
    public void addFirstAccounts(Map<Account, String> first) {
        if (database.read(tx -> tx.accounts().isEmpty())) {
            var hashes = new LinkedHashMap<Account, String>();
            first.forEach((account, password) -> hashes.put(account, passwords.hash(password)));
            database.writeAtStart(tx -> {
                if (tx.accounts().isEmpty()) {
                    hashes.forEach(tx.accounts()::add);
                }
                return hashes;
            });
        }
    }

    /** Brings the names of all accounts into what desks copy, as far as it does not say them yet. */
    public void tellNames() {
        database.writeAtStart(tx -> tx.entities().replaceAll(EnumSet.of(EntityType.COLLEAGUE),
                tx.accounts().all().stream().<Entity>map(account -> new Colleague(account.id(), 1, account.displayName())).toList()));
    }

    /** @throws Refused for a wrong name or password, or after too many of them */
    public SignInResponse signIn(SignInRequest request, String address) {
        var login = request.login().strip().toLowerCase(Locale.ROOT);
        if (login.isEmpty() || login.length() > 64 || request.password().length() > LONGEST_PASSWORD) {
            throw Refused.wrongPassword();
        }
        if (!DEVICE_ID.matcher(request.deviceId()).matches()) {
            throw Refused.badRequest("The deviceId must have 1 to 64 letters, digits, '.', '_' or '-'");
        }
        var attempt = attempts.begin(login, address);
        var known = database.read(tx -> tx.accounts().ofLogin(login));
        boolean right = matches(request.password(), known.map(row -> row.passwordHash()).orElse(passwords.nobodys()));
        if (!right || known.isEmpty()) {
            recordFailure(known.map(row -> row.account()), request.deviceId());
            throw Refused.wrongPassword();
        }
        attempts.succeeded(login, address, attempt);
        return open(known.get().account(), request.deviceId());
    }

    /** Under an account's name where there is one. What was typed as a name stays out of it: people type passwords there. */
    private void recordFailure(Optional<Account> account, String deviceId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var who = account.map(Account::id).orElse(NOBODY);
        database.write(tx -> {
            tx.audit().add(new AuditTable.Event(now, now, who, account.map(known -> known.role().name()).orElse(NOBODY), deviceId, "signIn", "REFUSED",
                    "account:" + who, null, "", "{}"));
            return who;
        });
    }

    private boolean matches(String password, String hash) {
        running.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            running.release();
        }
    }

    private SignInResponse open(Account account, String deviceId) {
        var token = Tokens.next(random);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var expiresAt = now.plus(lifetime);
        database.write(tx -> {
            tx.sessions().open(Tokens.hash(token), account, deviceId, now, expiresAt);
            tx.audit().add(new AuditTable.Event(now, now, account.id(), account.role().name(), deviceId, "signIn", "EXECUTED", "account:" + account.id(),
                    null, "", "{}"));
            return account;
        });
        return new SignInResponse(token, expiresAt, account, epoch);
    }

    /** @param authorization the request's header; @throws Refused when it holds no valid token, or that of a revoked device */
    public DeskSession session(@Nullable String authorization) {
        var session = find(authorization);
        if (session.revoked() != null) {
            throw Refused.revoked(session.revoked());
        }
        return new DeskSession(session.account(), session.deviceId(), session.expiresAt());
    }

    /** For what only a revoked device may do. @throws Refused unless the header holds the valid token of one */
    public DeskSession revokedSession(@Nullable String authorization) {
        var session = find(authorization);
        if (session.revoked() == null) {
            throw Refused.forbidden("This device is in use: it sends its commands itself");
        }
        return new DeskSession(session.account(), session.deviceId(), session.expiresAt());
    }

    /** Whether the device is revoked or not. @throws Refused when the header holds no valid token */
    public DeskSession anySession(@Nullable String authorization) {
        var session = find(authorization);
        return new DeskSession(session.account(), session.deviceId(), session.expiresAt());
    }

    private SessionTable.Row find(@Nullable String authorization) {
        var hash = Tokens.hash(BearerToken.of(authorization));
        var session = database.read(tx -> tx.sessions().find(hash)).orElseThrow(Refused::unauthorized);
        if (!clock.instant().isBefore(session.expiresAt())) {
            throw Refused.unauthorized();
        }
        return session;
    }
}
