package deskside.launcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.intent.Example;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_without_a_header_begins_with_its_first_message() throws IOException {
        assertThat(LabelledFile.read(write("我要退货\t退货\n怎么付款\t付款\n")))
                .containsExactly(new Example("退货", "我要退货"), new Example("付款", "怎么付款"));
    }

    @Test
    void a_header_is_no_message() throws IOException {
        assertThat(LabelledFile.read(write("text\tintent\nwhere is it\tship.track\n"))).containsExactly(new Example("ship.track", "where is it"));
    }

    @Test
    void a_header_may_give_the_columns_in_any_order_and_among_others() throws IOException {
        assertThat(LabelledFile.read(write("Label\tid\tUtterance\nship.track\t7\twhere is it\n")))
                .containsExactly(new Example("ship.track", "where is it"));
    }

    @Test
    void a_first_message_about_texts_is_not_taken_for_a_header() throws IOException {
        assertThat(LabelledFile.read(write("text\tchat\nhello\tchat\n"))).hasSize(2);
    }

    @Test
    void byte_order_mark_windows_line_ends_and_empty_lines_do_no_harm() throws IOException {
        assertThat(LabelledFile.read(write("\uFEFFtext\tlabel\r\n你好\t问候\r\n\r\n再见\t告别\r\n")))
                .containsExactly(new Example("问候", "你好"), new Example("告别", "再见"));
    }

    @Test
    void quotation_marks_belong_to_the_message() throws IOException {
        assertThat(LabelledFile.read(write("\"so called\" help\tcomplaint\n")).getFirst().text()).isEqualTo("\"so called\" help");
    }

    @Test
    void one_column_is_named_by_file_and_line() throws IOException {
        var file = write("你好\t问候\n再见\n");

        assertThatThrownBy(() -> LabelledFile.read(file)).isInstanceOf(Failure.class)
                .hasMessageStartingWith(file + ":2: there is 1 column where 2 are needed: text<TAB>label");
    }

    @Test
    void a_third_column_without_a_header_is_not_guessed_at() throws IOException {
        var file = write("你好\t问候\n再见\t告别\t0.9\n");

        assertThatThrownBy(() -> LabelledFile.read(file)).hasMessageContaining(":2: there are 3 columns where 2 are needed")
                .hasMessageContaining("when a first line names the columns");
    }

    @Test
    void a_row_that_is_wider_than_its_header_holds_a_stray_tab() throws IOException {
        var file = write("text\tlabel\n你好\t呀\t问候\n");

        assertThatThrownBy(() -> LabelledFile.read(file)).hasMessageContaining(":2: there are 3 columns where 2 are needed: text<TAB>label");
    }

    @Test
    void an_empty_cell_is_named_by_line_counting_empty_lines() throws IOException {
        var noLabel = write("你好\t问候\n\n再见\t\n");
        assertThatThrownBy(() -> LabelledFile.read(noLabel)).hasMessageEndingWith(":3: the label is empty.");

        var noText = write("你好\t问候\n \t告别\n");
        assertThatThrownBy(() -> LabelledFile.read(noText)).hasMessageEndingWith(":2: the text is empty.");
    }

    @Test
    void an_empty_file_and_a_lone_header_say_so() throws IOException {
        var empty = write("\n");
        assertThatThrownBy(() -> LabelledFile.read(empty)).hasMessage(empty + " is empty.");

        var header = write("text\tlabel\n");
        assertThatThrownBy(() -> LabelledFile.read(header)).hasMessage(header + " has a header and nothing below it.");
    }

    @Test
    void a_file_in_gbk_is_refused_with_what_to_do() throws IOException {
        var file = Files.write(folder.resolve("gbk.tsv"), "退货\t售后\n".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> LabelledFile.read(file)).hasMessage(file + ":1: this is not UTF-8: save the file as UTF-8 and try again.");
    }

    @Test
    void a_missing_file_ends_with_the_exit_code_for_data() {
        assertThatThrownBy(() -> LabelledFile.read(folder.resolve("none.tsv"))).hasMessageContaining("none.tsv does not exist")
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.DATA));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("messages.tsv"), content);
    }
}
