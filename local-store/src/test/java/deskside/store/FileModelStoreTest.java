package deskside.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileModelStoreTest {

    @Test
    void a_saved_model_is_found_by_another_instance(@TempDir Path folder) {
        new FileModelStore(folder).save("intents-zh", "intents-zh-a1", new byte[] {1, 2, 3});

        assertThat(new FileModelStore(folder).find("intents-zh-a1")).hasValue(new byte[] {1, 2, 3});
    }

    @Test
    void a_new_model_replaces_those_of_its_family_only(@TempDir Path folder) {
        var models = new FileModelStore(folder);
        models.save("intents-zh", "intents-zh-a1", new byte[] {1});
        models.save("intents-en", "intents-en-a1", new byte[] {2});
        models.save("intents-zh", "intents-zh-b2", new byte[] {3});

        assertThat(models.find("intents-zh-a1")).isEmpty();
        assertThat(models.find("intents-zh-b2")).hasValue(new byte[] {3});
        assertThat(models.find("intents-en-a1")).hasValue(new byte[] {2});
    }

    @Test
    void a_folder_that_cannot_be_made_loses_nothing_but_the_model(@TempDir Path folder) throws Exception {
        var inTheWay = Files.writeString(folder.resolve("models"), "a file where the folder should be");
        var models = new FileModelStore(inTheWay);

        models.save("intents-zh", "intents-zh-a1", new byte[] {1});

        assertThat(models.find("intents-zh-a1")).isEmpty();
        assertThat(inTheWay).hasContent("a file where the folder should be");
    }
}
