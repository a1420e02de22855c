package deskside.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.launcher.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogueFileTest {

    @TempDir
    Path folder;

    @Test
    void the_agents_last_turns_of_the_context_come_before_the_message() throws IOException {
        var file = write("那运费谁出\t售后运费\t1\tv1\tU:我要退货 ⏎ S:可以的 ⏎ U:好 ⏎ S:您稍等 ⏎ S:已经为您登记");

        var turn = DialogueFile.read(file, 10).getFirst();

        assertThat(turn.text()).isEqualTo("那运费谁出");
        assertThat(turn.agentBefore()).containsExactly("您稍等", "已经为您登记");
    }

    @Test
    void only_as_many_rows_are_read_as_were_asked_for() throws IOException {
        var file = write("一\tOTHER\t1\tv1\t", "二\tOTHER\t1\tv1\t", "三\tOTHER\t1\tv1\t");

        assertThat(DialogueFile.read(file, 2)).extracting(DialogueFile.Turn::text).containsExactly("一", "二");
    }

    @Test
    void ratings_and_the_whole_context_are_read() throws IOException {
        var turns = DialogueFile.read(write("好\tOTHER\t0\tv1\tU:我要退货 ⏎ S:可以的", "好\tOTHER\t\tv1\t"), 10);

        assertThat(turns.getFirst().rating()).isZero();
        assertThat(turns.getFirst().context()).containsExactly(new DialogueFile.Said(true, "我要退货"), new DialogueFile.Said(false, "可以的"));
        assertThat(turns.getLast().rating()).isNull();
    }

    @Test
    void a_rating_of_another_scale_is_named_by_file_and_line() throws IOException {
        var file = write("好\tOTHER\t4\tv1\t");

        assertThatThrownBy(() -> DialogueFile.read(file, 10)).hasMessage(file + ":2: satisfaction_0_1_2 is 4: it must be 0, 1, 2 or empty.");
    }

    @Test
    void a_row_with_too_few_columns_is_named_by_file_and_line() throws IOException {
        var file = write("一\tOTHER\t1\tv1\t", "二\tOTHER");

        assertThatThrownBy(() -> DialogueFile.read(file, 10)).isInstanceOf(Failure.class)
                .hasMessage(file + ":3: there are 2 columns where 5 are needed.");
    }

    @Test
    void a_file_of_another_form_says_which_header_is_needed() throws IOException {
        var file = Files.writeString(folder.resolve("intents.tsv"), "text\tintent\n你好\tchat\n");

        assertThatThrownBy(() -> DialogueFile.read(file, 10)).hasMessageContaining(":1: the header must be: utterance<TAB>intent");
    }

    @Test
    void a_file_in_gbk_is_refused_with_what_to_do() throws IOException {
        var file = Files.write(folder.resolve("gbk.tsv"), (DialogueFile.HEADER + "\n退货\tOTHER\t1\tv1\t\n").getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> DialogueFile.read(file, 10)).hasMessageContaining("is not UTF-8: save it as UTF-8");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> DialogueFile.read(folder.resolve("none.tsv"), 10)).hasMessageContaining("none.tsv does not exist");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() throws IOException {
        var file = Files.write(folder.resolve("bom.tsv"),
                ("\uFEFF" + DialogueFile.HEADER + "\n你好\tOTHER\t1\tv1\t\n").getBytes(StandardCharsets.UTF_8));

        assertThat(DialogueFile.read(file, 10)).hasSize(1);
    }

    private Path write(String... rows) throws IOException {
        return Files.writeString(folder.resolve("dialogues.tsv"), DialogueFile.HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
