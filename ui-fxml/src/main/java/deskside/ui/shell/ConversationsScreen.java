package deskside.ui.shell;

import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Texts;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Queue, conversation, assistant and customer side by side; on narrow windows the customer is a tab of the assistant. */
final class ConversationsScreen extends SplitPane implements Panel {

    /** Below this width of the window the customer panel has no room of its own (design). */
    static final double WIDE = 1300;

    private final Region queue;
    private final Region conversation;
    private final Region assistant;
    private final Region customer;
    private final TabPane tabs = new TabPane();
    private final Texts texts;
    private final PanelWidths widths;
    private boolean narrow;
    /** The width that the dividers were last placed for. */
    private double placedFor = -1;

    ConversationsScreen(PanelServices services, Region queue, Region conversation, Region assistant, Region customer) {
        this.queue = queue;
        this.conversation = conversation;
        this.assistant = assistant;
        this.customer = customer;
        this.texts = services.texts();
        this.widths = new PanelWidths(services.useCases().settings(), services.tasks(), this::applyWidths);
        getStyleClass().add("conversations-screen");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setSide(Side.TOP);
        tabs.getStyleClass().add("side-tabs");
        for (var side : new Node[] {queue, assistant, customer, tabs}) {
            setResizableWithParent(side, false);
        }
        arrange();
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keepWidths());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.widthProperty().addListener(_ -> rearrange());
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
            tabs.getTabs().setAll(new Tab(texts.get("tab.assistant"), assistant), new Tab(texts.get("tab.customer"), customer));
            getItems().setAll(queue, conversation, tabs);
        } else {
            getItems().setAll(queue, conversation, assistant, customer);
        }
        applyWidths();
    }

    private void applyWidths() {
        placedFor = -1;
        requestLayout();
    }

    /** The skin shares a change of the width out among the panels first; only afterwards can the panels get the pixels they are wanted in. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getWidth() > 0 && getWidth() != placedFor) {
            placedFor = getWidth();
            // A divider is not let past the place its neighbour still has, so the second round puts right what the first could not.
            for (var round = 0; round < 2; round++) {
                place(getWidth());
                super.layoutChildren();
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
