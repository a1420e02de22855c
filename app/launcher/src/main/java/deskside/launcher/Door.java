package deskside.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Through which a second start on the same data folder reaches the first: it hands over its link and ends, and the first window comes forward. A
 * port of this computer alone and a secret, both in {@code desk.door} in the folder, which only its owner can read.
 */
public final class Door implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String FILE = "desk.door";
    private static final String WELCOME = "welcome";
    private static final int LONGEST_LINE = 2_000;
    private static final int SECRET_BYTES = 24;
    /** Who does not answer within this has no working window. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Path file;
    private final ServerSocket socket;
    private final String secret;
    private final Consumer<String> visitor;

    private Door(Path file, ServerSocket socket, String secret, Consumer<String> visitor) {
        this.file = file;
        this.socket = socket;
        this.secret = secret;
        this.visitor = visitor;
    }

    /**
     * Opens the door of a folder that this process has locked. Without one the desk works all the same, so trouble is only logged.
     *
     * @param visitor is told the link of each later start, blank where it had none; on a thread of the door
     */
    public static Door open(Path folder, Consumer<String> visitor) throws IOException {
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        var secret = HexFormat.of().formatHex(random);
        var socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        var door = new Door(folder.resolve(FILE), socket, secret, visitor);
        try {
            door.announce();
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
        Thread.ofVirtual().name("deskside-door").start(door::receive);
        return door;
    }

    private void announce() throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        }
        Files.writeString(file, socket.getLocalPort() + " " + secret);
    }

    private void receive() {
        while (!socket.isClosed()) {
            try (var visit = socket.accept()) {
                visit.setSoTimeout((int) ANSWER.toMillis());
                var lines = new BufferedReader(new InputStreamReader(visit.getInputStream(), StandardCharsets.UTF_8), LONGEST_LINE);
                var known = MessageDigest.isEqual(String.valueOf(lines.readLine()).getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
                var link = known ? lines.readLine() : null;
                if (link != null && link.length() <= LONGEST_LINE) {
                    var answer = new OutputStreamWriter(visit.getOutputStream(), StandardCharsets.UTF_8);
                    answer.write(WELCOME + "\n");
                    answer.flush();
                    visitor.accept(link);
                }
            } catch (IOException | RuntimeException e) {
                if (!socket.isClosed()) {
                    LOG.warn("A second start could not be answered", e);
                }
            }
        }
    }

    /**
     * Hands a link to the desk that is open on this folder.
     *
     * @param link may be blank
     * @return whether somebody took it; false also when what is there is left over from a desk that died
     */
    public static boolean knock(Path folder, String link) {
        var file = folder.resolve(FILE);
        if (!Files.isReadable(file)) {
            return false;
        }
        try (var visit = new Socket()) {
            var parts = Files.readString(file).strip().split(" ");
            visit.setSoTimeout((int) ANSWER.toMillis());
            visit.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0])), (int) ANSWER.toMillis());
            var out = new OutputStreamWriter(visit.getOutputStream(), StandardCharsets.UTF_8);
            out.write(parts[1] + "\n" + link.replace('\n', ' ') + "\n");
            out.flush();
            return WELCOME.equals(new BufferedReader(new InputStreamReader(visit.getInputStream(), StandardCharsets.UTF_8)).readLine());
        } catch (IOException | RuntimeException e) {
            LOG.info("Nobody answers at the door of {}: {}", folder, e.toString());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        Files.deleteIfExists(file);
    }
}
