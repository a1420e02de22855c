package deskside.hub.desk;

import deskside.domain.Language;
import deskside.domain.people.Right;
import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.hub.store.AuditTable;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Device;
import deskside.sync.protocol.Devices;
import deskside.sync.protocol.Escrow;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowEntry;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.RevokeRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Takes desks out of use, keeps what they had not delivered, and executes it when a supervisor says so: under its own id, so that it is done
 * once even if another copy of the desk has sent it meanwhile. Safe for all threads.
 */
public final class RevokedDevices {

    private static final int LONGEST_REASON = 400;
    private static final int LISTED = 500;
    /** From the decision on: nobody meant it for another day. */
    private static final Duration TERM = Duration.ofMinutes(10);

    private final HubDatabase database;
    private final CommandExecutor commands;
    private final InstantSource clock;
    private final Runnable onRevoked;

    /** @param onRevoked tells the desks to ask, so that the one that was revoked learns of it at once and not with its next poll */
    public RevokedDevices(HubDatabase database, CommandExecutor commands, InstantSource clock, Runnable onRevoked) {
        this.onRevoked = onRevoked;
        this.database = database;
        this.commands = commands;
        this.clock = clock;
    }

    /** @throws Refused unless the session has the right */
    public Devices all(DeskSession session) {
        session.require(Right.REVOKE_DEVICES);
        return new Devices(database.read(tx -> tx.devices().all()));
    }

    /** From now on the device is refused. @throws Refused unless the session has the right, or when there is no such device */
    public Device revoke(RevokeRequest request, DeskSession session) {
        session.require(Right.REVOKE_DEVICES);
        var reason = request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refused.badRequest("The reason must have 1 to " + LONGEST_REASON + " characters");
        }
        var revoked = database.write(tx -> {
            tx.devices().find(request.deviceId()).orElseThrow(() -> Refused.notFound("There is no such device"));
            tx.devices().revoke(request.deviceId(), session.account(), reason, now());
            record(tx, session, "revokeDevice", "device:" + request.deviceId());
            return tx.devices().find(request.deviceId()).orElseThrow();
        });
        onRevoked.run();
        return revoked;
    }

    /**
     * Keeps what has not been executed, also what this hub does not know how to execute: a newer one may.
     *
     * @param session of the revoked device
     * @throws Refused when one of them is not as it was made, or is of another device; then none was kept
     */
    public EscrowResponse handOver(EscrowRequest request, DeskSession session) {
        session.requireDevice(request.deviceId());
        if (request.commands().size() > EscrowRequest.MOST) {
            throw Refused.badRequest("At most " + EscrowRequest.MOST + " commands at once");
        }
        request.commands().forEach(one -> CommandExecutor.checkEnvelope(one.command(), session));
        return database.write(tx -> {
            var waiting = 0;
            for (var one : request.commands()) {
                var id = one.command().commandId();
                if (tx.commands().find(id).isEmpty()) {
                    tx.escrow().keep(one, session.account(), now());
                    waiting += tx.escrow().isWaiting(id) ? 1 : 0;
                }
            }
            return new EscrowResponse(waiting);
        });
    }

    /** @throws Refused unless the session has the right */
    public Escrow escrow(DeskSession session) {
        session.require(Right.REVOKE_DEVICES);
        return new Escrow(database.read(tx -> tx.escrow().waiting(LISTED)));
    }

    /** @throws Refused unless the session has the right, when it is not in escrow, or cannot be executed in its author's name */
    public CommandReceipt decide(EscrowDecisionRequest request, DeskSession session, Language language) {
        session.require(Right.REVOKE_DEVICES);
        var entry = database.read(tx -> tx.escrow().find(request.commandId())).orElseThrow(() -> Refused.notFound("There is no such command in escrow"));
        if (request.decision() == EscrowDecisionRequest.Decision.RELEASE) {
            requireProvenAuthor(entry);
        }
        var author = author(entry);
        var command = anew(entry.command());
        var receipt = switch (request.decision()) {
            case RELEASE -> commands.execute(command, command.commandId(), author, language);
            case DROP -> commands.reject(command, author, Rejection.GIVEN_UP, language);
        };
        // a hub that stops right here finds the receipt at the next decision
        database.write(tx -> {
            tx.escrow().decided(request.commandId(), session.account(), now());
            record(tx, session, request.decision() == EscrowDecisionRequest.Decision.RELEASE ? "releaseCommand" : "dropCommand",
                    "command:" + request.commandId());
            return receipt;
        });
        return receipt;
    }

    /** A desk may say of a command that anybody queued it; only for whoever was signed in there it is proven. */
    private static void requireProvenAuthor(EscrowEntry entry) {
        if (!entry.agentId().equals(entry.handedBy())) {
            throw Refused.forbidden("It was queued by " + entry.agentId() + " and handed over by " + entry.handedBy()
                    + ": it cannot be executed in the author's name");
        }
    }

    private DeskSession author(EscrowEntry entry) {
        var account = database.read(tx -> tx.accounts().find(entry.agentId())).orElseThrow(() -> Refused.forbidden("Its author's account has gone"));
        return new DeskSession(account, entry.command().deviceId(), now().plus(TERM));
    }

    /** Same id and contents, with a term from now and a place behind the last one. */
    private CommandRequest anew(CommandRequest c) {
        var last = database.read(tx -> tx.commands().lastSequence(c.deviceId(), c.aggregate()));
        return new CommandRequest(c.commandId(), c.deviceId(), c.aggregate(), Math.max(c.aggregateSeq(), last + 1), c.type(), c.payload(), c.payloadHash(),
                c.createdAt(), now().plus(TERM));
    }

    private void record(HubTransaction tx, DeskSession session, String action, String subject) {
        tx.audit().add(new AuditTable.Event(now(), now(), session.account().id(), session.account().role().name(), session.deviceId(), action,
                "EXECUTED", subject, null, "", "{}"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
