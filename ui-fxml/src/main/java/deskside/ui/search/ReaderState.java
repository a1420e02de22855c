package deskside.ui.search;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.usecases.search.OpenDocument.OpenedDocument;

/** What the reader shows. */
public sealed interface ReaderState {

    record Blank() implements ReaderState {
    }

    /** The document is no longer there. */
    record Gone() implements ReaderState {
    }

    /** @param language that it was asked for in; @param passage to be marked; may be blank */
    record Reading(OpenedDocument document, Language language, String passage) implements ReaderState {
    }

    /** A fact of the shop that is no document: an order, a promotion. */
    record Fact(SuggestionSource source) implements ReaderState {
    }
}
