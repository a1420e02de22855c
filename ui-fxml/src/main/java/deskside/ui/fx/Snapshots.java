package deskside.ui.fx;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;

/** Pictures of a scene as PNG files, without AWT. {@link #write} and {@link #png} belong off the FX thread, {@link #of} on it. */
public final class Snapshots {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** 8 bits a channel, red green blue, no interlace (PNG specification §11.2.2). */
    private static final byte[] DEPTH_AND_COLOUR = {8, 2, 0, 0, 0};

    private Snapshots() {
    }

    /** The scene as it looks now, laid out. */
    public static Image of(Scene scene) {
        return of(scene, 1);
    }

    /** As above, as a screen draws it that is scaled by {@code scale}. */
    public static Image of(Scene scene, double scale) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        // A scroll pane keeps a picture of its content; in a scene without a window it is not told that the content has changed (OpenJFX 26).
        var cached = scene.getRoot().lookupAll(".viewport").stream().filter(Node::isCache).toList();
        cached.forEach(viewport -> viewport.setCache(false));
        try {
            return scale == 1 ? scene.snapshot(null) : scaled(scene, scale);
        } finally {
            cached.forEach(viewport -> viewport.setCache(true));
        }
    }

    private static Image scaled(Scene scene, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setFill(scene.getFill());
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        return scene.getRoot().snapshot(parameters, null);
    }

    /** Writes {@code image} without transparency; makes missing folders. @throws UncheckedIOException when it cannot be written */
    public static Path write(Image image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, png(image));
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + file + " cannot be written", e);
        }
    }

    /** {@code image} as a PNG without transparency. */
    public static byte[] png(Image image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            var width = (int) image.getWidth();
            var height = (int) image.getHeight();
            chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(DEPTH_AND_COLOUR).array());
            chunk(out, "IDAT", pixels(image, width, height));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var row = new int[width];
        var line = new byte[1 + 3 * width];
        try (var deflater = new DeflaterOutputStream(bytes)) {
            for (var y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                for (var x = 0; x < width; x++) {
                    line[1 + 3 * x] = (byte) (row[x] >> 16);
                    line[2 + 3 * x] = (byte) (row[x] >> 8);
                    line[3 + 3 * x] = (byte) row[x];
                }
                deflater.write(line);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
