package deskside.assist.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * BERT's WordPiece (Devlin et al. 2018) over a model's own vocabulary, text lowercased first: the Chinese model's bundled
 * tokenizer does not do so although its vocabulary is lowercase, which turns "QQ" or "iPhone" into unknown tokens. Immutable.
 */
final class WordPiece {

    /** What the models were trained with; longer texts are cut. */
    static final int MAX_TOKENS = 512;
    private static final int MAX_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.get("[UNK]");
        this.start = vocabulary.get("[CLS]");
        this.end = vocabulary.get("[SEP]");
    }

    /** @param json a Hugging Face {@code tokenizer.json} of type WordPiece */
    static WordPiece read(InputStream json) throws IOException {
        try {
            var entries = JsonMapper.shared().readTree(json).path("model").path("vocab").properties();
            var vocabulary = new HashMap<String, Integer>(entries.size() * 2);
            entries.forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
            if (!vocabulary.keySet().containsAll(Arrays.asList("[UNK]", "[CLS]", "[SEP]"))) {
                throw new IOException("the tokenizer file holds no WordPiece vocabulary");
            }
            return new WordPiece(vocabulary);
        } catch (JacksonException e) {
            throw new IOException("the tokenizer file is damaged", e);
        }
    }

    /** The tokens of {@code text} between start and end mark, at most {@link #MAX_TOKENS}. */
    int[] encode(String text) {
        var ids = new int[MAX_TOKENS];
        ids[0] = start;
        var size = 1;
        var prepared = prepare(text);
        var position = 0;
        while (position < prepared.length() && size < MAX_TOKENS - 1) {
            var codePoint = prepared.codePointAt(position);
            if (Character.isWhitespace(codePoint)) {
                position += Character.charCount(codePoint);
                continue;
            }
            var wordEnd = wordEnd(prepared, position);
            size = addWord(prepared.substring(position, wordEnd), ids, size);
            position = wordEnd;
        }
        ids[size++] = end;
        return Arrays.copyOf(ids, size);
    }

    /** Lower case, accents stripped, control characters as spaces. */
    private static String prepare(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var out = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            var type = Character.getType(c);
            if (type != Character.NON_SPACING_MARK && c != 0xFFFD) {
                out.appendCodePoint(type == Character.CONTROL || type == Character.FORMAT || Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        return out.toString();
    }

    /** A Chinese character or a punctuation mark is a word of its own. */
    private static int wordEnd(String text, int from) {
        var position = from;
        while (position < text.length()) {
            var codePoint = text.codePointAt(position);
            if (Character.isWhitespace(codePoint)) {
                return position;
            }
            if (isAlone(codePoint)) {
                return position == from ? position + Character.charCount(codePoint) : position;
            }
            position += Character.charCount(codePoint);
        }
        return position;
    }

    private static boolean isAlone(int codePoint) {
        return Character.isIdeographic(codePoint) || isPunctuation(codePoint);
    }

    /** As BERT has it: all of ASCII that is neither letter nor digit, and Unicode's classes P. */
    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > 32 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Longest match first; a word with a piece that is not in the vocabulary is unknown as a whole. */
    private int addWord(String word, int[] ids, int size) {
        if (word.length() > MAX_WORD) {
            ids[size] = unknown;
            return size + 1;
        }
        var next = size;
        var from = 0;
        while (from < word.length()) {
            var to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                to--;
            }
            if (id == null) {
                ids[size] = unknown;
                return size + 1;
            }
            if (next == MAX_TOKENS - 1) {
                return next;
            }
            ids[next++] = id;
            from = to + 1;
        }
        return next;
    }
}
