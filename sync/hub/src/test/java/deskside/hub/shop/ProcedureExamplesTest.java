package deskside.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import deskside.domain.procedure.ProcedureStep.Action;
import deskside.domain.procedure.Taken;
import deskside.rules.ProcedureBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shop's procedures against the ways that their author means, and what a reader says to mistakes. */
class ProcedureExamplesTest {

    private final ShopData shop = DemoShop.read();
    private final ProcedureBook book = new ProcedureBook(shop.procedures());
    private final List<ProcedureExample> examples = DemoShop.withFolder(root -> ProcedureExamples.read(root, shop));

    @Test
    void every_way_leads_where_its_author_means() {
        assertThat(book.mistakes()).isEmpty();
        assertThat(shop.procedures()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(examples).hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(example -> assertThat(example.difference(book)).as(example.file() + ":" + example.line() + " " + example.name()).isEmpty());
    }

    @Test
    void every_step_and_every_answer_is_in_some_example() {
        var taken = new HashSet<String>();
        var reached = new HashSet<String>();
        examples.forEach(example -> {
            var end = example.end(book).orElseThrow();
            end.taken().forEach(done -> taken.add(example.procedure().id() + " " + done.stepId() + "=" + done.answer()));
            end.taken().forEach(done -> reached.add(example.procedure().id() + " " + done.stepId()));
            reached.add(example.procedure().id() + " " + end.step().id());
        });
        var all = new HashSet<String>();
        var answers = new HashSet<String>();
        shop.procedures().forEach(procedure -> procedure.steps().forEach(step -> {
            all.add(procedure.id() + " " + step.id());
            var ways = switch (step.action()) {
                case DECIDE -> step.targets();
                case ASK -> step.choices().stream().map(choice -> choice.id()).toList();
                case IDENTITY, CASE, ADDRESS -> List.of(Taken.DONE, Taken.NOT_DONE);
                case TELL -> List.of(Taken.DONE);
                case FINISH -> List.<String>of();
            };
            ways.forEach(way -> answers.add(procedure.id() + " " + step.id() + "=" + way));
        }));
        assertThat(reached).isEqualTo(all);
        answers.removeAll(taken);
        assertThat(answers).as("answers that no example gives").isEmpty();
    }

    @Test
    void back_and_forth_and_a_restart_lead_to_the_same_place_although_the_facts_have_changed() {
        var before = examples.stream().filter(one -> one.name().equals("风控拦截，换方式付成")).findFirst().orElseThrow();
        var paid = examples.stream().filter(one -> one.name().equals("其实已经付过了")).findFirst().orElseThrow();
        var end = before.end(book).orElseThrow();
        var now = before.situation().now();
        // what the facts decided once stays decided
        assertThat(book.walk("G-PAY", paid.situation()).orElseThrow().at(end.taken(), now)).isEqualTo(end);
        var walk = book.walk("G-PAY", before.situation()).orElseThrow();
        var back = walk.before(end, now);
        assertThat(back.step().id()).isEqualTo("other");
        assertThat(walk.after(back, "works", now).step()).isEqualTo(end.step());
        assertThat(end.number()).isEqualTo(5);
        assertThat(walk.at(List.of(), now)).satisfies(begin -> {
            assertThat(begin.number()).isEqualTo(1);
            assertThat(begin.of()).isGreaterThan(4);
            assertThat(walk.before(begin, now)).as("the beginning stays the beginning").isEqualTo(begin);
            assertThat(walk.after(begin, "no-such-answer", now)).isEqualTo(begin);
        });
        var revised = List.of(new Taken("begin", "which", now), new Taken("step-of-before", "x", now));
        assertThat(walk.at(revised, now)).satisfies(position -> {
            assertThat(position.changed()).isTrue();
            assertThat(position.step().id()).isEqualTo("which");
        });
    }

    @Test
    void a_decision_is_never_shown_and_texts_hold_their_facts() {
        examples.forEach(example -> {
            var end = example.end(book).orElseThrow();
            assertThat(end.step().action()).isNotEqualTo(Action.DECIDE);
            assertThat(end.text().zh() + end.text().en()).doesNotContain("{").isNotBlank();
        });
    }

    @Test
    void mistakes_are_told_with_their_line(@TempDir Path root) throws IOException {
        SmallShop.write(root);
        var folder = Files.createDirectories(root.resolve("procedures"));
        Files.writeString(folder.resolve("bad.yaml"), """
                - id: G-BAD
                  title: {zh: 坏的, en: Bad}
                  version: 1
                  validFrom: 2026-01-01
                  validTo: null
                  intents: [promo.price_protect]
                  steps:
                    - id: begin
                      decide:
                        - {when: 'order.payed > 0', next: ask}
                      next: nowhere
                    - id: ask
                      ask: {zh: '{order.nothing}', en: ask}
                      say: {zh: 好, en: good}
                      choices:
                        - {id: yes, zh: 是, en: 'yes', next: ask}
                        - {id: yes, zh: 否, en: 'no', next: ask}
                    - id: alone
                      finish: SOLVED
                      text: {zh: 完, en: done}
                    - id: both
                      tell: {zh: 说, en: say}
                      say: {zh: 好, en: good}
                      finish: MAYBE
                      next: alone
                """);
        var refused = catchThrowableOfType(ShopImportException.class, () -> ShopImport.read(root));
        var problems = refused.problems().stream().map(problem -> problem.file() + ":" + problem.line() + " " + problem.message()).toList();
        assertThat(problems).anySatisfy(one -> assertThat(one).startsWith("procedures/bad.yaml:10").contains("order.payed"))
                .anySatisfy(one -> assertThat(one).contains("there is no step 'nowhere'"))
                .anySatisfy(one -> assertThat(one).startsWith("procedures/bad.yaml:13").contains("order.nothing"))
                .anySatisfy(one -> assertThat(one).contains("answers with different ids"))
                .anySatisfy(one -> assertThat(one).contains("no way leads to the step 'alone'"))
                .anySatisfy(one -> assertThat(one).contains("from the step 'ask' no way leads to an end"))
                .anySatisfy(one -> assertThat(one).contains("exactly one of"));
    }
}
