package deskside.assist.intent;

import deskside.domain.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a normalised text into the features of the n-gram model. Chinese: one to three characters in a row, and Latin words;
 * English: words, pairs of words, and two to four characters within a word, its ends marked. Numbers count as 0. Stateless.
 */
final class Ngrams {

    private Ngrams() {
    }

    /** Feature → how often it is in {@code text}. */
    static Map<String, Integer> of(String text, Language language) {
        var counts = new HashMap<String, Integer>();
        var words = words(text);
        String previous = null;
        for (var word : words) {
            add(counts, "w:" + word);
            if (language == Language.EN) {
                if (previous != null) {
                    add(counts, "p:" + previous + ' ' + word);
                }
                characters(counts, '<' + word + '>', 2, 4);
            }
            previous = word;
        }
        if (language == Language.ZH) {
            for (var clause : clauses(text)) {
                characters(counts, clause, 1, 3);
            }
        }
        return counts;
    }

    private static void characters(Map<String, Integer> counts, String text, int shortest, int longest) {
        for (var from = 0; from < text.length(); from++) {
            for (var length = shortest; length <= longest && from + length <= text.length(); length++) {
                add(counts, text.substring(from, from + length));
            }
        }
    }

    private static void add(Map<String, Integer> counts, String feature) {
        counts.merge(feature, 1, Integer::sum);
    }

    /** Runs of Latin letters; any number is "0", so that an amount or an order number says only that there is one. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var i = 0; i <= text.length(); i++) {
            var c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isDigit(c)) {
                if (word.isEmpty() || word.charAt(word.length() - 1) != '0') {
                    word.append('0');
                }
            } else if ((Character.isLetter(c) && !Character.isIdeographic(c)) || (c == '\'' && !word.isEmpty())) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** The text without punctuation and spaces, cut there; numbers shortened. */
    private static List<String> clauses(String text) {
        var clauses = new ArrayList<String>();
        var clause = new StringBuilder("^");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isDigit(c)) {
                if (clause.charAt(clause.length() - 1) != '0') {
                    clause.append('0');
                }
            } else if (Character.isLetter(c)) {
                clause.append(c);
            } else if (!clause.isEmpty() && c != ' ') {
                clauses.add(clause.toString());
                clause.setLength(0);
                clause.append(c == '?' ? '?' : '.');
            }
        }
        clauses.add(clause + "$");
        return clauses;
    }
}
