package deskside.ui.shell;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A link into the desk, as other programs may hold one: {@code deskside:conversation/ID}, {@code deskside:search/TEXT}, {@code deskside:knowledge}. */
public sealed interface DeskLink {

    String SCHEME = "deskside:";

    record OfConversation(String conversationId) implements DeskLink {
    }

    record OfSearch(String text) implements DeskLink {
    }

    record OfScreen(Screen screen) implements DeskLink {
    }

    /** Some systems write {@code deskside://} and a slash at the end. Empty for anything else. */
    static Optional<DeskLink> parse(String link) {
        if (!link.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        var path = link.substring(SCHEME.length()).replaceFirst("^/+", "").replaceFirst("/+$", "");
        var slash = path.indexOf('/');
        var what = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
        var rest = slash < 0 ? "" : decoded(path.substring(slash + 1));
        return switch (what) {
            case "conversation" -> rest.isBlank() ? Optional.empty() : Optional.of(new OfConversation(rest));
            case "search" -> Optional.of(new OfSearch(rest));
            default -> screen(what).map(OfScreen::new);
        };
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static Optional<Screen> screen(String name) {
        for (var screen : Screen.values()) {
            if (screen.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(screen);
            }
        }
        return Optional.empty();
    }
}
