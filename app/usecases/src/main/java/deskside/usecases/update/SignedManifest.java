package deskside.usecases.update;

import deskside.domain.LocalText;
import deskside.domain.update.ProgramNumber;
import deskside.domain.update.Release;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A release as it travels: the first line names the form, the second is an Ed25519 signature (RFC 8032) in Base64 of every byte after it, the
 * rest are Java properties in UTF-8. One file, so that signature and words can never be of different days.
 */
public final class SignedManifest {

    /** Longest manifest that is read. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final String FORM = "deskside-release 1\n";
    private static final String ALGORITHM = "Ed25519";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,120}");
    private static final List<String> SYSTEMS = List.of("linux", "windows", "mac");

    private SignedManifest() {
    }

    /**
     * @param keys whose signature counts
     * @throws NotSigned when none of them has signed exactly these bytes; nothing of them has been read then but the signature
     * @throws Malformed when what was signed is no release
     */
    public static Release read(byte[] manifest, List<PublicKey> keys) throws NotSigned, Malformed {
        var form = FORM.getBytes(StandardCharsets.UTF_8);
        var end = lineEnd(manifest, form.length);
        if (manifest.length > MOST_BYTES || end < 0 || !Arrays.equals(form, 0, form.length, manifest, 0, form.length)) {
            throw new NotSigned();
        }
        var body = Arrays.copyOfRange(manifest, end + 1, manifest.length);
        var signature = Arrays.copyOfRange(manifest, form.length, end);
        if (keys.stream().noneMatch(key -> isSigned(body, signature, key))) {
            throw new NotSigned();
        }
        return release(new String(body, StandardCharsets.UTF_8));
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (var i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSigned(byte[] body, byte[] base64, PublicKey key) {
        try {
            var verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(body);
            return verifying.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // bytes that are no signature at all are a wrong signature
            return false;
        }
    }

    private static Release release(String body) throws Malformed {
        var facts = new Properties();
        try {
            facts.load(new StringReader(body));
            var packages = new HashMap<String, Release.Package>();
            for (var system : SYSTEMS) {
                if (facts.containsKey(system + ".address")) {
                    packages.put(system, readPackage(facts, system));
                }
            }
            return new Release(ProgramNumber.parse(value(facts, "version")), ProgramNumber.parse(value(facts, "floor")),
                    new LocalText(facts.getProperty("news.zh", ""), facts.getProperty("news.en", "")), packages);
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Release.Package readPackage(Properties facts, String system) {
        var made = new Release.Package(URI.create(value(facts, system + ".address")), Long.parseLong(value(facts, system + ".bytes")),
                value(facts, system + ".sha256"));
        if (made.address().getPath() == null || made.bytes() <= 0 || !SHA256.matcher(made.sha256()).matches()
                || !FILE_NAME.matcher(made.fileName()).matches()) {
            throw new IllegalArgumentException("the package for " + system + " is not described as it should be");
        }
        return made;
    }

    private static String value(Properties facts, String name) {
        var value = facts.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.strip();
    }

    /** The manifest of a release. */
    public static byte[] write(Release release, PrivateKey key) {
        var facts = new TreeMap<String, String>();
        facts.put("version", release.version().toString());
        facts.put("floor", release.floor().toString());
        facts.put("news.zh", release.news().zh());
        facts.put("news.en", release.news().en());
        release.packages().forEach((system, made) -> {
            facts.put(system + ".address", made.address().toString());
            facts.put(system + ".bytes", Long.toString(made.bytes()));
            facts.put(system + ".sha256", made.sha256());
        });
        var body = new StringBuilder();
        facts.forEach((name, value) -> body.append(name).append('=').append(escaped(value)).append('\n'));
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(bytes);
            var head = FORM + Base64.getEncoder().encodeToString(signing.sign()) + "\n";
            return (head + body).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot sign: " + e.getMessage(), e);
        }
    }

    /** As properties want it: a value may hold anything but these. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n").replaceFirst("^ ", "\\\\ ");
    }

    /** @param base64 of the X.509 form; @throws IllegalArgumentException when it is no Ed25519 key */
    public static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key: " + e.getMessage(), e);
        }
    }

    /** Nobody who counts has signed it. */
    public static final class NotSigned extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** It is signed, and still no release. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }
}
