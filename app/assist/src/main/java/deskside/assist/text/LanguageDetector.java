package deskside.assist.text;

import deskside.domain.Language;

/** The language of one message, by script. Stateless. */
public final class LanguageDetector {

    private LanguageDetector() {
    }

    /**
     * Chinese when a fair share of the message is in Chinese characters ("iPhone 15 能用吗" is Chinese, "is 空气炸锅 in stock" is
     * not); a message without letters keeps the conversation's language.
     *
     * @param fallback the conversation's language
     */
    public static Language detect(String message, Language fallback) {
        var han = 0;
        var words = 0;
        var inWord = false;
        for (var i = 0; i < message.length(); ) {
            var c = message.codePointAt(i);
            i += Character.charCount(c);
            var latin = !Character.isIdeographic(c) && Character.isLetter(c);
            if (Character.isIdeographic(c)) {
                han++;
            } else if (latin && !inWord) {
                words++;
            }
            inWord = latin || (inWord && (Character.isDigit(c) || c == '\'' || c == '-'));
        }
        if (han == 0 && words == 0) {
            return fallback;
        }
        if (han == 0 && words == 1 && fallback == Language.ZH) {
            // A lone SKU, "ok" or a brand is said in Chinese conversations too.
            return Language.ZH;
        }
        // A Chinese word has about 1.5–2 characters, so equal counts mean that the frame is English.
        return han >= 1.5 * words ? Language.ZH : Language.EN;
    }
}
