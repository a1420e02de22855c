package deskside.simulation.mutant;

import java.util.List;

/** All planted bugs. A simulation that does not catch each of them proves nothing. */
public final class Mutants {

    private static final List<Mutant> ALL = List.of(
            new Mutant("cursor-before-apply", "I7", "The cursor is stored before the page", ReplicaBugs.CursorBeforeApply::new),
            new Mutant("half-a-page", "I7", "A page's last change is left out of its transaction", ReplicaBugs.HalfAPage::new),
            new Mutant("tombstone-ignored", "I6", "What the hub has deleted lives on at the desk", ReplicaBugs.TombstoneIgnored::new),
            new Mutant("version-check-wrong", "I7", "What is there already is not replaced by what is newer", ReplicaBugs.VersionsIgnored::new),
            new Mutant("shown-twice", "I6", "A delivered reply shows beside its own message", ReplicaBugs.ShownTwice::new),
            new Mutant("reset-drops-outbox", "I1", "410 throws away what was queued", OutboxBugs.ResetDropsOutbox::new),
            new Mutant("resync-skipped", "I6", "After 410 the desk takes the new cursor without the data", LineBugs.ResyncSkipped::new),
            new Mutant("swapped-too-early", "I7", "The old copy goes with the first page of the new one", ReplicaBugs.SwappedTooEarly::new),
            new Mutant("old-cursor-kept", "I11", "A new copy goes on from the old one's cursor", ReplicaBugs.OldCursorKept::new),
            new Mutant("old-rows-kept", "I6", "What the new copy has not got stays from the old one", ReplicaBugs.OldRowsKept::new),
            new Mutant("drift-unnoticed", "I6", "Nobody compares the copy with the hub's", LineBugs.DriftUnnoticed::new),
            new Mutant("wiped-before-hand-over", "I1", "A revoked desk removes its queue before the hub has it", LineBugs.WipedBeforeHandOver::new),
            new Mutant("escrow-forgotten", "I1", "The hub does not keep what a revoked desk hands over", HubBugs.EscrowForgotten::new),
            new Mutant("escrow-executed-again", "I2", "What is released from escrow is executed twice", HubBugs.EscrowExecutedAgain::new),
            new Mutant("queued-in-memory", "I1", "A person is told 'queued' before it is on the disk", OutboxBugs.QueuedInMemory::new),
            new Mutant("deleted-before-receipt", "I1", "The row goes when it is sent", OutboxBugs.DeletedBeforeReceipt::new),
            new Mutant("retry-counted-as-delivered", "I1", "What is to be tried again counts as done", OutboxBugs.RetryCountedAsDelivered::new),
            new Mutant("silence-is-rejection", "I1", "No answer is taken for a no", LineBugs.SilenceIsRejection::new),
            new Mutant("sign-in-end-is-rejection", "I1", "An ended sign-in ends what was to be sent", LineBugs.SignInEndIsRejection::new),
            new Mutant("dropped-is-sent", "I1", "What a person has dropped goes out all the same", OutboxBugs.DroppedIsSent::new),
            new Mutant("answer-without-effect", "I1", "The hub says executed and has done nothing", HubBugs.AnswerWithoutEffect::new),
            new Mutant("new-key-on-retry", "I2", "A repetition has another id", LineBugs.NewKeyOnRetry::new),
            new Mutant("ids-repeat", "I2", "After a restart the desk gives the same ids again", LineBugs.IdsRepeat::new),
            new Mutant("dedup-in-memory", "I2", "The hub forgets executed ids when it restarts", HubBugs.DedupInMemory::new),
            new Mutant("dedup-with-time-limit", "I2", "The hub forgets executed ids after a while", HubBugs.DedupWithTimeLimit::new),
            new Mutant("check-then-act", "I2", "The hub looks an id up and stores it later", HubBugs.CheckThenAct::new),
            new Mutant("channel-not-idempotent", "I2", "What a gateway brings twice is there twice", HubBugs.ChannelNotIdempotent::new),
            new Mutant("others-items-pushed", "I2", "What one person queued is sent in another's name", OutboxBugs.OthersItemsPushed::new),
            new Mutant("stale-refund-executed", "I3", "An old request is carried out on facts that its author never saw", MoneyBugs.StaleRefundExecuted::new),
            new Mutant("approval-not-bound", "I3", "What is approved is not what was asked for", MoneyBugs.ApprovalNotBound::new),
            new Mutant("money-said-not-paid", "I1", "The hub says that it paid what it refused to pay", MoneyBugs.SaidNotPaid::new),
            new Mutant("limits-ignored", "I4", "An agent pays back any amount alone", MoneyBugs.LimitsIgnored::new),
            new Mutant("anyone-decides", "I4", "Everybody may approve", MoneyBugs.AnyoneDecides::new),
            new Mutant("order-ignored", "I5", "What was queued last is sent first", OutboxBugs.OrderIgnored::new),
            new Mutant("batch-goes-on", "I5", "Behind a command without a result the hub executes what came with it", HubBugs.BatchGoesOn::new),
            new Mutant("naive-sequence", "I7", "A page goes past a change that commits a moment later", HubBugs.NaiveSequence::new),
            new Mutant("page-split-in-transaction", "I7", "A page ends in the middle of a transaction", HubBugs.PageSplitInTransaction::new),
            new Mutant("term-ignored", "I8", "The desk sends what is past its term", OutboxBugs.TermIgnored::new),
            new Mutant("deadline-on-desks-clock", "I8", "The term goes out on the desk's wrong clock", LineBugs.DeadlineOnDesksClock::new),
            new Mutant("held-reply-sent", "HELD", "A late reply is sent without asking", OutboxBugs.HeldReplySent::new),
            new Mutant("reason-forgotten", "I11", "Something is held and nobody knows why", OutboxBugs.ReasonForgotten::new),
            new Mutant("not-recovered", "I11", "What was on its way when the desk died stays so", OutboxBugs.NotRecovered::new),
            new Mutant("settle-lost", "I11", "The hub's receipt is not stored", OutboxBugs.SettleLost::new),
            new Mutant("never-polls", "I6", "Without pokes nothing is pulled", LineBugs.NeverPolls::new),
            new Mutant("backoff-without-end", "I11", "Each outage doubles the wait", LineBugs.BackoffWithoutEnd::new),
            new Mutant("spins", "I11", "The engine runs all the time", LineBugs.Spins::new));

    private Mutants() {
    }

    public static List<Mutant> all() {
        return ALL;
    }
}
