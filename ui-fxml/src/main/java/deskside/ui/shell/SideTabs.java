package deskside.ui.shell;

import deskside.ui.fx.Texts;
import javafx.geometry.Side;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/** Assistant and customer behind each other, where there is no room for both beside a conversation. */
final class SideTabs extends TabPane {

    private static final int CUSTOMER = 1;

    SideTabs() {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setSide(Side.TOP);
        getStyleClass().add("side-tabs");
    }

    void fill(Region assistant, Region customer, Texts texts) {
        getTabs().setAll(new Tab(texts.get("tab.assistant"), assistant), new Tab(texts.get("tab.customer"), customer));
    }

    void showCustomer() {
        getSelectionModel().select(CUSTOMER);
    }
}
