package deskside.domain;

import java.util.Locale;

/** The languages that Deskside answers in. */
public enum Language {
    ZH("zh"), EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1 code, as used in files and on the wire. */
    public String code() {
        return code;
    }

    /** English for the locales of that language, Chinese for all others: the product is Chinese first. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    /** @throws IllegalArgumentException for a code that Deskside does not speak */
    public static Language ofCode(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("unknown language '" + code + "': use zh or en");
    }
}
