package deskside.assist.intent;

import deskside.domain.Language;

/** There is nothing to tell apart: the examples in a language are of fewer than two intents. */
public final class TooFewIntents extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public TooFewIntents(Language language) {
        super("an intent model for '" + language.code() + "' needs examples of at least two intents");
    }
}
