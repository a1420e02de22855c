package deskside.hub.shop;

import deskside.domain.LocalText;
import deskside.hub.aftersales.ReturnPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a shop's folder: {@code shop.yaml}, {@code promotions.yaml}, the folders {@code intents}, {@code articles}, {@code policies},
 * {@code scripts}, {@code products}, {@code chats} and {@code history}, and the CSV files of customers and orders. The demo shop below
 * {@code /demo-shop} is the example to copy. Stateless, safe for all threads.
 */
public final class ShopImport {

    private ShopImport() {
    }

    /**
     * @param root a folder, also inside a zip file system
     * @throws ShopImportException with all mistakes, each with its file and line
     */
    public static ShopData read(Path root) {
        var log = new ImportLog();
        if (!Files.isDirectory(root)) {
            log.problem(root.toString(), 1, "there is no such folder: give the folder that holds shop.yaml");
            log.throwIfAny();
        }
        var folder = new ShopFolder(root, log);
        var data = new ShopData(shop(folder, log), new IntentFiles(log).read(folder), new ArticleFiles(log).read(folder),
                new PolicyFiles(log).read(folder), new ScriptFiles(log).read(folder), new ProductFiles(log).read(folder),
                new PromotionFile(log).read(folder), new CustomerFile(log).read(folder), new OrderFiles(log, folder).read(),
                new ChatFiles(log).read(folder), new PastChatFiles(log).read(folder), new ProcedureFiles(log).read(folder));
        log.checkReferences();
        log.throwIfAny();
        return data;
    }

    private static ShopData.Shop shop(ShopFolder folder, ImportLog log) {
        return folder.required("shop.yaml").flatMap(file -> new YamlReader(file, log).mapping()).map(fields -> {
            fields.oneOf("currency", List.of("CNY"));
            var shop = new ShopData.Shop(fields.id("id", "shop"), fields.localText("name"),
                    fields.parse("timeZone", "a time zone such as Asia/Shanghai", ZoneId::of, ZoneOffset.UTC), fields.instant("frozenAt"),
                    returns(fields));
            fields.done();
            return shop;
        }).orElse(new ShopData.Shop("", LocalText.of(""), ZoneOffset.UTC, Instant.EPOCH, null));
    }

    private static @Nullable ReturnPlace returns(Fields shop) {
        if (!shop.has("returns")) {
            return null;
        }
        var fields = shop.object("returns");
        var place = new ReturnPlace(fields.text("carrier"), fields.text("receiver"), fields.text("phone"), fields.text("address"));
        fields.done();
        return place;
    }
}
