package deskside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import deskside.testkit.PersonalMarkers;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own log configuration, with personal data in messages, arguments and failures. */
class MaskedLogTest {

    @Test
    void nothing_that_is_logged_shows_personal_data(@TempDir Path folder) throws IOException {
        var file = folder.resolve("deskside.log");
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        LogFile.configure(context, file.toString());
        var log = context.getLogger("deskside.test");
        var markers = PersonalMarkers.of(7);
        for (var marker : markers) {
            log.warn("not readable: {}", marker.sentence());
            log.error(marker.sentence(), new IllegalStateException("outer", new IllegalArgumentException("no value: " + marker.sentence())));
        }
        log.warn("customer {}, order {}", TestShop.WANG, TestShop.FRYER_ON_THE_WAY);
        context.stop();
        var text = Files.readString(file);
        assertThat(text).contains("not readable: ").contains("IllegalArgumentException: no value: ").contains("MaskedLogTest.java").contains("Customer[c-wang");
        assertThat(markers.stream().filter(marker -> marker.isIn(text))).isEmpty();
        assertThat(text).doesNotContain(TestShop.WANG.name()).doesNotContain("文三路");
    }
}
