package deskside.ui.shell;

import deskside.ui.desk.Dialogs;
import deskside.ui.fx.Texts;
import deskside.ui.shell.QuestionCard.Choice;
import java.util.ArrayList;

/** Three things that nobody finds by looking, at the first start: suggestions, search, going on without a line. */
final class Tour {

    private static final int STEPS = 3;

    private final Dialogs dialogs;
    private final Texts texts;

    Tour(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    void begin() {
        show(1);
    }

    private void show(int step) {
        var choices = new ArrayList<Choice>();
        if (step < STEPS) {
            choices.add(new Choice(texts.get("tour.skip"), false, dialogs::close));
        }
        choices.add(new Choice(texts.get(step < STEPS ? "tour.next" : "tour.done"), true, () -> {
            if (step < STEPS) {
                show(step + 1);
            } else {
                dialogs.close();
            }
        }));
        dialogs.show(QuestionCard.create(texts.get("tour." + step + ".title") + "  " + step + "/" + STEPS, texts.get("tour." + step + ".text"), choices));
    }
}
