package deskside.launcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.evaluation.RetrievalCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalFileTest {

    private static final String HEADER = "id\tquery\tintent\tpositive_ids\thard_negative_ids\n";

    @TempDir
    Path folder;

    @Test
    void ids_stand_for_the_queries_of_the_same_file() throws IOException {
        var cases = RetrievalFile.read(write(HEADER + "7\t退货\tr\t8\t9\n8\t我要退\tr\t7\t\n9\t付款\tp\t\t7, 8\n"));

        assertThat(cases).containsExactly(new RetrievalCase("退货", "r", List.of("我要退"), List.of("付款")),
                new RetrievalCase("我要退", "r", List.of("退货"), List.of()), new RetrievalCase("付款", "p", List.of(), List.of("退货", "我要退")));
    }

    @Test
    void a_header_is_not_needed() throws IOException {
        assertThat(RetrievalFile.read(write("7\t退货\tr\t8\t\n8\t我要退\tr\t7\t\n"))).hasSize(2);
    }

    @Test
    void an_id_without_a_line_is_named() throws IOException {
        var file = write(HEADER + "7\t退货\tr\t8\t\n");

        assertThatThrownBy(() -> RetrievalFile.read(file)).hasMessage(file + ":2: there is no line with the id 8 of positive_ids.");
    }

    @Test
    void an_id_that_comes_twice_is_named() throws IOException {
        var file = write(HEADER + "7\t退货\tr\t\t\n7\t付款\tr\t\t\n");

        assertThatThrownBy(() -> RetrievalFile.read(file)).hasMessage(file + ":3: the id 7 came before.");
    }

    @Test
    void a_row_of_another_width_is_named() throws IOException {
        var file = write(HEADER + "7\t退货\tr\n");

        assertThatThrownBy(() -> RetrievalFile.read(file)).hasMessageContaining(":2: there are 3 columns where 5 are needed: id<TAB>query");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("retrieval.tsv"), content);
    }
}
