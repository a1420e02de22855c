package deskside.ui.conversation;

import deskside.ui.fx.Texts;

/** A line that reminds of what was said. */
final class Quotation {

    /** Longer ones are cut, in characters. */
    private static final int LONGEST = 60;

    private Quotation() {
    }

    /** With its line feed. */
    static String of(String said, Texts texts) {
        var line = said.strip().replaceAll("\\s+", " ");
        var characters = line.codePointCount(0, line.length());
        var shown = characters <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        return texts.get("message.quoted", shown) + "\n";
    }
}
