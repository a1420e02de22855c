package deskside.launcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_corpus_gives_text_by_id_in_the_order_of_the_file() throws IOException {
        assertThat(CorpusFile.read(write("id\ttext\n9\t退货\n1\t付款\n"))).containsExactly(
                entry("9", "退货"), entry("1", "付款"));
    }

    @Test
    void an_id_that_comes_twice_in_a_corpus_is_named() throws IOException {
        var file = write("9\t退货\n9\t付款\n");

        assertThatThrownBy(() -> CorpusFile.read(file)).hasMessage(file + ":2: the id 9 came before.");
    }

    @Test
    void queries_have_an_id_or_not() throws IOException {
        var query = new QueriesFile.Query("怎么退货", Set.of("1", "2"));

        assertThat(QueriesFile.read(write("怎么退货\t1 2\n"), Set.of("1", "2"))).containsExactly(query);
        assertThat(QueriesFile.read(write("id\tquery\trelevant_ids\nq1\t怎么退货\t1,2\n"), Set.of("1", "2"))).containsExactly(query);
    }

    @Test
    void an_id_that_the_corpus_lacks_is_named() throws IOException {
        var file = write("query\trelevant_ids\n怎么退货\t7\n");

        assertThatThrownBy(() -> QueriesFile.read(file, Set.of("1"))).hasMessage(file + ":2: the corpus has no document with the id 7.");
    }

    @Test
    void a_query_without_ids_is_named() throws IOException {
        var file = write("怎么退货\t\n");

        assertThatThrownBy(() -> QueriesFile.read(file, Set.of("1"))).hasMessage(file + ":1: the list of relevant ids is empty.");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("file.tsv"), content);
    }
}
