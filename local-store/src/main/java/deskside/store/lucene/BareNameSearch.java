package deskside.store.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;

/** A plain prefix query on the desk's own index of names: the yardstick beside the search by name. Safe for several threads. */
public final class BareNameSearch {

    private final NameIndex index;

    public BareNameSearch(NameIndex index) {
        this.index = index;
    }

    /** What is written so, unordered. @return how many of {@code limit} were found */
    public int byPrefix(String text, int limit) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        var prefix = new PrefixQuery(new Term(NameFields.TEXT, word.substring(0, Math.min(NameFields.LONGEST, word.length()))));
        try {
            return index.search(searcher -> searcher.search(prefix, limit).scoreDocs.length);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names lies in memory", e);
        }
    }

    /** In memory, in bytes. */
    public long bytes() {
        try {
            return index.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names lies in memory", e);
        }
    }
}
