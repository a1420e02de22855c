package deskside.installers.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The icon in each form holds the picture in each size. */
class IconSetTest {

    private static final Path SVG = Path.of("src", "main", "icons", "deskside.svg");

    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        IconSet.of(SVG).write(folder);
    }

    @Test
    void every_size_is_a_picture_with_a_plate_a_bubble_and_clear_corners() throws IOException {
        for (var size : IconSet.SIZES) {
            var image = ImageIO.read(folder.resolve("deskside-" + size + ".png").toFile());

            assertThat(image.getWidth()).isEqualTo(size);
            assertThat(image.getRGB(0, 0) >>> 24).as("clear corner at " + size).isLessThan(30);
            assertThat(image.getRGB(size * 78 / 100, size / 5) & 0xffffff).as("plate at " + size).isBetween(0x102040, 0x305080);
        }
    }

    @Test
    void the_windows_icon_points_at_whole_pictures() throws IOException {
        var ico = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("deskside.ico"))).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(ico.getShort(0)).isZero();
        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        var count = ico.getShort(4);
        assertThat(count).isEqualTo((short) 7);
        for (var entry = 0; entry < count; entry++) {
            var at = 6 + 16 * entry;
            var side = ico.get(at) == 0 ? 256 : ico.get(at) & 0xff;
            var png = new byte[ico.getInt(at + 8)];
            ico.get(ico.getInt(at + 12), png);
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(side);
        }
    }

    @Test
    void the_mac_icon_is_a_chain_of_whole_pictures() throws IOException {
        var icns = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("deskside.icns")));

        assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
        var found = 0;
        for (var at = 8; at < icns.capacity(); at += icns.getInt(at + 4)) {
            var type = StandardCharsets.US_ASCII.decode(icns.slice(at, 4)).toString();
            var png = new byte[icns.getInt(at + 4) - 8];
            icns.get(at + 8, png);
            assertThat(ImageIO.read(new ByteArrayInputStream(png))).as(type).isNotNull();
            found++;
        }
        assertThat(found).isEqualTo(10);
    }
}
