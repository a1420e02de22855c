package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.Script;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.StoreEvent;
import deskside.store.lucene.IndexProgress;
import deskside.testkit.NgramEmbedder;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the store, whatever happens to either. */
class IndexingTest {

    @TempDir
    Path dir;

    @Test
    void an_index_that_is_up_to_date_is_not_made_again() {
        pull();
        var embedder = new CountingEmbedder("m1");
        try (var store = open(embedder)) {
            StorePorts.awaitIndexed(store);
            assertThat(found(store)).isEqualTo("kb-refund-time");
            assertThat(embedder.texts).hasValue(0);
        }
    }

    @Test
    void a_damaged_index_is_made_anew_from_the_store() throws IOException {
        pull();
        try (var files = Files.list(dir.resolve("index"))) {
            for (var file : files.filter(it -> it.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertRebuilt(new CountingEmbedder("m1"));
    }

    @Test
    void a_missing_index_is_made_anew_from_the_store() throws IOException {
        pull();
        try (var files = Files.list(dir.resolve("index"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        assertRebuilt(new CountingEmbedder("m1"));
    }

    @Test
    void vectors_of_another_model_are_not_mixed_with_new_ones() {
        pull();
        assertRebuilt(new CountingEmbedder("m2"));
    }

    @Test
    void an_index_of_another_store_is_not_believed() {
        pull();
        LocalStore.setAside(dir, new TestClock());
        try (var store = open(new CountingEmbedder("m1"))) {
            store.replica().apply(TestShop.page("cursor-1", List.of(TestShopGoods.FRYER)), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isEqualTo(1);
        }
    }

    @Test
    void an_index_older_than_the_store_catches_up_at_the_next_start() {
        pull();
        var blocked = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        var store = open(new CountingEmbedder("m1") {
            @Override
            public List<float[]> embedAll(List<String> texts, Language language) {
                entered.countDown();
                awaitQuietly(blocked);
                throw new IllegalStateException("the desk dies here");
            }
        });
        store.replica().apply(TestShop.page("c-2", scripts(20)), TestClock.START);
        awaitQuietly(entered);
        blocked.countDown();
        store.close();
        try (var again = open(new CountingEmbedder("m1"))) {
            StorePorts.awaitIndexed(again);
            assertThat(again.search().size()).isEqualTo(35);
        }
    }

    @Test
    void a_desk_without_an_embedder_searches_by_keyword_and_one_with_it_later_gets_vectors() {
        try (var store = LocalStore.open(dir, Optional.empty())) {
            store.replica().apply(TestShop.page(), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(hits(store, "退款多久到账")).isNotEmpty().extracting(KnowledgeHit::vectorScore).containsOnly(0.0);
        }
        try (var store = open(new NgramEmbedder())) {
            StorePorts.awaitIndexed(store);
            assertThat(hits(store, "退款多久到账").getFirst().vectorScore()).isGreaterThan(0.5);
        }
    }

    @Test
    void a_document_near_in_meaning_is_found_without_a_common_word() {
        var embedder = new OneMeaning("钱什么时候回来", "退款多久到账");
        try (var store = open(embedder)) {
            store.replica().apply(TestShop.page(), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(hits(store, "钱什么时候回来").getFirst()).satisfies(hit -> {
                assertThat(hit.documentId()).isEqualTo("kb-refund-time");
                assertThat(hit.vectorScore()).isGreaterThan(0.95);
            });
        }
    }

    @Test
    void search_works_while_the_index_is_made_and_progress_is_told() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var progress = Collections.synchronizedList(new ArrayList<IndexProgress>());
        var changed = Collections.synchronizedList(new ArrayList<StoreEvent>());
        var embedder = new CountingEmbedder("m1") {
            @Override
            public List<float[]> embedAll(List<String> texts, Language language) {
                awaitQuietly(gate);
                return super.embedAll(texts, language);
            }
        };
        try (var store = open(embedder);
                var _ = store.onIndexProgress(progress::add);
                var _ = store.events().subscribe(changed::add)) {
            store.replica().apply(TestShop.page("c-1", scripts(150)), TestClock.START);
            assertThat(hits(store, "第 3 条")).isEmpty();
            assertThat(store.awaitIndexed(Duration.ofMillis(5))).isFalse();
            gate.countDown();
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isEqualTo(150);
            assertThat(changed).filteredOn(StoreEvent.IndexChanged.class::isInstance).hasSize(3);
        }
        assertThat(progress).startsWith(new IndexProgress(0, 150)).endsWith(new IndexProgress(150, 150));
    }

    @Test
    void a_text_that_has_not_changed_is_not_embedded_again() {
        var embedder = new CountingEmbedder("m1");
        try (var store = open(embedder)) {
            store.replica().apply(TestShop.page("c-1", scripts(20)), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(embedder.texts).hasValue(40);

            var changed = new Script("sc-7", 2, Language.ZH, "第 7 条", "通用", List.of(), "neutral", "另一段正文");
            store.replica().apply(TestShop.page("c-2", List.of(changed)), TestClock.START);
            StorePorts.awaitIndexed(store);

            assertThat(embedder.texts).as("the title stays, title and gist are new").hasValue(41);
            assertThat(hits(store, "另一段正文").getFirst().documentId()).isEqualTo("sc-7");
        }
    }

    @Test
    void the_same_documents_after_a_reset_are_found_again_without_being_embedded() {
        var embedder = new CountingEmbedder("m1");
        try (var store = open(embedder)) {
            store.replica().apply(TestShop.page("c-1", scripts(20)), TestClock.START);
            StorePorts.awaitIndexed(store);
            store.replica().reset();
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).as("the index is empty for a while").isZero();
            store.replica().apply(TestShop.page("c-1", scripts(20).subList(0, 5)), TestClock.START);
            StorePorts.awaitIndexed(store);
            store.replica().apply(TestShop.page("c-2", scripts(20).subList(5, 20)), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isEqualTo(20);
            assertThat(hits(store, "第 3 条").getFirst().vectorScore()).isGreaterThan(0.9);
            assertThat(embedder.texts).hasValue(40);
        }
    }

    @Test
    void a_reset_while_a_new_index_takes_its_first_documents_costs_no_second_embedding() {
        var embedding = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var embedder = new CountingEmbedder("m1") {
            @Override
            public List<float[]> embedAll(List<String> texts, Language language) {
                embedding.countDown();
                awaitQuietly(gate);
                return super.embedAll(texts, language);
            }
        };
        try (var store = open(embedder)) {
            store.replica().apply(TestShop.page("c-1", scripts(20)), TestClock.START);
            awaitQuietly(embedding);
            store.replica().reset();
            gate.countDown();
            StorePorts.awaitIndexed(store);
            store.replica().apply(TestShop.page("c-1", scripts(20)), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isEqualTo(20);
            assertThat(embedder.texts).hasValue(40);
        }
    }

    @Test
    void very_many_documents_are_embedded_a_few_at_a_time_and_by_their_titles() {
        var largest = new AtomicInteger();
        var embedder = new CountingEmbedder("m1") {
            @Override
            public List<float[]> embedAll(List<String> texts, Language language) {
                largest.accumulateAndGet(texts.size(), Math::max);
                return super.embedAll(texts, language);
            }
        };
        var progress = Collections.synchronizedList(new ArrayList<IndexProgress>());
        try (var store = open(embedder); var _ = store.onIndexProgress(progress::add)) {
            store.replica().apply(TestShop.page("c-1", scripts(2_300)), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isEqualTo(2_300);
            assertThat(hits(store, "第 2111 条").getFirst().documentId()).isEqualTo("sc-2111");
        }
        assertThat(largest).hasValueLessThanOrEqualTo(64);
        assertThat(progress).extracting(IndexProgress::done).isSorted();
        assertThat(progress).allSatisfy(it -> assertThat(it.total()).isEqualTo(2_300)).endsWith(new IndexProgress(2_300, 2_300));
        assertThat(embedder.texts).hasValueLessThan(2 * 2_300);
    }

    @Test
    void after_very_many_documents_a_search_has_few_segments_to_look_into() throws IOException {
        try (var store = open(new CountingEmbedder("m1"))) {
            store.replica().apply(TestShop.page("c-1", scripts(2_300)), TestClock.START);
            StorePorts.awaitIndexed(store);
            store.replica().apply(TestShop.page("c-2", List.of(new Script("sc-7", 2, Language.ZH, "第 7 条", "通用", List.of(), "neutral", "另一段正文"))), TestClock.START);
            StorePorts.awaitIndexed(store);
            assertThat(hits(store, "第 7 条")).filteredOn(hit -> hit.documentId().equals("sc-7")).extracting(KnowledgeHit::passage).containsExactly("另一段正文");
            assertThat(store.search().size()).isEqualTo(2_300);
        }
        try (var files = Files.walk(dir)) {
            assertThat(files.filter(file -> file.toString().endsWith(".si"))).as("three, and the one of the last change").hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void what_is_in_the_index_is_found_while_the_rest_is_still_being_embedded() {
        var second = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var embedder = new CountingEmbedder("m1") {
            @Override
            public List<float[]> embedAll(List<String> texts, Language language) {
                if (texts.stream().anyMatch(text -> text.startsWith("第 150 条"))) {
                    second.countDown();
                    awaitQuietly(gate);
                }
                return super.embedAll(texts, language);
            }
        };
        try (var store = open(embedder)) {
            store.replica().apply(TestShop.page("c-1", scripts(150)), TestClock.START);
            awaitQuietly(second);
            var found = hits(store, "第 3 条");
            var size = store.search().size();
            gate.countDown();
            assertThat(found).extracting(KnowledgeHit::documentId).contains("sc-3");
            assertThat(size).isBetween(1, 149);
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isEqualTo(150);
        }
    }

    private void pull() {
        try (var store = open(new CountingEmbedder("m1"))) {
            store.replica().apply(TestShop.page(), TestClock.START);
            StorePorts.awaitIndexed(store);
        }
    }

    private void assertRebuilt(CountingEmbedder embedder) {
        try (var store = open(embedder)) {
            StorePorts.awaitIndexed(store);
            assertThat(store.search().size()).isEqualTo(15);
            assertThat(found(store)).isEqualTo("kb-refund-time");
            assertThat(embedder.texts).hasValueGreaterThan(15);
        }
    }

    private LocalStore open(Embedder embedder) {
        return LocalStore.open(dir, Optional.of(embedder));
    }

    private static String found(LocalStore store) {
        return hits(store, "退款多久到账").getFirst().documentId();
    }

    private static List<KnowledgeHit> hits(LocalStore store, String text) {
        return store.search().search(KnowledgeQuery.everything(text, Language.ZH, 5));
    }

    private static List<Script> scripts(int count) {
        var scripts = new ArrayList<Script>();
        for (var i = 1; i <= count; i++) {
            scripts.add(new Script("sc-" + i, 1, Language.ZH, "第 " + i + " 条", "通用", List.of(), "neutral", "正文 " + i));
        }
        return scripts;
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the indexing thread", e);
        }
    }

    private static class CountingEmbedder implements Embedder {

        final AtomicInteger texts = new AtomicInteger();
        private final Embedder ngrams = new NgramEmbedder();
        private final String model;

        CountingEmbedder(String model) {
            this.model = model;
        }

        @Override
        public int dimensions(Language language) {
            return ngrams.dimensions(language);
        }

        @Override
        public String modelId(Language language) {
            return model;
        }

        @Override
        public float[] embed(String text, Language language) {
            return ngrams.embed(text, language);
        }

        @Override
        public List<float[]> embedAll(List<String> all, Language language) {
            texts.addAndGet(all.size());
            return ngrams.embedAll(all, language);
        }
    }

    /** Takes one text for another, as a model that knows that they mean the same. */
    private static final class OneMeaning extends CountingEmbedder {

        private final String text;
        private final String meaning;

        OneMeaning(String text, String meaning) {
            super("one-meaning");
            this.text = text;
            this.meaning = meaning;
        }

        @Override
        public float[] embed(String asked, Language language) {
            return super.embed(asked.equals(text) ? meaning : asked, language);
        }
    }
}
