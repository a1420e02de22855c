package deskside.hub.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Function;

/** The demo shop that comes with the program, whether it runs from a jar or from a folder of classes. Stateless. */
public final class DemoShop {

    /** The same as in its shop.yaml, for those who must know the shop's day without reading it. */
    public static final ZoneId TIME_ZONE = ZoneId.of("Asia/Shanghai");

    private static final String FOLDER = "/demo-shop";

    private DemoShop() {
    }

    /** As it is stored, dates not moved. */
    public static ShopData read() {
        return withFolder(ShopImport::read);
    }

    /** Calls {@code use} with the demo shop's folder, which exists only during the call. */
    public static <T> T withFolder(Function<Path, T> use) {
        try {
            var resource = DemoShop.class.getResource(FOLDER + "/shop.yaml");
            if (resource == null) {
                throw new IllegalStateException("The program was packed without its demo shop: build it again");
            }
            var uri = resource.toURI();
            if (!uri.getScheme().equals("jar")) {
                return use.apply(Path.of(uri).getParent());
            }
            var text = uri.toString();
            var jar = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
            try (var files = FileSystems.newFileSystem(jar)) {
                return use.apply(files.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo shop cannot be read: " + e.getMessage(), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry with an invalid address", e);
        }
    }
}
