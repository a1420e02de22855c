package deskside.ui.shell;

import deskside.domain.Language;
import deskside.ui.desk.Appearance;
import deskside.ui.desk.DeskAction;
import deskside.ui.fx.Texts;
import deskside.ui.fx.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the search offers to do: what has a key of its own, and the looks of the window. */
final class DeskActions {

    private final Texts texts;
    private final Texts other;
    private final Appearance appearance;
    private final Consumer<Shortcut> perform;

    DeskActions(Texts texts, Appearance appearance, Consumer<Shortcut> perform) {
        this.texts = texts;
        this.other = texts.inOtherLanguage();
        this.appearance = appearance;
        this.perform = perform;
    }

    List<DeskAction> all() {
        var all = new ArrayList<DeskAction>();
        for (var shortcut : Shortcut.values()) {
            if (shortcut.isAction()) {
                all.add(action(shortcut.textKey(), shortcut.hint(), () -> perform.accept(shortcut)));
            }
        }
        all.add(action("action.theme-light", "", () -> appearance.use(Theme.LIGHT)));
        all.add(action("action.theme-dark", "", () -> appearance.use(Theme.DARK)));
        all.add(action("action.language-zh", "", () -> appearance.use(Language.ZH)));
        all.add(action("action.language-en", "", () -> appearance.use(Language.EN)));
        return all;
    }

    private DeskAction action(String key, String keys, Runnable run) {
        return new DeskAction(texts.get(key), other.get(key), keys, run);
    }
}
