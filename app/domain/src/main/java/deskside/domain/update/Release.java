package deskside.domain.update;

import deskside.domain.LocalText;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a publisher has signed about a version.
 *
 * @param floor    the oldest version that should still be used; older ones are asked for with urgency
 * @param news     what is new, in a sentence or two
 * @param packages by the system they are for: {@code linux}, {@code windows}, {@code mac}
 */
public record Release(ProgramNumber version, ProgramNumber floor, LocalText news, Map<String, Package> packages) {

    public Release {
        packages = Map.copyOf(packages);
    }

    public Optional<Package> packageFor(String system) {
        return Optional.ofNullable(packages.get(system));
    }

    /**
     * A file that installs the version.
     *
     * @param bytes  its length
     * @param sha256 of all of it, in lower-case hexadecimal digits
     */
    public record Package(URI address, long bytes, String sha256) {

        /** The last part of its address. */
        public String fileName() {
            var path = address.getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
