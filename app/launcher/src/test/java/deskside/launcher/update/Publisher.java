package deskside.launcher.update;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import deskside.domain.LocalText;
import deskside.domain.update.ProgramNumber;
import deskside.domain.update.Release;
import deskside.usecases.update.SignedManifest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A publisher of releases on a web server of this process, which can be made to cheat. */
final class Publisher implements AutoCloseable {

    static final String FILE = "deskside_9.9.9_amd64.deb";

    private final HttpServer server;
    private final KeyPair keys = newKeys();
    private final AtomicInteger downloads = new AtomicInteger();
    private volatile byte[] manifest = new byte[0];
    private volatile byte[] file = new byte[0];
    /** How many bytes of the file are sent; the length that is announced stays that of all. */
    private volatile int sent = Integer.MAX_VALUE;

    Publisher() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/release", exchange -> answer(exchange, manifest, Integer.MAX_VALUE));
        server.createContext("/" + FILE, exchange -> {
            downloads.incrementAndGet();
            answer(exchange, file, sent);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, byte[] bytes, int most) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, Math.min(most, bytes.length));
        }
    }

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(long seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    KeyPair keys() {
        return keys;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/release";
    }

    int downloads() {
        return downloads.get();
    }

    /** Publishes a file as this version. */
    Release publish(String version, String floor, byte[] content) {
        var release = release(version, floor, content);
        file = content;
        manifest = SignedManifest.write(release, keys.getPrivate());
        return release;
    }

    Release release(String version, String floor, byte[] content) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + FILE);
        return new Release(ProgramNumber.parse(version), ProgramNumber.parse(floor), new LocalText("搜索更快。", "Search is faster."),
                Map.of("linux", new Release.Package(address, content.length, sha256(content))));
    }

    void show(byte[] otherManifest) {
        manifest = otherManifest;
    }

    byte[] shown() {
        return manifest.clone();
    }

    void serve(byte[] otherFile) {
        file = otherFile;
    }

    void breakOffAfter(int bytes) {
        sent = bytes;
    }

    void goOn() {
        sent = Integer.MAX_VALUE;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
