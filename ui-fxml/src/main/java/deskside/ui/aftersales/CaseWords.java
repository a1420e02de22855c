package deskside.ui.aftersales;

import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.GoodsReturn;
import deskside.domain.order.OrderLine;
import deskside.domain.sync.OutboxItem;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.CaseRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a case is told to a person. */
record CaseWords(Texts texts) {

    private static final Duration URGENT = Duration.ofHours(1);

    /** One line of what has happened or will. @param done false: still to come */
    record Step(String text, boolean done) {
    }

    String product(CaseRow row) {
        return row.order().map(order -> order.lines().stream().map(OrderLine::productName).collect(Collectors.joining(texts.get("tell.separator")))).orElse("");
    }

    /** Of the return; blank without one. */
    String code(CaseRow row) {
        return row.known() == null || row.known().goods() == null ? "" : texts.get("case.code", row.known().goods().code());
    }

    String state(CaseRow row) {
        return switch (row.status()) {
            case DONE -> isMoney(row) ? texts.of("case.state", row.status()) : done(row);
            case DUE, UNDERWAY, ENDED -> row.known() == null ? "" : texts.of(row.known().state().label());
            case AWAITING_APPROVAL, REFUSED, DECISION_WAITS, REQUEST_WAITS, DECLINED -> texts.of("case.state", row.status());
        };
    }

    /** How long is left: 0:42 within the hour, then hours, then days; what it is late by. */
    String left(CaseRow row, Instant now) {
        var due = row.dueAt();
        if (due == null) {
            return "—";
        }
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return texts.get("case.late", span(left.negated()));
        }
        return span(left);
    }

    private String span(Duration time) {
        return time.toHours() < 1 ? String.format(Locale.ROOT, "0:%02d", time.toMinutesPart())
                : time.toDays() < 1 ? texts.get("case.hours", time.toHours()) : texts.get("case.days", time.toDays());
    }

    /** Late, or within an hour of it. */
    static boolean isUrgent(CaseRow row, Instant now) {
        return row.dueAt() != null && row.dueAt().minus(URGENT).isBefore(now);
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

    static Chips.Kind colour(CaseRow row) {
        return row.known() != null && row.known().state() == CaseState.GOODS_REFUSED && row.status() == CaseRow.Status.DUE ? Chips.Kind.DANGER
                : row.known() != null && row.known().state() == CaseState.PARCEL_UNDERWAY ? Chips.Kind.SUCCESS : colour(row.status());
    }

    static Chips.Kind colour(CaseRow.Status status) {
        return switch (status) {
            case AWAITING_APPROVAL, DUE, DECISION_WAITS, REQUEST_WAITS -> Chips.Kind.WARN;
            case REFUSED -> Chips.Kind.DANGER;
            case DONE -> Chips.Kind.SUCCESS;
            case UNDERWAY, DECLINED, ENDED -> Chips.Kind.PLAIN;
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
        if (known != null && row.decidedBy() != null && known.decidedAt() != null) {
            var note = known.decisionNote().isBlank() ? "" : texts.get("case.step.note", known.decisionNote());
            var key = known.state() == CaseState.DECLINED ? "case.step.DECLINED" : known.asked() == null ? "case.step.DONE" : "case.step.less";
            steps.add(new Step(texts.get(key, texts.timeOrDay(known.decidedAt(), now), row.decidedBy(), texts.money(known.amount())) + note, true));
        }
        if (known != null && known.goods() != null) {
            goods(known, known.goods(), steps, now);
        }
        switch (row.status()) {
            case AWAITING_APPROVAL -> steps.add(new Step(texts.get("case.step.awaited"), false));
            case DECISION_WAITS -> steps.add(new Step(texts.get("case.step.decision-waits", sending(row.decision())), false));
            case DONE -> steps.add(new Step(isMoney(row) || row.kind() == CaseKind.RETURN ? texts.get("case.step.paid") : done(row), true));
            case UNDERWAY, DUE -> steps.add(new Step(texts.get("case.next." + Objects.requireNonNull(known).state().name(), until(known, now)), false));
            case ENDED -> steps.add(new Step(state(row), true));
            case REFUSED, REQUEST_WAITS, DECLINED -> { }
        }
        return steps;
    }

    private String until(Case known, Instant now) {
        return known.dueAt() == null ? "" : texts.timeOrDay(known.dueAt(), now);
    }

    /** What carriers and the warehouse reported. */
    private void goods(Case known, GoodsReturn goods, List<Step> steps, Instant now) {
        steps.add(new Step(texts.get("case.goods.code", goods.code()), true));
        for (var step : goods.steps()) {
            var note = step.note().isBlank() ? "" : texts.get("case.step.note", step.note());
            var accepted = step.kind() == GoodsReturn.StepKind.INSPECTED ? texts.get("case.goods.accepted", goods.accepted(), goods.pieces()) : "";
            steps.add(new Step(texts.timeOrDay(step.at(), now) + " " + texts.of("case.goods", step.kind()) + accepted + note, true));
        }
        if (goods.replacement() != null) {
            steps.add(new Step(texts.get("case.goods.replacement", goods.replacement()), known.state() == CaseState.DONE));
        }
    }

    private String sending(OutboxItem decision) {
        return decision.lastError() == null ? "" : texts.reason(decision.lastError());
    }
}
