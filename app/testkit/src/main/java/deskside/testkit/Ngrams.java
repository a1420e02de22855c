package deskside.testkit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The letters and digits of a text, alone and in pairs. */
final class Ngrams {

    private Ngrams() {
    }

    static List<String> of(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var grams = new ArrayList<String>();
        var before = ' ';
        for (var c : normal.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                if (Character.isIdeographic(c)) {
                    grams.add(String.valueOf(c));
                }
                if (Character.isLetterOrDigit(before)) {
                    grams.add("" + before + c);
                }
            }
            before = c;
        }
        return grams;
    }
}
