package deskside.ui.shell;

import deskside.ui.desk.Unsaved;
import deskside.ui.fx.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/** Asks before somebody leaves over what has not arrived, or what was begun and not submitted. */
final class LeaveQuestion {

    private LeaveQuestion() {
    }

    /** @param waiting how much has not arrived, 0 for a window that is not the last; @param unsaved what would be lost */
    static Region toClose(Texts texts, int waiting, Set<Unsaved> unsaved, Runnable close, Runnable stay) {
        var title = texts.get(unsaved.isEmpty() ? "leave.title" : "leave.unsaved.title");
        return card(title, lines(lost(texts, unsaved), waiting > 0 ? texts.get("leave.text", waiting) : ""),
                new QuestionCard.Choice(texts.get("leave.close"), false, close), new QuestionCard.Choice(texts.get("leave.stay"), true, stay));
    }

    static Region toSignOut(Texts texts, int waiting, Set<Unsaved> unsaved, Runnable signOut, Runnable stay) {
        return card(texts.get("signout.title"), lines(lost(texts, unsaved), texts.get(waiting > 0 ? "signout.waiting" : "signout.text", waiting)),
                new QuestionCard.Choice(texts.get("signout.go"), false, signOut), new QuestionCard.Choice(texts.get("signout.stay"), true, stay));
    }

    /** All panels are made anew in the other language. */
    static Region toChangeLanguage(Texts texts, Set<Unsaved> unsaved, Runnable change, Runnable stay) {
        return card(texts.get("leave.unsaved.title"), lost(texts, "language.unsaved.text", unsaved),
                new QuestionCard.Choice(texts.get("language.change"), false, change), new QuestionCard.Choice(texts.get("language.stay"), true, stay));
    }

    private static Region card(String title, String words, QuestionCard.Choice... choices) {
        return QuestionCard.create(title, words, List.of(choices));
    }

    private static String lost(Texts texts, Set<Unsaved> unsaved) {
        return unsaved.isEmpty() ? "" : lost(texts, "leave.unsaved.text", unsaved);
    }

    private static String lost(Texts texts, String key, Set<Unsaved> unsaved) {
        return texts.get(key,
                unsaved.stream().sorted().map(what -> texts.of("unsaved", what)).collect(Collectors.joining(texts.get("unsaved.separator"))));
    }

    private static String lines(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }
}
