package deskside.simulation.desk;

import deskside.domain.Money;
import deskside.usecases.aftersales.OpenCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that a person asked for, as the simulation remembers it independently of the desk's own store. */
public final class Intent {

    /** The use cases' own term, see {@code Outgoing.TERM}. */
    public static final Duration TERM = Duration.ofHours(2);

    /** What was asked for. */
    public enum Kind { REPLY, ACCEPT, CLOSE, TRANSFER, CASE, DECISION }

    /**
     * Money that is asked for or decided about, as it was on the screen.
     *
     * @param subject  the order, or the case
     * @param refunded what had gone back of the order already; of no meaning for a decision
     * @param approved of a decision
     */
    public record Claim(String subject, Money amount, Money refunded, boolean approved) {
    }

    private final int number;
    private final Kind kind;
    private final String desk;
    private final String agentId;
    private final String conversationId;
    private final long seenSeq;
    private final @Nullable Claim claim;
    private @Nullable String commandId;
    private Instant deadline;
    private boolean accepted;
    private boolean released;
    private boolean dropTried;
    private boolean dropped;
    private boolean undone;
    private boolean handedOver;

    Intent(int number, Kind kind, String desk, String agentId, String conversationId, long seenSeq, @Nullable Claim claim, Instant now) {
        this.number = number;
        this.kind = kind;
        this.desk = desk;
        this.agentId = agentId;
        this.conversationId = conversationId;
        this.seenSeq = seenSeq;
        this.claim = claim;
        this.deadline = now.plus(claim == null ? TERM : OpenCase.TERM);
    }

    /** The id was made; whether it was queued is not known yet. */
    void tried(String id) {
        commandId = id;
    }

    /** The person was told that it is queued. */
    void acceptedAs(String id) {
        commandId = id;
        accepted = true;
    }

    void releasedAt(Instant now) {
        released = true;
        deadline = now.plus(TERM);
    }

    /** The desk may die before it is. */
    void dropTried() {
        dropTried = true;
    }

    void droppedByPerson() {
        dropped = true;
    }

    /** The desk's data were replaced by a copy from before it. */
    public void undoneByRestore() {
        undone = true;
    }

    /** Its desk has removed its data. @param pending whether it was not done yet, and so was handed over */
    void left(boolean pending) {
        handedOver |= pending;
        undone |= !pending;
    }

    /** A supervisor has decided about it: what the desk said of its term does not count any more. */
    public void decidedAt(Instant now) {
        deadline = now.plus(TERM);
    }

    /** Whether the hub has it from a desk that is out of use. */
    public boolean isHandedOver() {
        return handedOver;
    }

    public Kind kind() {
        return kind;
    }

    public String desk() {
        return desk;
    }

    /** Of a case or a decision. */
    public Claim claim() {
        return Objects.requireNonNull(claim);
    }

    /** Of what the hub keeps the order. */
    public String aggregate() {
        return switch (kind) {
            case REPLY, ACCEPT, CLOSE, TRANSFER -> "conversation:" + conversationId;
            case CASE -> "order:" + claim().subject();
            case DECISION -> "case:" + claim().subject();
        };
    }

    public String agentId() {
        return agentId;
    }

    public String conversationId() {
        return conversationId;
    }

    /** The last message that was on the desk's screen. */
    public long seenSeq() {
        return seenSeq;
    }

    /** In true time. */
    public Instant deadline() {
        return deadline;
    }

    public @Nullable String commandId() {
        return commandId;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public boolean isReleased() {
        return released;
    }

    public boolean wasDropTried() {
        return dropTried;
    }

    public boolean isDropped() {
        return dropped;
    }

    public boolean isUndone() {
        return undone;
    }

    /** Stands in texts and notes, nowhere else. */
    public String token() {
        return "〔" + number + "〕";
    }

    @Override
    public String toString() {
        return kind + " " + token() + " " + commandId + " by " + agentId + " at " + desk + " in " + conversationId;
    }
}
