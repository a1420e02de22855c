package deskside.hub.shop;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Ground;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.ProcedureStep;
import deskside.domain.procedure.ProcedureStep.Action;
import deskside.domain.procedure.ProcedureStep.Branch;
import deskside.domain.procedure.ProcedureStep.Choice;
import deskside.domain.procedure.ProcedureStep.Outcome;
import deskside.rules.RuleChecker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code procedures/<topic>.yaml}: step-by-step ways through a problem, described in the hub's README. The examples in them are read by whoever checks them. */
final class ProcedureFiles {

    private static final List<String> ACTIONS = List.of("decide", "ask", "identity", "tell", "case", "address", "finish");
    private static final LocalText NOTHING = LocalText.of("");

    /** A step with where it stands. */
    private record Read(Fields fields, ProcedureStep step) {
    }

    private final ImportLog log;
    private final RuleChecker checker = new RuleChecker(Map.of());

    ProcedureFiles(ImportLog log) {
        this.log = log;
    }

    List<Procedure> read(ShopFolder folder) {
        var procedures = new ArrayList<Procedure>();
        for (var file : folder.below("procedures/")) {
            for (var fields : new YamlReader(file, log).list()) {
                procedures.add(procedure(fields));
            }
        }
        return procedures;
    }

    private Procedure procedure(Fields fields) {
        var id = fields.id("id", "procedure");
        var steps = fields.objects("steps").stream().map(this::step).toList();
        if (steps.isEmpty()) {
            fields.problem("steps", "'steps' is empty: a procedure has at least one");
        }
        check(steps);
        var procedure = new Procedure(id, 1, fields.localText("title"), fields.integer("version", 1, 100_000), fields.date("validFrom"),
                fields.optionalDate("validTo"), fields.references("intents", "intent"), fields.has("article") && fields.flag("article"),
                steps.stream().map(Read::step).toList());
        fields.objects("examples");
        fields.done();
        return procedure;
    }

    private Read step(Fields fields) {
        var id = fields.text("id");
        var named = ACTIONS.stream().filter(fields::has).toList();
        if (named.size() != 1) {
            fields.problem("id", "the step '" + id + "' must have exactly one of " + String.join(", ", ACTIONS) + ", it has " + named);
        }
        var action = named.isEmpty() ? Action.FINISH : Action.valueOf(named.getFirst().toUpperCase(Locale.ROOT));
        var step = switch (action) {
            case DECIDE -> new ProcedureStep(id, action, NOTHING, null, List.of(), branches(fields), fields.text("next"), null, null, null, null);
            case ASK -> new ProcedureStep(id, action, text(fields, "ask"), text(fields, "say"), choices(fields), List.of(), null, null, null, null, null);
            case IDENTITY -> new ProcedureStep(id, action, text(fields, "identity"), optionalText(fields, "say"), List.of(), List.of(), fields.text("next"),
                    fields.text("otherwise"), null, null, null);
            case TELL -> new ProcedureStep(id, action, text(fields, "tell"), text(fields, "say"), List.of(), List.of(), fields.text("next"), null, null, null, null);
            case CASE -> caseStep(id, fields);
            case ADDRESS -> new ProcedureStep(id, action, text(fields, "address"), optionalText(fields, "say"), List.of(), List.of(), fields.text("next"),
                    fields.text("otherwise"), null, null, null);
            case FINISH -> new ProcedureStep(id, action, text(fields, "text"), optionalText(fields, "say"), List.of(), List.of(), null, null, null, null,
                    RuleReader.constant(fields, "finish", Outcome.class));
        };
        fields.done();
        return new Read(fields, step);
    }

    private ProcedureStep caseStep(String id, Fields fields) {
        var opened = fields.object("case");
        var kind = RuleReader.constant(opened, "kind", CaseKind.class);
        var ground = RuleReader.constant(opened, "ground", Ground.class);
        opened.done();
        return new ProcedureStep(id, Action.CASE, text(fields, "text"), optionalText(fields, "say"), List.of(), List.of(), fields.text("next"),
                fields.text("otherwise"), kind, ground, null);
    }

    private LocalText text(Fields fields, String name) {
        var text = fields.localText(name);
        checker.ofLabel(text).ifPresent(mistake -> fields.problem(name, mistake));
        return text;
    }

    private @Nullable LocalText optionalText(Fields fields, String name) {
        return fields.has(name) ? text(fields, name) : null;
    }

    private List<Choice> choices(Fields fields) {
        var choices = fields.objects("choices").stream().map(row -> {
            var choice = new Choice(row.text("id"), new LocalText(row.text("zh"), row.text("en")), row.text("next"));
            row.done();
            return choice;
        }).toList();
        if (choices.size() < 2 || choices.stream().map(Choice::id).distinct().count() < choices.size()) {
            fields.problem("choices", "'choices' should be two or more answers with different ids");
        }
        return choices;
    }

    private List<Branch> branches(Fields fields) {
        return fields.objects("decide").stream().map(row -> {
            var when = row.text("when");
            checker.ofCondition(when).ifPresent(mistake -> row.problem("when", mistake));
            var branch = new Branch(when, row.text("next"));
            row.done();
            return branch;
        }).toList();
    }

    /** That every step is there once, can be reached, and leads to an end. */
    private void check(List<Read> steps) {
        var ids = new HashSet<String>();
        steps.forEach(read -> {
            if (!ids.add(read.step.id())) {
                read.fields.problem("id", "the step '" + read.step.id() + "' is there twice: give one of them another id");
            }
        });
        steps.forEach(read -> read.step.targets().stream().filter(target -> !target.isEmpty() && !ids.contains(target))
                .forEach(target -> read.fields.problem("next", "there is no step '" + target + "': it has " + steps.stream().map(one -> one.step.id()).toList())));
        if (steps.isEmpty()) {
            return;
        }
        var reached = from(steps.getFirst(), steps, _ -> true);
        steps.stream().filter(read -> !reached.contains(read.step.id()))
                .forEach(read -> read.fields.problem("id", "no way leads to the step '" + read.step.id() + "': remove it or name it as a 'next'"));
        steps.stream().filter(read -> steps.stream().noneMatch(end -> end.step.action() == Action.FINISH && from(read, steps, _ -> true).contains(end.step.id())))
                .forEach(read -> read.fields.problem("id", "from the step '" + read.step.id() + "' no way leads to an end: let one end with 'finish'"));
        steps.stream().filter(read -> read.step.action() == Action.DECIDE && read.step.targets().stream().flatMap(id -> find(id, steps).stream())
                        .anyMatch(next -> from(next, steps, step -> step.action() == Action.DECIDE).contains(read.step.id())))
                .forEach(read -> read.fields.problem("id", "the step '" + read.step.id() + "' decides in a circle: somebody has to do something in between"));
    }

    /** Ids of the steps that can be reached from {@code start}, itself included, going on from steps of a kind only. */
    private static Set<String> from(Read start, List<Read> steps, Predicate<ProcedureStep> through) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<Read>();
        if (through.test(start.step)) {
            open.add(start);
        }
        while (!open.isEmpty()) {
            var read = open.poll();
            if (seen.add(read.step.id())) {
                read.step.targets().forEach(id -> find(id, steps).filter(next -> through.test(next.step)).ifPresent(open::add));
            }
        }
        return seen;
    }

    private static Optional<Read> find(String id, List<Read> steps) {
        return steps.stream().filter(read -> read.step.id().equals(id)).findFirst();
    }
}
