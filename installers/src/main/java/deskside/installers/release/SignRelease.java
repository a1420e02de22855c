package deskside.installers.release;

import deskside.domain.LocalText;
import deskside.domain.update.ProgramNumber;
import deskside.domain.update.Release;
import deskside.usecases.update.SignedManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For the publisher: makes a key once, and a signed manifest for each version. */
@Command(name = "sign-release", mixinStandardHelpOptions = true, description = "Makes a key, or signs what the installed programs look for.",
        subcommands = {SignRelease.NewKey.class, SignRelease.Sign.class})
public final class SignRelease implements Runnable {

    private static final String ALGORITHM = "Ed25519";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] words) {
        System.exit(new CommandLine(new SignRelease()).setExecutionExceptionHandler((exception, command, _) -> {
            command.getErr().println("sign-release: " + exception.getMessage());
            return 1;
        }).execute(words));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command? new-key or sign");
    }

    /** Keeps the private part in a file that only its owner can read; it belongs on no machine that others use. */
    @Command(name = "new-key", description = "Makes a new key and prints the line for update.properties.")
    static final class NewKey implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "Where the private key goes; it must not be there yet.")
        private Path file;

        private final PrintStream out = System.out;

        @Override
        public Integer call() throws IOException, GeneralSecurityException {
            var keys = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var text = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()) + "\n";
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, text);
            } else {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            }
            out.println("keys=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            return 0;
        }
    }

    /** Reads the packages themselves: length and hash are never typed. */
    @Command(name = "sign", description = "Signs a version with its packages.")
    static final class Sign implements Callable<Integer> {

        @Option(names = "--key", required = true, paramLabel = "FILE", description = "The private key.")
        private Path key;

        @Option(names = "--version", required = true, paramLabel = "N.N.N")
        private String version;

        @Option(names = "--floor", required = true, paramLabel = "N.N.N", description = "The oldest version that should still be used.")
        private String floor;

        @Option(names = "--news-zh", defaultValue = "", paramLabel = "TEXT", description = "What is new, in a sentence.")
        private String newsZh;

        @Option(names = "--news-en", defaultValue = "", paramLabel = "TEXT")
        private String newsEn;

        @Option(names = "--package", required = true, paramLabel = "SYSTEM=FILE", description = "linux, windows or mac and the package for it.")
        private Map<String, Path> packages;

        @Option(names = "--at", required = true, paramLabel = "ADDRESS", description = "Where the packages will lie, without their names.")
        private String address;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The manifest.")
        private Path manifest;

        @Override
        public Integer call() throws IOException, GeneralSecurityException {
            var described = new HashMap<String, Release.Package>();
            for (var entry : packages.entrySet()) {
                var file = entry.getValue();
                var lies = URI.create(address.replaceAll("/+$", "") + "/" + file.getFileName());
                described.put(entry.getKey(), new Release.Package(lies, Files.size(file), sha256(file)));
            }
            var release = new Release(ProgramNumber.parse(version), ProgramNumber.parse(floor), new LocalText(newsZh, newsEn), described);
            if (release.floor().isNewerThan(release.version())) {
                throw new IllegalArgumentException("the floor " + floor + " is above the version " + version);
            }
            Files.write(manifest, SignedManifest.write(release, privateKey()));
            return 0;
        }

        private PrivateKey privateKey() throws IOException, GeneralSecurityException {
            var encoded = Base64.getDecoder().decode(Files.readString(key).strip());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        }

        private static String sha256(Path file) throws IOException, GeneralSecurityException {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(file)) {
                var buffer = new byte[1 << 16];
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
