package deskside.domain.search;

/** How characters are said. Safe for several threads. */
@FunctionalInterface
public interface Pronunciation {

    /** The character's Hanyu Pinyin syllable in lower-case letters without tone; blank where it has none. */
    String of(char character);
}
