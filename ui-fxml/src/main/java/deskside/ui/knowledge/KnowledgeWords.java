package deskside.ui.knowledge;

import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.knowledge.EntryState;
import deskside.usecases.knowledge.KnowledgeEntry;
import deskside.usecases.knowledge.ProposalRow;
import deskside.usecases.knowledge.Usage;

/** What is said of entries, their use and their proposals. */
final class KnowledgeWords {

    private KnowledgeWords() {
    }

    static Chips.Kind colour(EntryState state) {
        return switch (state) {
            case PUBLISHED -> Chips.Kind.SUCCESS;
            case IN_REVIEW, UPCOMING -> Chips.Kind.WARN;
            case EXPIRED -> Chips.Kind.DANGER;
        };
    }

    static Chips.Kind colour(ProposalRow.Status status) {
        return switch (status) {
            case QUEUED, AWAITING_REVIEW -> Chips.Kind.WARN;
            case ACCEPTED -> Chips.Kind.SUCCESS;
            case REFUSED -> Chips.Kind.PLAIN;
            case NOT_TAKEN -> Chips.Kind.DANGER;
        };
    }

    /** The state, or how long it stays so. */
    static String term(Texts texts, KnowledgeEntry entry) {
        return entry.state() == EntryState.PUBLISHED && entry.validTo() != null ? texts.get("knowledge.until", texts.date(entry.validTo()))
                : texts.of("knowledge.state", entry.state());
    }

    /** Blank where there is nothing to be said of it yet. */
    static String shortUse(Texts texts, Usage usage) {
        var taken = usage.taken();
        return usage.rewritten() > 0 ? texts.get("knowledge.rewritten", usage.rewritten())
                : taken.isPresent() ? texts.get("knowledge.taken", texts.percent(taken.getAsDouble())) : "";
    }

    static String use(Texts texts, Usage usage) {
        return usage.equals(Usage.NONE) ? texts.get("knowledge.use.none")
                : texts.get("knowledge.use", usage.shown(), usage.sent(), usage.lightlyEdited(), usage.rewritten(), usage.rejected());
    }
}
