package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.MalformedWireData;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Executes commands, each id at most once. Everything about one command happens in one transaction: looking up its id, comparing the
 * hash, checking its place in the sequence, the effect, the feed and the stored result. A rejection is a result too: it uses up the
 * place, so that what follows can go on. Safe for all threads.
 */
public final class CommandExecutor {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final HubDatabase database;
    private final InstantSource clock;
    private final Ids ids;
    private final ConversationEffects effects;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    public CommandExecutor(HubDatabase database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.effects = new ConversationEffects(ids);
    }

    /**
     * @param idempotencyKey the request's header; must be the command's id
     * @param language       of the reason, if it is rejected
     * @throws Refused when the result is not known or must not be made: wrong device, other payload, running, out of order
     */
    public CommandReceipt execute(CommandRequest request, @Nullable String idempotencyKey, DeskSession session, Language language) {
        check(request, idempotencyKey, session);
        if (!running.add(request.commandId())) {
            throw Refused.stillRunning();
        }
        try {
            return database.write(tx -> inTransaction(tx, request, session, language));
        } finally {
            running.remove(request.commandId());
        }
    }

    private static void check(CommandRequest request, @Nullable String idempotencyKey, DeskSession session) {
        session.requireDevice(request.deviceId());
        if (!ID.matcher(request.commandId()).matches()) {
            throw Refused.badRequest("The commandId must have 1 to 64 letters, digits or '-'");
        }
        if (!request.commandId().equals(idempotencyKey)) {
            throw Refused.badRequest("The header Idempotency-Key must be the commandId");
        }
        if (request.aggregate().length() > 160 || request.aggregateSeq() < 1) {
            throw Refused.badRequest("The aggregate must have at most 160 characters and aggregateSeq must be at least 1");
        }
        if (!WireCodec.payloadHash(request.payload()).equals(request.payloadHash())) {
            throw Refused.payloadMismatch("The payload does not have the hash that came with it");
        }
        var command = command(request);
        if (!command.commandId().equals(request.commandId()) || !command.aggregate().equals(request.aggregate())) {
            throw Refused.badRequest("The payload must name the same command and aggregate as the request");
        }
    }

    private static Command command(CommandRequest request) {
        try {
            return WireCodec.command(request);
        } catch (MalformedWireData e) {
            throw Refused.badRequest("Malformed command: " + e.getMessage());
        }
    }

    private CommandReceipt inTransaction(HubTransaction tx, CommandRequest request, DeskSession session, Language language) {
        var done = tx.commands().find(request.commandId());
        if (done.isPresent()) {
            if (!done.get().payloadHash().equals(request.payloadHash()) || !done.get().deviceId().equals(request.deviceId())) {
                throw Refused.payloadMismatch("A command with this id and another payload was executed already: use a new id");
            }
            return done.get().receipt();
        }
        // Gaps are fine: a command that was dropped or expired at the desk never comes, and the desk sends one at a time.
        long last = tx.commands().lockSequence(request.deviceId(), request.aggregate());
        if (request.aggregateSeq() <= last) {
            throw Refused.payloadMismatch("A command with a number over " + request.aggregateSeq() + " was executed already; the last one is " + last);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var rejection = now.isAfter(request.notAfter()) ? Rejection.EXPIRED : effects.apply(tx, command(request), session, now);
        return store(tx, request, session, rejection == null ? null : rejection.reason().in(language), now);
    }

    private CommandReceipt store(HubTransaction tx, CommandRequest request, DeskSession session, @Nullable String reason, Instant now) {
        var outcome = reason == null ? CommandReceipt.Outcome.EXECUTED : CommandReceipt.Outcome.REJECTED;
        var receipt = new CommandReceipt(request.commandId(), outcome, ids.next(), reason);
        tx.commands().store(request, session.account().id(), receipt, now);
        return receipt;
    }
}
