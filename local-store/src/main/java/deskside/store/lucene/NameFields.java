package deskside.store.lucene;

import deskside.domain.Language;
import deskside.domain.search.Named;
import deskside.domain.search.Pronunciation;
import deskside.domain.search.SearchKind;
import deskside.domain.search.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * How names become terms: what follows from each place where a name can be entered, cut at {@link #LONGEST} letters, so that whatever is typed
 * is the beginning of a term. Beginnings of one and two letters are terms of their own: as prefixes they would have to be put together from ten
 * thousands of terms. Stateless.
 */
final class NameFields {

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String LANGUAGE = "language";
    static final String ID = "id";
    static final String NAMES = "names";
    static final String WEIGHT = "weight";
    static final String TEXT = "text";
    static final String SOUND = "sound";
    static final String INITIALS = "initials";
    static final int LONGEST = 12;
    /** Marks the short terms; no name holds it. */
    private static final String SHORT = "\u0001";
    private static final int SHORT_LENGTH = 2;
    private static final String BETWEEN_NAMES = "\n";

    private NameFields() {
    }

    static String key(SearchKind kind, String id) {
        return kind + ":" + id;
    }

    static Document document(Named named, Pronunciation pronunciation) {
        var document = new Document();
        document.add(new StringField(KEY, key(named.kind(), named.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(KIND, named.kind().ordinal()));
        document.add(new NumericDocValuesField(LANGUAGE, named.language().ordinal()));
        document.add(new NumericDocValuesField(WEIGHT, named.weight()));
        document.add(new BinaryDocValuesField(ID, new BytesRef(named.id())));
        document.add(new BinaryDocValuesField(NAMES, new BytesRef(String.join(BETWEEN_NAMES, named.names().stream().map(NameFields::line).toList()))));
        var text = new HashSet<String>();
        var sound = new HashSet<String>();
        var initials = new HashSet<String>();
        for (var name : named.names()) {
            var spelling = Spelling.of(name, pronunciation);
            addTerms(spelling.text(), text);
            // What has no Chinese character is said as it is written.
            if (spelling.han() > 0) {
                addTerms(spelling.sound(), sound);
                addTerms(spelling.initials(), initials);
            }
        }
        add(document, TEXT, text);
        add(document, SOUND, sound);
        add(document, INITIALS, initials);
        return document;
    }

    private static String line(String name) {
        return name.replace(BETWEEN_NAMES, " ");
    }

    static List<Spelling> spellings(BytesRef names, Pronunciation pronunciation) {
        var spellings = new ArrayList<Spelling>();
        for (var name : names.utf8ToString().split(BETWEEN_NAMES)) {
            spellings.add(Spelling.of(name, pronunciation));
        }
        return spellings;
    }

    static Language language(long ordinal) {
        return Language.values()[(int) ordinal];
    }

    /** Whether {@link #shortTerm} and not a prefix is to be looked for. */
    static boolean isShort(String word) {
        return word.length() <= SHORT_LENGTH;
    }

    static String shortTerm(String word) {
        return SHORT + word;
    }

    private static void addTerms(Spelling.Form form, Set<String> terms) {
        var letters = form.letters();
        for (var start : form.starts()) {
            terms.add(letters.substring(start, Math.min(letters.length(), start + LONGEST)));
            for (var length = 1; length <= Math.min(SHORT_LENGTH, letters.length() - start); length++) {
                terms.add(shortTerm(letters.substring(start, start + length)));
            }
        }
    }

    private static void add(Document document, String field, Set<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }
}
