package deskside.ui.aftersales;

import deskside.domain.aftersales.Effect;
import deskside.domain.order.OrderLine;
import deskside.domain.sync.OutboxItem;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.CaseRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a case is told to a person. */
record CaseWords(Texts texts) {

    /** One line of what has happened or will. @param done false: still to come */
    record Step(String text, boolean done) {
    }

    String product(CaseRow row) {
        return row.order().map(order -> order.lines().stream().map(OrderLine::productName).collect(Collectors.joining("、"))).orElse("");
    }

    String state(CaseRow row) {
        return row.status() == CaseRow.Status.DONE && !isMoney(row) ? done(row) : texts.of("case.state", row.status());
    }

    static boolean isMoney(CaseRow row) {
        return row.basis() == null || row.basis().effect() == Effect.REFUND;
    }

    /** What was done in the place of paying. */
    String done(CaseRow row) {
        return row.basis() == null ? "" : texts.of("case.done", row.basis().effect());
    }

    /** What the customer gets. */
    String way(CaseRow row) {
        return isMoney(row) ? texts.get("case.way-back") : texts.of(row.basis().effect().label());
    }

    static Chips.Kind colour(CaseRow.Status status) {
        return switch (status) {
            case AWAITING_APPROVAL, DECISION_WAITS, REQUEST_WAITS -> Chips.Kind.WARN;
            case REFUSED -> Chips.Kind.DANGER;
            case DONE -> Chips.Kind.SUCCESS;
            case DECLINED -> Chips.Kind.PLAIN;
        };
    }

    List<Step> steps(CaseRow row, Instant now) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(texts.get("case.step.asked", texts.timeOrDay(row.openedAt(), now), row.openedBy()), true));
        var request = row.request();
        if (request != null) {
            steps.add(new Step(request.lastError() == null ? texts.get("case.step.unsent") : texts.reason(request.lastError()), false));
        }
        var known = row.known();
        if (known != null && known.decidedBy() != null && known.decidedAt() != null) {
            var note = known.decisionNote().isBlank() ? "" : "：" + known.decisionNote();
            steps.add(new Step(texts.get("case.step." + known.state().name(), texts.timeOrDay(known.decidedAt(), now), known.decidedBy()) + note, true));
        }
        switch (row.status()) {
            case AWAITING_APPROVAL -> steps.add(new Step(texts.get("case.step.awaited"), false));
            case DECISION_WAITS -> steps.add(new Step(texts.get("case.step.decision-waits", sending(row.decision())), false));
            case DONE -> steps.add(new Step(isMoney(row) ? texts.get("case.step.paid") : done(row), true));
            case REFUSED, REQUEST_WAITS, DECLINED -> { }
        }
        return steps;
    }

    private String sending(OutboxItem decision) {
        return decision.lastError() == null ? "" : texts.reason(decision.lastError());
    }
}
