package deskside.domain.update;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

/** Where versions are published. Calls block on the network. */
public interface ReleaseSource {

    /** The signed manifest, unread. @throws IOException when it cannot be reached or is too long for one */
    byte[] manifest() throws IOException;

    /**
     * Writes what is at {@code address} to {@code out}; when it is longer than {@code most} bytes, a little more than those and no further.
     *
     * @throws IOException when it cannot be reached or breaks off; {@link TargetFailed} when {@code out} fails
     */
    void download(URI address, long most, OutputStream out) throws IOException;

    /** What was downloaded could not be written. */
    final class TargetFailed extends IOException {
        private static final long serialVersionUID = 1L;

        public TargetFailed(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
