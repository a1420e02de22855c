package deskside.domain;

import java.util.Locale;

/** A text in both languages of Deskside. A side may be blank where the shop has no translation; then the other one serves. */
public record LocalText(String zh, String en) {

    public static LocalText of(String both) {
        return new LocalText(both, both);
    }

    /** The text for {@code language}, or the other one when that side is blank. */
    public String in(Language language) {
        var wanted = language == Language.ZH ? zh : en;
        return wanted.isBlank() ? (language == Language.ZH ? en : zh) : wanted;
    }

    public String in(Locale locale) {
        return in(Language.of(locale));
    }
}
