package deskside.ui.conversation;

import deskside.domain.knowledge.DocumentKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an agent looks up while typing: a script after {@code /} at the start of a line, knowledge after {@code ??}.
 *
 * @param start where the sign begins in the text; {@code end} is the caret: what is chosen takes this place
 * @param query what was typed after the sign, may be blank
 */
record Lookup(Kind kind, int start, int end, String query) {

    /** Longer questions are prose that happens to hold the sign. */
    private static final int MAX_QUERY = 40;
    private static final Pattern SCRIPT = Pattern.compile("(?:^|\\n)(/)([^\\n/]{0," + MAX_QUERY + "})$");
    /** The Chinese question marks are what a Chinese keyboard gives. */
    private static final Pattern KNOWLEDGE = Pattern.compile("(\\?\\?|？？)([^\\n?？]{0," + MAX_QUERY + "})$");

    enum Kind {
        SCRIPT(EnumSet.of(DocumentKind.SCRIPT)),
        KNOWLEDGE(EnumSet.of(DocumentKind.ARTICLE, DocumentKind.POLICY, DocumentKind.PRODUCT, DocumentKind.SOLVED));

        private final Set<DocumentKind> documents;

        Kind(Set<DocumentKind> documents) {
            this.documents = documents;
        }

        Set<DocumentKind> documents() {
            return documents;
        }
    }

    /** The look-up that the caret stands at the end of, if any. */
    static Optional<Lookup> at(String text, int caret) {
        var before = text.substring(0, Math.clamp(caret, 0, text.length()));
        var script = SCRIPT.matcher(before);
        if (script.find()) {
            return Optional.of(new Lookup(Kind.SCRIPT, script.start(1), before.length(), script.group(2).strip()));
        }
        var knowledge = KNOWLEDGE.matcher(before);
        if (knowledge.find()) {
            return Optional.of(new Lookup(Kind.KNOWLEDGE, knowledge.start(1), before.length(), knowledge.group(2).strip()));
        }
        return Optional.empty();
    }
}
