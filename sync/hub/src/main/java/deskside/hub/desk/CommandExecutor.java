package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.assist.RiskCheck;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.MalformedWireData;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Executes commands, each id at most once. Everything about one command happens in one transaction: looking up its id, comparing the
 * hash, checking its place in the sequence, the effect, the feed and the stored result. A rejection is a result too: it uses up the
 * place, so that what follows can go on. Safe for all threads, and for several hubs on one database: the lock on the sequence and the
 * unique id make the second of two that execute the same command find the first one's result.
 */
public final class CommandExecutor {

    private static final int LONGEST_ID = 64;

    private final HubDatabase database;
    private final InstantSource clock;
    private final Ids ids;
    private final ConversationEffects conversations;
    private final CaseEffects cases;
    private final FollowUpEffects followUps;
    private final AddressEffects addresses;
    private final ProgressEffects progress;
    private final RevealEffects reveals = new RevealEffects();
    private final ProposalEffects proposals = new ProposalEffects();
    private final CallEffects calls;
    private final NoticeEffects notices;
    private final ReplyEffects replies;
    /** On this hub, to answer repetitions at once; what runs on another one is found out by the database. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** @param risks what of a reply must not reach a customer, or not by one person alone */
    public CommandExecutor(HubDatabase database, InstantSource clock, Ids ids, RiskCheck risks) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        var risk = new ReplyRisk(risks);
        this.conversations = new ConversationEffects(risk, ids);
        this.cases = new CaseEffects(ids);
        this.followUps = new FollowUpEffects(ids);
        this.addresses = new AddressEffects(ids);
        this.progress = new ProgressEffects(ids);
        this.calls = new CallEffects(ids);
        this.notices = new NoticeEffects(risk, ids);
        this.replies = new ReplyEffects(risk, ids);
    }

    /**
     * @param idempotencyKey the request's header; must be the command's id
     * @param language       of the reason, if it is rejected
     * @throws Refused when the result is not known or must not be made: wrong device, other payload or account, running, place used up
     */
    public CommandReceipt execute(CommandRequest request, @Nullable String idempotencyKey, DeskSession session, Language language) {
        var command = check(request, idempotencyKey, session);
        if (!running.add(request.commandId())) {
            throw Refused.stillRunning();
        }
        try {
            return database.write(tx -> inTransaction(tx, request, command, session, language));
        } finally {
            running.remove(request.commandId());
        }
    }

    /**
     * Executes the commands in their order in one transaction, since a commit takes longer than most effects: all of their results are there, or,
     * when the hub itself failed, none. A command is refused before anything of it is written, so that the others are not concerned.
     *
     * @param language of the reasons of those that are rejected
     * @throws Refused when the request is no batch; then nothing was executed
     */
    public CommandAnswers executeAll(CommandBatch batch, DeskSession session, Language language) {
        CommandBatches.check(batch);
        var begun = new HashSet<String>();
        try {
            batch.commands().stream().map(CommandRequest::commandId).filter(running::add).forEach(begun::add);
            return database.write(tx -> {
                tx.commands().lookUp(begun);
                return CommandBatches.answers(batch, request -> executeOne(tx, request, begun, session, language));
            });
        } finally {
            running.removeAll(begun);
        }
    }

    private CommandReceipt executeOne(HubTransaction tx, CommandRequest request, Set<String> begun, DeskSession session, Language language) {
        var command = check(request, request.commandId(), session);
        if (!begun.contains(request.commandId())) {
            throw Refused.stillRunning();
        }
        // a page of the feed need not have all that a batch did
        tx.feed().startGroup();
        return inTransaction(tx, request, command, session, language);
    }

    /** Never executes it: stores a rejection, unless it was executed before. The same receipts and refusals as for {@link #execute}. */
    CommandReceipt reject(CommandRequest request, DeskSession session, Rejection why, Language language) {
        check(request, request.commandId(), session);
        return database.write(tx -> done(tx, request, session).orElseGet(() -> {
            tx.commands().lockSequence(request.deviceId(), request.aggregate());
            return done(tx, request, session).orElseGet(
                    () -> store(tx, request, session, why.reason().in(language), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }));
    }

    private static Command check(CommandRequest request, @Nullable String idempotencyKey, DeskSession session) {
        checkEnvelope(request, session);
        if (!request.commandId().equals(idempotencyKey)) {
            throw Refused.badRequest("The header Idempotency-Key must be the commandId");
        }
        var command = command(request);
        if (!command.commandId().equals(request.commandId()) || !command.aggregate().equals(request.aggregate())) {
            throw Refused.badRequest("The payload must name the same command and aggregate as the request");
        }
        return command;
    }

    /** What can be checked without knowing the type. */
    static void checkEnvelope(CommandRequest request, DeskSession session) {
        session.requireDevice(request.deviceId());
        if (!isId(request.commandId())) {
            throw Refused.badRequest("The commandId must have 1 to 64 letters, digits or '-'");
        }
        if (request.aggregate().length() > 160 || request.aggregateSeq() < 1) {
            throw Refused.badRequest("The aggregate must have at most 160 characters and aggregateSeq must be at least 1");
        }
        if (!WireCodec.payloadHash(request.payload()).equals(request.payloadHash())) {
            throw Refused.payloadMismatch("The payload does not have the hash that came with it");
        }
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ID
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-');
    }

    private static Command command(CommandRequest request) {
        if (!WireCodec.knowsCommand(request.type())) {
            throw Refused.unknownCommand(request.type());
        }
        try {
            return WireCodec.command(request);
        } catch (MalformedWireData e) {
            throw Refused.badRequest("Malformed command: " + e.getMessage());
        }
    }

    private CommandReceipt inTransaction(HubTransaction tx, CommandRequest request, Command command, DeskSession session, Language language) {
        var done = done(tx, request, session);
        if (done.isPresent()) {
            return done.get();
        }
        // Gaps are fine: a command that was dropped or expired at the desk never comes, and the desk sends one at a time.
        long last = tx.commands().lockSequence(request.deviceId(), request.aggregate());
        if (request.aggregateSeq() <= last) {
            // Another hub may have executed this very command while the lock was waited for.
            return done(tx, request, session).orElseThrow(() -> Refused.sequenceUsed(request.aggregateSeq(), last));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var refusal = now.isAfter(request.notAfter()) ? Rejection.EXPIRED : apply(tx, request, command, session, now);
        return store(tx, request, session, refusal == null ? null : refusal.reason().in(language), now);
    }

    private @Nullable Refusal apply(HubTransaction tx, CommandRequest request, Command command, DeskSession session, Instant now) {
        if (!session.may(CommandRights.of(command))) {
            return Rejection.NO_RIGHT;
        }
        return switch (command) {
            case Command.OfConversation ofOne -> conversations.apply(tx, ofOne, session, now);
            case Command.OpenCase open -> cases.open(tx, open, request, session, now);
            case Command.DecideCase decide -> cases.decide(tx, decide, session, now);
            case Command.GrantLess grant -> cases.grantLess(tx, grant, request, session, now);
            case Command.WithdrawCase withdraw -> followUps.withdraw(tx, withdraw, session, now);
            case Command.SettleCase settle -> followUps.settle(tx, settle, session, now);
            case Command.ChangeAddress change -> addresses.change(tx, change, session, now);
            case Command.KeepProgress keep -> progress.keep(tx, keep, session, now);
            case Command.RevealField reveal -> reveals.check(tx, reveal, session);
            case Command.ProposeArticleChange propose -> proposals.propose(tx, propose, session, now);
            case Command.DecideProposal decide -> proposals.decide(tx, decide, session, now);
            case Command.RecordCall call -> calls.record(tx, call, session, now);
            case Command.TellCustomer tell -> notices.tell(tx, tell, session, now);
            case Command.RequestReply ask -> replies.ask(tx, ask, request, session, now);
            case Command.DecideReply decide -> replies.decide(tx, decide, session, now);
        };
    }

    /** The stored result, whichever of the account's devices asks: a desk restored from its journal may have another id. */
    private static Optional<CommandReceipt> done(HubTransaction tx, CommandRequest request, DeskSession session) {
        return tx.commands().find(request.commandId()).map(done -> {
            if (!done.payloadHash().equals(request.payloadHash()) || !done.accountId().equals(session.account().id())) {
                throw Refused.payloadMismatch("This id was used for another command or by another account: use a new id");
            }
            return done.receipt();
        });
    }

    private CommandReceipt store(HubTransaction tx, CommandRequest request, DeskSession session, @Nullable String reason, Instant now) {
        var outcome = reason == null ? CommandReceipt.Outcome.EXECUTED : CommandReceipt.Outcome.REJECTED;
        var receipt = new CommandReceipt(request.commandId(), outcome, ids.next(), reason);
        tx.commands().store(request, session.account().id(), receipt, now);
        tx.audit().add(CommandAudit.event(request, session, outcome, now));
        return receipt;
    }
}
