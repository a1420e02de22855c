package deskside.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    /** Text at 150 % is drawn as outlines, filled even-odd: strokes that lie over each other leave holes (OpenJFX 26, software pipeline on Linux). */
    @ParameterizedTest
    @ValueSource(strings = {"normal", "bold"})
    void chinese_text_has_as_much_ink_on_a_scaled_screen(String weight) {
        var fonts = System.getProperty(Fonts.DIRECTORY_PROPERTY);
        assumeTrue(fonts != null && Files.isDirectory(Path.of(fonts)), "the system's font is not ours");
        var scaled = ink(weight, 40, 1.5);
        assertThat(scaled).isPositive().isCloseTo(ink(weight, 60, 1), withPercentage(1.5));
    }

    /** @return what is dark of a text, in pixels */
    private static double ink(String weight, int size, double scale) {
        return FxThread.call(() -> {
            var text = new Text("退货运费谁承担？客户事中国等位酸奶");
            text.setStyle("-fx-font-size: " + size + "px; -fx-font-weight: " + weight);
            new Scene(new StackPane(text));
            text.applyCss();
            var how = new SnapshotParameters();
            how.setTransform(Transform.scale(scale, scale));
            var picture = text.snapshot(how, null);
            var pixels = picture.getPixelReader();
            var dark = 0.0;
            for (var y = 0; y < (int) picture.getHeight(); y++) {
                for (var x = 0; x < (int) picture.getWidth(); x++) {
                    dark += 1 - (pixels.getArgb(x, y) & 0xff) / 255.0;
                }
            }
            return dark;
        });
    }
}
