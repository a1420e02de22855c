package deskside.launcher.command;

import deskside.hub.shop.DemoShop;
import deskside.hub.shop.ShopData;
import deskside.hub.shop.ShopImport;
import deskside.hub.shop.ShopImportException;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The files of a shop as a command reads them: a folder, or the demo shop. */
final class ShopFiles {

    private ShopFiles() {
    }

    /** @throws Failure with all mistakes, each with its file and line */
    static <T> T with(@Nullable Path folder, BiFunction<Path, ShopData, T> use) {
        try {
            return folder == null ? DemoShop.withFolder(root -> use.apply(root, ShopImport.read(root))) : use.apply(folder, ShopImport.read(folder));
        } catch (ShopImportException e) {
            throw new Failure(ExitCode.DATA, e.getMessage(), e);
        }
    }
}
