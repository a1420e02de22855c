package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Poke;
import deskside.sync.protocol.WireCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class PokesTest {

    @TempDir
    Path folder;

    private static Poke next(BufferedReader lines) throws IOException {
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.startsWith("data:")) {
                return WireCodec.read(line.substring("data:".length()).strip(), Poke.class);
            }
        }
        throw new IOException("the stream ended");
    }

    @Test
    void a_desk_is_poked_with_the_feeds_end_at_once_and_after_each_change_and_the_stream_ends_with_the_hub() throws Exception {
        var running = new RunningHub(folder);
        var lin = running.desk("lin");
        var request = lin.builder(Paths.POKES, Map.of("Accept", "text/event-stream")).GET().build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                var first = next(lines);
                assertThat(first).isEqualTo(new Poke("desk", 11));
                running.gateway().write("m-1", "chat", "CUSTOMER", "在吗", "");
                assertThat(next(lines)).isEqualTo(new Poke("desk", 13));
                running.gateway().write("m-1", "chat", "CUSTOMER", "在吗", "");
                running.gateway().write("m-2", "chat", "CUSTOMER", "人呢", null);
                assertThat(next(lines)).as("a repetition pokes nobody").isEqualTo(new Poke("desk", 15));
                running.close();
                String rest;
                do {
                    rest = lines.readLine();
                } while (rest != null);
            }
        } finally {
            running.close();
        }
    }

    @Test
    void who_does_not_ask_for_a_stream_is_told() {
        try (var running = new RunningHub(folder)) {
            assertThat(running.desk("lin").get(Paths.POKES).problem()).isEqualTo("400 BAD_REQUEST");
        }
    }
}
