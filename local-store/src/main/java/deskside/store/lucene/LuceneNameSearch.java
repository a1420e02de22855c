package deskside.store.lucene;

import deskside.domain.search.NameHit;
import deskside.domain.search.NameSearch;
import deskside.domain.search.Pronunciation;
import deskside.domain.search.SearchKind;
import deskside.domain.search.SpelledQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Finds candidates by terms and orders them by how well they fit. Runs on the caller's thread; safe for several threads. */
public final class LuceneNameSearch implements NameSearch {

    private static final int MOST = 200;
    /** Candidates per hit wanted: terms tell less exactly than names which fits better. */
    private static final int CANDIDATES_PER_HIT = 4;
    /** When fewer fit as typed, those that nearly fit are looked for: where there are enough they would only be in the way. */
    private static final int FEW = 3;

    private final NameIndex index;
    private final Pronunciation pronunciation;

    public LuceneNameSearch(NameIndex index, Pronunciation pronunciation) {
        this.index = index;
        this.pronunciation = pronunciation;
    }

    @Override
    public List<NameHit> find(String text, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1.." + MOST + ", not " + limit);
        }
        var query = SpelledQuery.of(text, pronunciation);
        if (query.isBlank()) {
            return List.of();
        }
        try {
            return index.search(searcher -> {
                var found = find(searcher, query, limit, false);
                return found.size() < FEW ? find(searcher, query, limit, true) : found;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names lies in memory", e);
        }
    }

    private List<NameHit> find(IndexSearcher searcher, SpelledQuery query, int limit, boolean near) throws IOException {
        var best = new BestOfEachKind(limit * CANDIDATES_PER_HIT);
        searcher.search(near ? NameQuery.near(query) : NameQuery.exact(query), best);
        var hits = new ArrayList<Weighed>();
        for (var candidate : best.candidates()) {
            var hit = hit(searcher, candidate, query);
            if (hit.hit.score() > 0) {
                hits.add(hit);
            }
        }
        hits.sort(Comparator.comparingInt((Weighed one) -> one.hit.score()).thenComparingLong(Weighed::weight).reversed()
                .thenComparing(one -> one.hit.id()));
        var counts = new LinkedHashMap<SearchKind, List<NameHit>>();
        hits.forEach(one -> {
            var ofKind = counts.computeIfAbsent(one.hit.kind(), _ -> new ArrayList<>());
            if (ofKind.size() < limit && ofKind.stream().noneMatch(other -> other.id().equals(one.hit.id()))) {
                ofKind.add(one.hit);
            }
        });
        return counts.values().stream().flatMap(List::stream).toList();
    }

    private Weighed hit(IndexSearcher searcher, BestOfEachKind.Candidate candidate, SpelledQuery query) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(candidate.document(), leaves));
        var document = candidate.document() - leaf.docBase;
        var names = DocValues.getBinary(leaf.reader(), NameFields.NAMES);
        var ids = DocValues.getBinary(leaf.reader(), NameFields.ID);
        if (!names.advanceExact(document) || !ids.advanceExact(document)) {
            throw new IOException("an entry without a name");
        }
        var kind = SearchKind.values()[(int) BestOfEachKind.value(DocValues.getNumeric(leaf.reader(), NameFields.KIND), document)];
        var language = NameFields.language(BestOfEachKind.value(DocValues.getNumeric(leaf.reader(), NameFields.LANGUAGE), document));
        var score = query.score(NameFields.spellings(names.binaryValue(), pronunciation));
        return new Weighed(new NameHit(kind, ids.binaryValue().utf8ToString(), language, score), candidate.weight());
    }

    private record Weighed(NameHit hit, long weight) {
    }

    @Override
    public int size() {
        try {
            return index.search(searcher -> searcher.getIndexReader().numDocs());
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names lies in memory", e);
        }
    }
}
