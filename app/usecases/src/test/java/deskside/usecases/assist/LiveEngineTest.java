package deskside.usecases.assist;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.EngineStatus;
import deskside.domain.assist.EngineTier;
import deskside.domain.assist.ModelStore;
import deskside.domain.knowledge.IntentDefinition;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.SeededIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveEngineTest {

    private static final IntentDefinition TRACK = intent("ship.track", "物流查询", "我的快递到哪了", "帮我查一下物流", "包裹现在在什么地方", "查快递", "货到哪里了",
            "快递走到哪个城市了", "单号发我一下", "看下我的包裹");
    private static final IntentDefinition RETURN = intent("return.request", "退货申请", "我要退货", "这个不想要了怎么退", "申请退货", "不喜欢想退掉", "帮我办退货",
            "买错了想退", "退货流程说一下", "能不能给我退了");

    private final InMemoryDesk desk = new InMemoryDesk();
    private final SeededIds ids = new SeededIds();
    private final KeptModels models = new KeptModels();
    private final List<String> steps = new ArrayList<>();

    @Test
    void there_is_no_engine_before_there_are_intents() {
        var engine = engine();

        assertThat(engine.refresh(progress())).isFalse();
        assertThat(engine.current()).isEmpty();
    }

    @Test
    void intents_make_an_engine_and_its_model_is_kept_for_the_next_start() {
        desk.put(List.of(TRACK, RETURN));
        assertThat(engine().refresh(progress())).isTrue();
        assertThat(steps).isNotEmpty();
        steps.clear();

        var nextStart = engine();

        assertThat(nextStart.refresh(progress())).isTrue();
        assertThat(steps).as("nothing is trained again").isEmpty();
        assertThat(nextStart.current().orElseThrow().tier()).isEqualTo(EngineTier.KEYWORDS);
    }

    @Test
    void the_same_intents_change_nothing_and_a_changed_one_goes_live_and_says_so() {
        desk.put(List.of(TRACK, RETURN));
        var engine = engine();
        engine.refresh(progress());
        var told = new ArrayList<String>();
        engine.onChange(() -> told.add("changed"));

        assertThat(engine.refresh(progress())).isFalse();
        assertThat(told).isEmpty();

        desk.put(List.of(intent("ship.track", "物流查询", "我的快递到哪了", "帮我查一下物流", "几号能收到我的东西", "查快递", "货到哪里了", "单号发我一下")));
        assertThat(engine.refresh(progress())).isTrue();
        assertThat(told).containsExactly("changed");
    }

    @Test
    void a_kept_model_that_is_damaged_is_trained_anew() {
        desk.put(List.of(TRACK, RETURN));
        engine().refresh(progress());
        models.byKey.replaceAll((_, _) -> new byte[] {1, 2, 3});
        desk.modelVersions.of("intents-zh").forEach(desk.modelVersions::damage);
        steps.clear();

        assertThat(engine().refresh(progress())).isTrue();

        assertThat(steps).isNotEmpty();
    }

    private LiveEngine engine() {
        return engine(Embeddings.missing(EngineShortfall.NATIVE_LIBRARY, "no library"));
    }

    private LiveEngine engine(Embeddings embeddings) {
        var intents = new IntentModels(models, new ModelLibrary(desk.modelVersions, desk.settings), ids, desk.clock);
        return new LiveEngine(desk.knowledgeBase, embeddings, intents, new ThresholdBook(desk.settings));
    }

    @Test
    void the_state_says_what_works_and_why_not_more() {
        var engine = engine();
        assertThat(engine.status().tier()).isEqualTo(EngineTier.SEARCH);
        assertThat(engine.status().shortfall()).isEqualTo(EngineShortfall.NO_INTENTS);

        desk.put(List.of(TRACK, RETURN));
        var told = new ArrayList<EngineStatus>();
        try (var _ = engine.onStatus(told::add)) {
            engine.refresh(progress());
        }

        assertThat(told.getFirst().training()).as("training is told of").isNotNull();
        assertThat(told.getLast()).isEqualTo(new EngineStatus(EngineTier.KEYWORDS, EngineShortfall.NATIVE_LIBRARY, "no library", null));
    }

    @Test
    void a_model_with_vectors_goes_on_serving_by_keywords_when_the_embedder_is_gone() {
        desk.put(List.of(TRACK, RETURN));
        var full = engine(Embeddings.by(new NgramEmbedder()));
        full.refresh(progress());
        assertThat(full.status()).isEqualTo(new EngineStatus(EngineTier.FULL, null, "", null));

        var without = engine();

        assertThat(without.refresh(progress())).isTrue();
        assertThat(without.current().orElseThrow().tier()).isEqualTo(EngineTier.KEYWORDS);
        assertThat(without.version(Language.ZH)).isEqualTo(full.version(Language.ZH));
    }

    @Test
    void a_model_that_was_made_without_vectors_is_made_anew_once_they_are_there() {
        desk.put(List.of(TRACK, RETURN));
        engine().refresh(progress());

        var full = engine(Embeddings.by(new NgramEmbedder()));
        full.refresh(progress());

        assertThat(full.status().tier()).isEqualTo(EngineTier.FULL);
    }

    private TrainingProgress progress() {
        return (what, _) -> steps.add(what);
    }

    private static IntentDefinition intent(String id, String name, String... examples) {
        return new IntentDefinition(id, 1, id.substring(0, id.indexOf('.')), LocalText.of(name), List.of(examples), List.of());
    }

    private static final class KeptModels implements ModelStore {

        private final Map<String, byte[]> byKey = new HashMap<>();

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        @Override
        public void save(String family, String key, byte[] model) {
            byKey.put(key, model);
        }
    }
}
