package deskside.installers.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** One picture in all sizes that the systems ask for, as PNG, ICO (Windows) and ICNS (Mac). */
public final class IconSet {

    /** hicolor theme, Windows and Mac together. */
    public static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);
    private static final int LARGEST_IN_ICO = 256;

    private final SortedMap<Integer, byte[]> pngBySize = new TreeMap<>();

    private IconSet() {
    }

    /** @throws IOException also when the file is no SVG */
    public static IconSet of(Path svg) throws IOException {
        var document = new SVGLoader().load(svg.toUri().toURL());
        if (document == null) {
            throw new IOException(svg + " is no SVG that can be drawn");
        }
        var set = new IconSet();
        for (var size : SIZES) {
            set.pngBySize.put(size, png(document, size));
        }
        return set;
    }

    private static byte[] png(SVGDocument document, int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render(null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    public byte[] png(int size) {
        var png = pngBySize.get(size);
        if (png == null) {
            throw new IllegalArgumentException("no icon of " + size + " pixels");
        }
        return png.clone();
    }

    /** Writes {@code deskside-SIZE.png}, {@code deskside.ico} and {@code deskside.icns}. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var entry : pngBySize.entrySet()) {
            Files.write(folder.resolve("deskside-" + entry.getKey() + ".png"), entry.getValue());
        }
        Files.write(folder.resolve("deskside.ico"), IcoFile.of(pngBySize.headMap(LARGEST_IN_ICO + 1)));
        Files.write(folder.resolve("deskside.icns"), IcnsFile.of(pngBySize));
    }
}
