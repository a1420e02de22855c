package deskside.ui.media;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A page or a video guide that a message points to. @param video it plays something, as far as its address tells */
public record WebLink(URI uri, boolean video) {

    /** Of one message; what a shop sends has one. */
    private static final int MOST = 3;
    /** Without encryption nobody knows what opens. Ends before white space, Chinese text and what ends a sentence. */
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(?::\\d{1,5})?(?:/[A-Za-z0-9._~%!$&'()*+,;=:@/?#-]*)?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?)']+$");
    private static final Pattern VIDEO = Pattern.compile("(?i)/videos?(/|$)|\\.(mp4|webm|m3u8|mov)$");

    public static List<WebLink> in(String text) {
        return ADDRESS.matcher(text).results().map(found -> SENTENCE_END.matcher(found.group()).replaceFirst("")).distinct().limit(MOST)
                .flatMap(address -> parsed(address).stream()).toList();
    }

    private static List<WebLink> parsed(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() == null ? List.of() : List.of(new WebLink(uri, VIDEO.matcher(uri.getPath()).find()));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /** Where it leads, so that nobody has to guess. */
    public String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }
}
