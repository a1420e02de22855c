package deskside.ui.shell;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Queue, conversation, assistant and customer side by side; on narrow windows the customer is a tab of the assistant. */
final class ConversationsScreen extends SplitPane implements Panel {

    /** Below this width of the window the customer panel has no room of its own (design). */
    static final double WIDE = 1300;
    private static final int SETTLE = 3;

    private final Region queue;
    private final Region conversation;
    private final Region assistant;
    private final Region customer;
    private final SideTabs tabs = new SideTabs();
    private final Texts texts;
    private final Tasks tasks;
    private final PanelWidths widths;
    private final InvalidationListener onWidth = _ -> rearrange();
    private boolean narrow;
    /** The width that the dividers were last placed for. */
    private double placedFor = -1;
    /** Layouts in which the skin of the pane may still share out panels that have just been put in. */
    private int unsettled;

    ConversationsScreen(PanelServices services, Region queue, Region conversation, Region assistant, Region customer) {
        this.queue = queue;
        this.conversation = conversation;
        this.assistant = assistant;
        this.customer = customer;
        this.texts = services.texts();
        this.tasks = services.tasks();
        this.widths = new PanelWidths(services.useCases().settings(), services.tasks(), this::applyWidths);
        getStyleClass().add("conversations-screen");
        for (var side : new Node[] {queue, assistant, customer, tabs}) {
            setResizableWithParent(side, false);
        }
        arrange();
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keepWidths());
        sceneProperty().addListener((_, before, scene) -> {
            // The window's scene outlives these panels, which are made anew for another language.
            if (before != null) {
                before.widthProperty().removeListener(onWidth);
            }
            if (scene != null) {
                scene.widthProperty().addListener(onWidth);
                rearrange();
            }
        });
    }

    private void rearrange() {
        var now = getScene() != null && getScene().getWidth() > 0 && getScene().getWidth() < WIDE;
        if (now != narrow) {
            narrow = now;
            arrange();
        }
    }

    private void arrange() {
        tabs.getTabs().clear();
        getItems().clear();
        if (narrow) {
            tabs.fill(assistant, customer, texts);
            getItems().setAll(queue, conversation, tabs);
        } else {
            getItems().setAll(queue, conversation, assistant, customer);
        }
        applyWidths();
    }

    private void applyWidths() {
        placedFor = -1;
        unsettled = SETTLE;
        requestLayout();
    }

    /** The skin shares a change of the width out among the panels first; only afterwards can the panels get the pixels they are wanted in. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getWidth() > 0 && (getWidth() != placedFor || unsettled > 0)) {
            placedFor = getWidth();
            unsettled--;
            // A divider is not let past the place its neighbour still has, so the second round puts right what the first could not.
            for (var round = 0; round < 2; round++) {
                place(getWidth());
                super.layoutChildren();
            }
            if (unsettled > 0) {
                tasks.onScreen(this::requestLayout);
            }
        }
    }

    private void place(double width) {
        var left = widths.queue() / width;
        var right = narrow ? 0 : widths.customer() / width;
        if (narrow) {
            setDividerPositions(left, 1 - widths.assistant() / width);
        } else {
            setDividerPositions(left, 1 - right - widths.assistant() / width, 1 - right);
        }
    }

    /** Brings the customer to the front where the panel is a tab. */
    void showCustomer() {
        if (narrow) {
            tabs.showCustomer();
        }
    }

    private void keepWidths() {
        var side = narrow ? tabs : assistant;
        widths.keep((int) queue.getWidth(), (int) side.getWidth(), narrow ? widths.customer() : (int) customer.getWidth());
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public void close() {
        widths.close();
    }
}
