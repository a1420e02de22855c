package deskside.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Deskside this is: what its package says, or, run from a checkout, what the build says. */
public final class ProgramVersion implements IVersionProvider {

    /** Set by the launcher that jpackage makes. */
    private static final String PACKAGED = "jpackage.app-version";
    private static final String SNAPSHOT = "-SNAPSHOT";

    /** Numbers with dots, as {@code 0.1.0}. */
    public static String number() {
        var packaged = System.getProperty(PACKAGED);
        return packaged != null ? packaged : built();
    }

    private static String built() {
        try (var in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("the build left out version.properties");
            }
            var facts = new Properties();
            facts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return facts.getProperty("version").replace(SNAPSHOT, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Deskside " + number()};
    }
}
