package deskside.launcher.bench;

import deskside.assist.text.TextNormalizer;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.List;
import java.util.Optional;

/** The three things that are measured. Each blocks until it is done. */
public final class Benches {

    private Benches() {
    }

    /** From a message that lies in the store to what the agent sees; beside it, the store's own share. */
    public static Figures suggest(BenchDesk desk, BenchPlan plan) {
        var bench = new Bench(desk, plan);
        var chats = new BenchChats(desk.brain().store(), plan.language());
        bench.run(text -> {
            var started = System.nanoTime();
            var asked = chats.add(text);
            bench.watches().note("store", System.nanoTime() - started);
            return () -> desk.brain().suggestAnswers().suggest(asked.conversationId(), asked.id());
        });
        return new Figures().with("bench", "suggest").with(desk.figures()).with(bench.figures())
                .with("storeP50Millis", bench.watches().millis("store", 0.5))
                .with("storeP99Millis", bench.watches().millis("store", 0.99));
    }

    /** The search of the engine; then what an agent waits for who types into the search over everything. */
    public static Figures search(BenchDesk desk, BenchPlan plan) {
        var search = desk.brain().store().search();
        var bench = new Bench(desk, plan)
                .run(text -> () -> search.search(KnowledgeQuery.everything(text, plan.language(), Bench.HITS)));
        return new Figures().with("bench", "search").with(desk.figures()).with(bench.figures()).with(new TypingBench(desk, plan).run());
    }

    /** Of a text whose vector is there: what the intent model adds to an embedding. */
    public static Figures classify(BenchDesk desk, BenchPlan plan) {
        var models = desk.models();
        var model = Optional.ofNullable(models.intents().get(plan.language()))
                .orElseThrow(() -> new Failure(ExitCode.DATA, "The demo shop has no intents in this language."));
        var embedder = models.embedder().filter(model::understands);
        var bench = new Bench(desk, plan).run(text -> {
            var normalized = TextNormalizer.normalize(text);
            var features = embedder.map(it -> it.featuresAll(List.of(normalized), plan.language()).getFirst()).orElse(null);
            return () -> model.predictNormalized(normalized, features);
        });
        return new Figures().with("bench", "classify").with(desk.figures()).with(bench.figures());
    }
}
