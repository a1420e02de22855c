package deskside.launcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.evaluation.ExpectedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import deskside.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitiesFileTest {

    @TempDir
    Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("entities.tsv"), text);
    }

    @Test
    void entities_are_placed_one_after_the_other() throws IOException {
        var cases = EntitiesFile.read(write("text\tentities\n两箱只到两箱\tQUANTITY|两箱|2 ; QUANTITY|两箱|2\n耳机\tPRODUCT|耳机|EB-3/HP-9\n在吗\n"));
        assertThat(cases.getFirst().expected()).containsExactly(new ExpectedEntity(Kind.QUANTITY, 0, 2, Set.of("2")),
                new ExpectedEntity(Kind.QUANTITY, 4, 6, Set.of("2")));
        assertThat(cases.get(1).expected().getFirst().values()).containsExactlyInAnyOrder("EB-3", "HP-9");
        assertThat(cases.get(2).expected()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        assertThatThrownBy(() -> EntitiesFile.read(write("text\tentities\n你好\tMOOD|好|1\n"))).isInstanceOf(Failure.class)
                .hasMessageContaining("entities.tsv:2: 'MOOD' is no kind of entity");
        assertThatThrownBy(() -> EntitiesFile.read(write("你好\tDATE|明天|2026-11-19\n"))).hasMessageContaining(":1: the words '明天' are not in the text");
        assertThatThrownBy(() -> EntitiesFile.read(write("你好\tDATE|好\n"))).hasMessageContaining("not of the form KIND|words|value");
    }
}
