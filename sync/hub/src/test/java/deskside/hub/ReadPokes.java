package deskside.hub;

import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Poke;
import deskside.sync.protocol.WireCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A desk's open stream of pokes. */
final class ReadPokes implements AutoCloseable {

    final HttpResponse<InputStream> response;
    private final HttpClient client;
    private final BufferedReader lines;

    private ReadPokes(HttpClient client, HttpResponse<InputStream> response) {
        this.client = client;
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static ReadPokes of(TestDesk desk) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = desk.builder(Paths.POKES, Map.of("Accept", "text/event-stream")).GET().build();
        return new ReadPokes(client, client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    /** Waits for the next one. */
    Poke next() throws IOException {
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.startsWith("data:")) {
                return WireCodec.read(line.substring("data:".length()).strip(), Poke.class);
            }
        }
        throw new IOException("the stream ended");
    }

    /** Waits for one that reaches to {@code seq} or further. */
    Poke reaching(long seq) throws IOException {
        Poke poke;
        do {
            poke = next();
        } while (poke.seq() < seq);
        return poke;
    }

    void awaitEnd() throws IOException {
        String rest;
        do {
            rest = lines.readLine();
        } while (rest != null);
    }

    @Override
    public void close() throws IOException {
        lines.close();
        client.shutdownNow();
    }
}
