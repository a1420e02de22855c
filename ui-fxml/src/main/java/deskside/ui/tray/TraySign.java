package deskside.ui.tray;

import java.util.List;
import javafx.scene.image.Image;

/**
 * What stands in the tray.
 *
 * @param picture square, larger than trays show it
 * @param words   what it says, one line; names nobody
 * @param menu    each action once
 */
public record TraySign(Image picture, String words, List<Item> menu) {

    /** A line of the menu. @param possible whether it can be chosen now */
    public record Item(TrayAction action, String label, boolean possible) {
    }
}
