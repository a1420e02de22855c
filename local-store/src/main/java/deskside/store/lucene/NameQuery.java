package deskside.store.lucene;

import deskside.domain.search.SpelledQuery;
import deskside.domain.search.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** What was typed, as queries for candidates; which of them fit how well is judged by {@link Spelling#score}. Stateless. */
final class NameQuery {

    private static final float WRITTEN = 3;
    private static final float SOUNDS = 2;
    private static final float BY_INITIALS = 1;
    /** States of the automaton of a long word with two slips: about 3,000. */
    private static final int MOST_STATES = 20_000;

    private NameQuery() {
    }

    /** All words as they were typed. */
    static Query exact(SpelledQuery query) {
        return allOf(query.words().stream().map(NameQuery::exact).toList());
    }

    /** All words, each perhaps with slips. */
    static Query near(SpelledQuery query) {
        return allOf(query.words().stream().map(NameQuery::near).toList());
    }

    private static Query allOf(List<Query> words) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word, Occur.MUST));
        return all.build();
    }

    private static Query exact(Spelling word) {
        var ways = new ArrayList<Query>();
        ways.add(begins(NameFields.TEXT, word.text().letters(), WRITTEN));
        if (!word.isOneCharacter()) {
            ways.add(begins(NameFields.SOUND, word.sound().letters(), SOUNDS));
        }
        if (word.han() == 0) {
            ways.add(begins(NameFields.INITIALS, word.text().letters(), BY_INITIALS));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query begins(String field, String word, float boost) {
        var query = NameFields.isShort(word) ? new TermQuery(new Term(field, NameFields.shortTerm(word))) : new PrefixQuery(new Term(field, cut(word)));
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(NameFields.LONGEST, word.length()));
    }

    private static Query near(Spelling word) {
        var ways = new ArrayList<Query>();
        ways.add(exact(word));
        addNear(ways, NameFields.TEXT, word.text().letters());
        if (word.han() == 0 || !word.isOneCharacter()) {
            addNear(ways, NameFields.SOUND, word.sound().letters());
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static void addNear(List<Query> ways, String field, String word) {
        var slips = Spelling.slips(word);
        if (slips > 0) {
            ways.add(new BoostQuery(new ConstantScoreQuery(new AutomatonQuery(new Term(field, word), nearlyBegins(cut(word), slips))), BY_INITIALS));
        }
    }

    /** Words that begin with nearly this one; its first letter must be right. */
    private static Automaton nearlyBegins(String word, int slips) {
        var near = new LevenshteinAutomata(word.substring(1), true).toAutomaton(slips, word.substring(0, 1));
        return Operations.determinize(Operations.concatenate(List.of(near, Automata.makeAnyString())), MOST_STATES);
    }
}
