package deskside.launcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.evaluation.RatedPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsFileTest {

    @TempDir
    Path folder;

    @Test
    void ratings_may_have_a_fraction_and_a_header_above() throws IOException {
        assertThat(PairsFile.read(write("a\tb\tscore\n退货\t退款\t3.5\n"))).containsExactly(new RatedPair("退货", "退款", 3.5));
        assertThat(PairsFile.read(write("退货\t退款\t3\n付款\t支付\t5\n"))).hasSize(2);
    }

    @Test
    void a_rating_that_is_no_number_is_named() throws IOException {
        var file = write("退货\t退款\t3\n付款\t支付\tfive\n");

        assertThatThrownBy(() -> PairsFile.read(file)).hasMessage(file + ":2: the rating 'five' is not a number.");
    }

    @Test
    void two_columns_are_too_few() throws IOException {
        var file = write("退货\t退款\n");

        assertThatThrownBy(() -> PairsFile.read(file)).hasMessage(file + ":1: there are 2 columns where 3 are needed: text<TAB>text<TAB>rating.");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("pairs.tsv"), content);
    }
}
