package deskside.domain.search;

import deskside.domain.Language;

/**
 * Something whose name fits.
 *
 * @param language of the name that fits, for what has one in each language
 * @param score    {@link Spelling#score}, by which hits of one kind are ordered
 */
public record NameHit(SearchKind kind, String id, Language language, int score) {
}
