package deskside.store.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts texts into passages that fit on a card. Pure. */
final class Passages {

    /** Characters that a suggestion card shows of a source. */
    static final int LENGTH = 160;

    private static final Pattern MARKUP = Pattern.compile("(?m)^\\s{0,3}(?:#{1,6}|[-*+>]|\\d+\\.)\\s+|[*`]{1,3}|(?<!\\w)_{1,3}|_{1,3}(?!\\w)|!?\\[([^\\]]*)\\]\\([^)]*\\)");
    /** Without one of these, and no digit in front, a line needs not be searched for markup. */
    private static final String SIGNS = "#-*+>`_[";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?；;])|(?<=\\.)\\s+");

    private Passages() {
    }

    /** In the order of the texts, no passage across two of them; at least one, which is empty when all texts are. */
    static List<String> of(List<String> texts) {
        var passages = new ArrayList<String>();
        for (var text : texts) {
            text.lines().map(Passages::plain).filter(paragraph -> !paragraph.isEmpty()).forEach(paragraph -> cut(paragraph, passages));
        }
        return passages.isEmpty() ? List.of("") : List.copyOf(passages);
    }

    private static String plain(String line) {
        var paragraph = line.strip();
        return mayHoldMarkup(paragraph) ? MARKUP.matcher(line).replaceAll("$1").strip() : paragraph;
    }

    private static boolean mayHoldMarkup(String paragraph) {
        for (var i = 0; i < paragraph.length(); i++) {
            if (SIGNS.indexOf(paragraph.charAt(i)) >= 0) {
                return true;
            }
        }
        return !paragraph.isEmpty() && Character.isDigit(paragraph.charAt(0));
    }

    private static void cut(String paragraph, List<String> passages) {
        if (paragraph.length() < LENGTH) {
            passages.add(paragraph);
            return;
        }
        var passage = new StringBuilder();
        for (var sentence : SENTENCE_END.split(paragraph)) {
            if (passage.length() + sentence.length() >= LENGTH) {
                flush(passage, passages);
            }
            if (!passage.isEmpty() && passage.charAt(passage.length() - 1) < 0x80) {
                passage.append(' ');
            }
            var rest = sentence;
            while (rest.length() > LENGTH) {
                var end = Character.isHighSurrogate(rest.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
                passages.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            passage.append(rest);
        }
        flush(passage, passages);
    }

    private static void flush(StringBuilder passage, List<String> passages) {
        var text = passage.toString().strip();
        if (!text.isEmpty()) {
            passages.add(text);
        }
        passage.setLength(0);
    }
}
