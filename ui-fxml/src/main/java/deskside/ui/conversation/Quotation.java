package deskside.ui.conversation;

import deskside.ui.fx.Texts;

/** What somebody said, as a line to be put before a reply. */
record Quotation(Texts texts) {

    /** It reminds of what was said; longer ones are cut, in characters. */
    private static final int LONGEST = 60;

    /** With the end of its line. */
    String of(String said) {
        var line = said.strip().replaceAll("\\s+", " ");
        var characters = line.codePointCount(0, line.length());
        var shown = characters <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        return texts.get("message.quoted", shown) + "\n";
    }
}
