package deskside.ui.fx;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A line that says the same in fewer words where there is less room, instead of being cut in the middle of a number: the longest of its
 * wordings that fits, at last nothing. What it says in full is its accessible text. FX thread only.
 */
public final class BriefLabel extends Label {

    private final Text ruler = new Text();
    private List<String> wordings = List.of("");

    public BriefLabel() {
        setMinWidth(0);
    }

    /** @param wordings the longest first */
    public void say(String... wordings) {
        var now = List.of(wordings);
        if (now.equals(this.wordings)) {
            return;
        }
        this.wordings = now;
        setAccessibleText(wordings[0]);
        setText(wordings[0]);
        requestLayout();
    }

    private double width(String words) {
        ruler.setFont(getFont());
        ruler.setText(words);
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset();
    }

    /** Of the full wording, whatever is shown now: otherwise a line that was shortened once would stay so. */
    @Override
    protected double computePrefWidth(double height) {
        return width(wordings.getFirst());
    }

    /** For lines of which something must stay, whose minimum is set to be computed: the shortest wording. */
    @Override
    protected double computeMinWidth(double height) {
        return width(wordings.getLast());
    }

    @Override
    protected void layoutChildren() {
        var fits = wordings.stream().filter(words -> width(words) <= getWidth() + 0.5).findFirst().orElse("");
        if (!fits.equals(getText())) {
            setText(fits);
        }
        super.layoutChildren();
    }
}
