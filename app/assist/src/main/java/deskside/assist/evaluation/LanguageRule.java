package deskside.assist.evaluation;

import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which language texts of a file are taken to be in. Stateless. */
public enum LanguageRule {
    ZH, EN,
    /** By their script. */
    AUTO;

    /** A language with a smaller share of a file is not one of its languages: a Chinese file has lines like "apple watch". */
    private static final double LEAST_SHARE = 0.15;

    /** The languages of {@code texts}, the most frequent one first; never empty. */
    public List<Language> languages(Collection<String> texts) {
        return switch (this) {
            case ZH -> List.of(Language.ZH);
            case EN -> List.of(Language.EN);
            case AUTO -> detected(texts);
        };
    }

    /** The most frequent language of {@code texts}. */
    public Language main(Collection<String> texts) {
        return languages(texts).getFirst();
    }

    private static List<Language> detected(Collection<String> texts) {
        var counts = new EnumMap<Language, Integer>(Language.class);
        texts.forEach(text -> counts.merge(LanguageDetector.detect(text, Language.EN), 1, Integer::sum));
        var found = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SHARE * texts.size())
                .sorted(Map.Entry.<Language, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return found.isEmpty() ? List.of(Language.ZH) : found;
    }
}
