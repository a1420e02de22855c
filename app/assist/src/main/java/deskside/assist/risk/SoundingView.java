package deskside.assist.risk;

import deskside.assist.text.Sounds;
import java.util.Arrays;

/** A text as it sounds. Stateless. */
final class SoundingView {

    private SoundingView() {
    }

    /** Characters as their sounds; Latin words that are Pinyin ("jia wei xin") become their syllables. */
    static TextView of(TextView view, Sounds sounds) {
        var units = new char[view.length()];
        var from = new int[view.length()];
        var to = new int[view.length()];
        var length = 0;
        for (var i = 0; i < view.length(); ) {
            var end = wordEnd(view, i);
            var spelled = end > i + 1 ? sounds.spelled(view.text().substring(i, end)) : new int[0];
            if (spelled.length == 0) {
                if (view.at(i) != ' ') {
                    units[length] = sounds.of(view.at(i));
                    from[length] = view.from(i);
                    to[length++] = view.to(i);
                }
                i++;
                continue;
            }
            for (var k = 0; k < spelled.length; k++) {
                var next = k + 1 < spelled.length ? spelled[k + 1] : end - i;
                units[length] = sounds.syllable(view.text().substring(i + spelled[k], i + next));
                from[length] = view.from(i + spelled[k]);
                to[length++] = view.to(i + next - 1);
            }
            i = end;
        }
        return new TextView(Arrays.copyOf(units, length), Arrays.copyOf(from, length), Arrays.copyOf(to, length), length);
    }

    private static int wordEnd(TextView view, int start) {
        var end = start;
        var inside = start > 0 && TextView.isLatin(view.at(start - 1));
        while (!inside && end < view.length() && view.at(end) >= 'a' && view.at(end) <= 'z') {
            end++;
        }
        return end;
    }
}
