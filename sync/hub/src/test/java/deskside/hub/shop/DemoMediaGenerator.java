package deskside.hub.shop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Draws what customers of the demo photograph, and computes what they record: run its main method with the folder {@code demo-shop/media} to make
 * the files anew. Letters are strokes, so that the pictures do not depend on a machine's fonts.
 */
final class DemoMediaGenerator {

    private static final Color WOOD = new Color(0x9a6b3f);
    private static final Color CARTON = new Color(0xc89b62);

    /** Lines of a letter on a grid of 4 by 6: pairs of points, a semicolon between strokes. */
    private static final Map<Character, String> LETTERS = Map.of('X', "00 46;40 06", '2', "01 00 40 43 03 06 46", '0', "00 40 46 06 00", '6', "40 00 06 46 43 03",
            '5', "40 00 03 43 46 06", 'W', "00 16 23 36 40", '8', "00 40 46 06 00;03 43", '9', "46 40 00 03 43", '-', "13 33", '1', "11 20 26;16 36");

    private DemoMediaGenerator() {
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        draw(folder.resolve("wrong-box.png"), 720, 540, DemoMediaGenerator::wrongBox);
        draw(folder.resolve("knife-block.png"), 640, 560, DemoMediaGenerator::knifeBlock);
        draw(folder.resolve("coupon-greyed.png"), 480, 760, DemoMediaGenerator::greyedCoupon);
        Files.write(folder.resolve("blender-noise.wav"), blender());
    }

    private static void draw(Path file, int width, int height, Consumer<Graphics2D> painter) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        painter.accept(g);
        g.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static void background(Graphics2D g, int width, int height, int horizon, Color wall, Color table) {
        g.setColor(wall);
        g.fillRect(0, 0, width, horizon);
        g.setPaint(new GradientPaint(0, horizon, table, 0, height, table.darker()));
        g.fillRect(0, horizon, width, height - horizon);
    }

    /** A carton on a table whose label names the 65 W model, and the charger beside it. */
    private static void wrongBox(Graphics2D g) {
        background(g, 720, 540, 230, new Color(0xe9e4da), new Color(0xb98d5d));
        g.setColor(new Color(0x80, 0x60, 0x40, 70));
        g.fill(new Ellipse2D.Double(110, 400, 480, 70));
        g.setColor(CARTON);
        g.fill(new Polygon(new int[] {130, 430, 430, 130}, new int[] {190, 210, 440, 400}, 4));
        g.setColor(CARTON.darker());
        g.fill(new Polygon(new int[] {430, 560, 560, 430}, new int[] {210, 170, 380, 440}, 4));
        g.setColor(CARTON.brighter());
        g.fill(new Polygon(new int[] {130, 260, 560, 430}, new int[] {190, 150, 170, 210}, 4));
        g.setColor(new Color(0xe0d2b0));
        g.fill(new Polygon(new int[] {265, 300, 300, 265}, new int[] {199, 202, 423, 419}, 4));
        g.setColor(Color.WHITE);
        g.fill(new Polygon(new int[] {160, 405, 405, 160}, new int[] {240, 256, 372, 346}, 4));
        g.setColor(new Color(0x1d2430));
        write(g, "X200", 178, 260, 6, 6);
        write(g, "65W", 300, 320, 5, 4);
        for (var i = 0; i < 26; i++) {
            g.fillRect(180 + i * 4, 314, i % 3 == 0 ? 3 : 1, 18);
        }
        g.setColor(new Color(0xf5f6f8));
        g.fill(new RoundRectangle2D.Double(590, 330, 92, 120, 22, 22));
        g.setColor(new Color(0xcfd4da));
        g.fill(new RoundRectangle2D.Double(612, 352, 48, 14, 8, 8));
        g.fill(new RoundRectangle2D.Double(612, 378, 48, 14, 8, 8));
        g.setColor(new Color(0x8a9099));
        g.fillRect(618, 310, 8, 22);
        g.fillRect(646, 310, 8, 22);
    }

    /** A block with four knives; one place is empty, and a finger's mark goes around it. */
    private static void knifeBlock(Graphics2D g) {
        background(g, 640, 560, 330, new Color(0xdfe6ea), new Color(0xd8d3c8));
        g.setColor(new Color(0, 0, 0, 45));
        g.fill(new Ellipse2D.Double(120, 470, 420, 50));
        g.setColor(WOOD);
        g.fill(new Polygon(new int[] {160, 470, 510, 140}, new int[] {250, 250, 490, 490}, 4));
        g.setColor(WOOD.brighter());
        g.fill(new Polygon(new int[] {190, 440, 470, 160}, new int[] {205, 205, 250, 250}, 4));
        g.setStroke(new BasicStroke(2));
        g.setColor(WOOD.darker());
        for (var i = 0; i < 7; i++) {
            var y = 290 + i * 28;
            g.drawLine(162 - (y - 250) / 12, y, 468 + (y - 250) / 6, y - 3);
        }
        for (var i = 0; i < 5; i++) {
            g.setColor(new Color(0x2b1d12));
            g.fill(new RoundRectangle2D.Double(208 + i * 46, 222, 30, 12, 6, 6));
            if (i != 3) {
                g.setColor(new Color(0x23272e));
                g.fill(new RoundRectangle2D.Double(212 + i * 46, 96 + i * 9, 22, 134 - i * 9, 12, 12));
                g.setColor(new Color(0xb9c0c8));
                g.fill(new Ellipse2D.Double(220 + i * 46, 120 + i * 9, 6, 6));
                g.fill(new Ellipse2D.Double(220 + i * 46, 170 + i * 5, 6, 6));
            }
        }
        g.setColor(new Color(0xd7263d));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var ring = new Path2D.Double();
        ring.moveTo(330, 226);
        ring.curveTo(330, 180, 404, 182, 402, 228);
        ring.curveTo(400, 272, 326, 268, 333, 214);
        g.draw(ring);
    }

    /** The page on a telephone where an order is paid: price, and a coupon that cannot be chosen. */
    private static void greyedCoupon(Graphics2D g) {
        g.setColor(new Color(0xf3f4f6));
        g.fillRect(0, 0, 480, 760);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 480, 70);
        g.setColor(new Color(0x30363d));
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawPolyline(new int[] {36, 24, 36}, new int[] {24, 36, 48}, 3);
        bar(g, 180, 30, 120, 14, new Color(0x30363d));
        card(g, 90, 150);
        g.setColor(new Color(0xe8dccb));
        g.fill(new RoundRectangle2D.Double(44, 110, 110, 110, 10, 10));
        g.setColor(new Color(0x3a2a1d));
        g.fill(new RoundRectangle2D.Double(72, 132, 54, 66, 8, 8));
        g.fill(new RoundRectangle2D.Double(62, 196, 74, 10, 4, 4));
        bar(g, 176, 122, 220, 14, new Color(0x57606a));
        bar(g, 176, 148, 150, 12, new Color(0xafb8c1));
        g.setColor(new Color(0xcf222e));
        write(g, "899", 176, 184, 6, 4);
        for (var i = 0; i < 2; i++) {
            var top = 264 + i * 128;
            card(g, top, 112);
            g.setColor(i == 0 ? new Color(0xd0d7de) : new Color(0xffebe9));
            g.fill(new RoundRectangle2D.Double(36, top + 12, 130, 88, 10, 10));
            g.setColor(i == 0 ? new Color(0x8c959f) : new Color(0xcf222e));
            write(g, i == 0 ? "-50" : "-20", 48, top + 38, 6, 5);
            bar(g, 190, top + 26, 170, 13, i == 0 ? new Color(0xafb8c1) : new Color(0x57606a));
            bar(g, 190, top + 54, 120, 11, new Color(0xd0d7de));
            g.setStroke(new BasicStroke(3));
            g.setColor(i == 0 ? new Color(0xd0d7de) : new Color(0xcf222e));
            g.draw(new Ellipse2D.Double(404, top + 40, 28, 28));
            if (i == 1) {
                g.fill(new Ellipse2D.Double(411, top + 47, 14, 14));
            }
        }
        g.setColor(Color.WHITE);
        g.fillRect(0, 676, 480, 84);
        g.setColor(new Color(0xcf222e));
        write(g, "899", 40, 704, 6, 4);
        g.fill(new RoundRectangle2D.Double(290, 692, 160, 50, 25, 25));
        bar(g, 330, 710, 80, 14, Color.WHITE);
    }

    private static void card(Graphics2D g, int top, int height) {
        g.setColor(Color.WHITE);
        g.fill(new RoundRectangle2D.Double(20, top, 440, height, 14, 14));
    }

    private static void bar(Graphics2D g, int x, int y, int width, int height, Color colour) {
        g.setColor(colour);
        g.fill(new RoundRectangle2D.Double(x, y, width, height, height, height));
    }

    private static void write(Graphics2D g, String text, int x, int y, int unit, int thickness) {
        g.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var i = 0; i < text.length(); i++) {
            for (var stroke : LETTERS.getOrDefault(text.charAt(i), "").split(";")) {
                var line = new Path2D.Double();
                for (var point : stroke.split(" ")) {
                    var px = x + i * unit * 6 + (point.charAt(0) - '0') * unit;
                    var py = y + (point.charAt(1) - '0') * unit;
                    if (line.getCurrentPoint() == null) {
                        line.moveTo(px, py);
                    } else {
                        line.lineTo(px, py);
                    }
                }
                g.draw(line);
            }
        }
    }

    /** 3.2 s at 8 kHz, 8 bits: a motor that runs up, grinds ever rougher, and stops. */
    private static byte[] blender() {
        var rate = 8_000;
        var samples = (int) (3.2 * rate);
        var random = new Random(21);
        var out = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        out.putInt(16).putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate).putShort((short) 1).putShort((short) 8);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        double phase = 0;
        double noise = 0;
        for (var i = 0; i < samples; i++) {
            var at = i / (double) rate;
            var speed = at < 0.6 ? at / 0.6 : at < 2.4 ? 1 - 0.12 * Math.sin(19 * at) * Math.min(1, at - 0.6) : Math.max(0, (2.9 - at) / 0.5);
            phase += 2 * Math.PI * (60 + 190 * speed) / rate;
            noise = 0.7 * noise + 0.3 * (random.nextDouble() * 2 - 1);
            var rough = at > 1 && at < 2.4 ? Math.abs(Math.sin(40 * at)) * (at - 1) : 0;
            var sample = speed * (0.35 * Math.sin(phase) + 0.2 * Math.sin(3.02 * phase) + 0.3 * noise) + 0.5 * rough * noise;
            out.put((byte) Math.clamp(Math.round(128 + 90 * sample), 0, 255));
        }
        return out.array();
    }
}
