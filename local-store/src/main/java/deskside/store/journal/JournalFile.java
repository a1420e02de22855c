package deskside.store.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A journal in a file. Not for threads that may be interrupted: that would close its channel. */
public final class JournalFile implements JournalMedium {

    private final Path path;
    private FileChannel channel;
    /** Everything before it is whole; behind it may lie the rest of a failed append. */
    private long end;

    public JournalFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path, CREATE, READ, WRITE);
        this.end = channel.size();
    }

    @Override
    public byte[] read() throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(end));
        for (var at = 0L; bytes.hasRemaining();) {
            var count = channel.read(bytes, at);
            if (count < 0) {
                throw new IOException("the journal became shorter while it was read");
            }
            at += count;
        }
        return bytes.array();
    }

    @Override
    public void append(byte[] bytes) throws IOException {
        if (channel.size() > end) {
            channel.truncate(end);
        }
        var at = end;
        for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
            at += channel.write(rest, at);
        }
        end = at;
    }

    @Override
    public void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void replace(byte[] bytes) throws IOException {
        var beside = path.resolveSibling(path.getFileName() + ".new");
        var next = FileChannel.open(beside, CREATE, READ, WRITE, TRUNCATE_EXISTING);
        try {
            for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
                next.write(rest);
            }
            next.force(true);
            Files.move(beside, path, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            next.close();
            throw e;
        }
        channel.close();
        channel = next;
        end = bytes.length;
    }

    @Override
    public void setAside() throws IOException {
        for (var number = 1; ; number++) {
            var copy = path.resolveSibling(path.getFileName() + ".damaged-" + number);
            if (!Files.exists(copy)) {
                Files.copy(path, copy, COPY_ATTRIBUTES);
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
