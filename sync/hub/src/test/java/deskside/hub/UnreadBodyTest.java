package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.Paths;
import deskside.testkit.TestMedia;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A request that is refused before its body was read still gets its answer, and its connection serves the next one. */
@Timeout(60)
final class UnreadBodyTest {

    private static final String PHOTO = Paths.ATTACHMENTS + "/" + TestMedia.PHOTO.contentHash();
    private static final int MIB = 1024 * 1024;

    @TempDir
    Path folder;

    private RunningHub running;
    private Socket socket;
    private OutputStream out;
    private BufferedReader in;

    @BeforeEach
    void connect() throws IOException {
        running = new RunningHub(TestDatabase.H2, folder);
        socket = new Socket(running.hub.baseUri().getHost(), running.hub.baseUri().getPort());
        socket.setSoTimeout(20_000);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        running.close();
    }

    @Test
    void a_body_that_comes_slowly_to_who_is_not_signed_in() throws Exception {
        head("PUT " + PHOTO, 2 * MIB);
        out.write(new byte[MIB]);
        out.flush();
        // long enough for a hub that does not read on to have answered and closed
        Thread.sleep(300);
        out.write(new byte[MIB]);
        assertThat(answer()).contains("HTTP/1.1 401 Unauthorized").noneMatch(line -> line.equalsIgnoreCase("Connection: close"));
        head("GET " + Paths.HEALTH, 0);
        assertThat(answer()).contains("HTTP/1.1 200 OK");
    }

    @Test
    void more_than_any_route_takes_is_answered_and_said_to_end_the_connection() throws Exception {
        head("PUT " + PHOTO, 64 * MIB);
        out.write(new byte[16 * MIB]);
        assertThat(answer()).contains("HTTP/1.1 401 Unauthorized").anyMatch(line -> line.equalsIgnoreCase("Connection: close"));
    }

    private void head(String request, int length) throws IOException {
        out.write((request + " HTTP/1.1\r\nHost: hub\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Status and headers; the body is read and left out. */
    private List<String> answer() throws IOException {
        var lines = new ArrayList<String>();
        int length = 0;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int read = 0; read < length; read++) {
            in.read();
        }
        return lines;
    }
}
