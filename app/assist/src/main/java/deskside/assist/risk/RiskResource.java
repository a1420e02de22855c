package deskside.assist.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists inside the program. */
final class RiskResource {

    private RiskResource() {
    }

    /** @throws IllegalStateException when it is not there, which only a broken installation explains */
    static List<String> lines(String resource) {
        try (var in = RiskResource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program's file " + resource + " is missing: install Deskside again");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + resource + " cannot be read: install Deskside again", e);
        }
    }
}
