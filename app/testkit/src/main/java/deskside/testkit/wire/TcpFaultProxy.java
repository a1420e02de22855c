package deskside.testkit.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Passes TCP connections on to a server. From {@link #misbehave} to {@link #heal} each new connection suffers one {@link Fault}, drawn with
 * its sizes and delays from a seed; what the scheduler makes of the order of connections is not seeded. Safe for all threads.
 */
public final class TcpFaultProxy implements AutoCloseable {

    /** A request of the desk has 500 to 2,000 bytes, a small answer some hundred: so cuts fall everywhere. */
    private static final int MOST_BYTES_BEFORE_A_CUT = 4_000;
    private static final int MOST_DELAY_MILLIS = 40;
    private static final int REPLAY_PATIENCE_MILLIS = 2_000;

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Random random;
    private final Map<Fault, AtomicInteger> suffered = new EnumMap<>(Fault.class);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> hurt = ConcurrentHashMap.newKeySet();
    private volatile boolean misbehaving;

    private TcpFaultProxy(ServerSocket listening, InetSocketAddress server, long seed) {
        this.listening = listening;
        this.server = server;
        this.random = new Random(seed);
        for (var fault : Fault.values()) {
            suffered.put(fault, new AtomicInteger());
        }
    }

    /** Passes everything on until told to misbehave. */
    public static TcpFaultProxy start(InetSocketAddress server, long seed) {
        try {
            var proxy = new TcpFaultProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, seed);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Cuts what is open; new connections suffer. */
    public void misbehave() {
        misbehaving = true;
        open.forEach(TcpFaultProxy::closeQuietly);
    }

    /** Cuts what suffers; new connections pass. */
    public void heal() {
        misbehaving = false;
        hurt.forEach(TcpFaultProxy::closeQuietly);
    }

    /** How many connections suffered what so far. */
    public Map<Fault, Integer> suffered() {
        var counts = new EnumMap<Fault, Integer>(Fault.class);
        suffered.forEach((fault, count) -> counts.put(fault, count.get()));
        return counts;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(TcpFaultProxy::closeQuietly);
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                client.setTcpNoDelay(true);
                var fate = misbehaving ? fate() : new Fate(Fault.NONE, 0, 0);
                suffered.get(fate.fault).incrementAndGet();
                Thread.ofVirtual().start(() -> carry(client, fate));
            }
        } catch (IOException _) {
            // closed
        }
    }

    /** @param bytes before the cut; @param delay milliseconds, or the size of a slice */
    private record Fate(Fault fault, int bytes, int delay) {
    }

    private synchronized Fate fate() {
        var faults = Fault.values();
        return new Fate(faults[random.nextInt(faults.length)], random.nextInt(MOST_BYTES_BEFORE_A_CUT), 1 + random.nextInt(MOST_DELAY_MILLIS));
    }

    private void carry(Socket client, Fate fate) {
        open.add(client);
        if (fate.fault != Fault.NONE) {
            hurt.add(client);
        }
        try (client) {
            if (fate.fault == Fault.RESET) {
                client.setSoLinger(true, 0);
                return;
            }
            if (fate.fault == Fault.BLACKHOLE) {
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            exchange(client, fate);
        } catch (IOException _) {
            // one of the two has gone, which is what this is for
        } finally {
            open.remove(client);
            hurt.remove(client);
        }
    }

    private void exchange(Socket client, Fate fate) throws IOException {
        var recorded = new ByteArrayOutputStream();
        try (var upstream = new Socket()) {
            upstream.connect(server);
            upstream.setTcpNoDelay(true);
            var down = Thread.ofVirtual().start(() -> down(upstream, client, fate));
            up(client, upstream, fate, recorded);
            upstream.shutdownOutput();
            join(down);
        } finally {
            if (fate.fault == Fault.REPLAY && recorded.size() > 0) {
                replay(recorded.toByteArray());
            }
        }
    }

    private void up(Socket client, Socket upstream, Fate fate, ByteArrayOutputStream recorded) throws IOException {
        var left = fate.fault == Fault.CUT_UPSTREAM ? fate.bytes : Integer.MAX_VALUE;
        var to = upstream.getOutputStream();
        var buffer = new byte[8_192];
        var from = client.getInputStream();
        for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            recorded.write(buffer, 0, count);
            write(to, buffer, Math.min(count, left), fate);
            left -= count;
            if (left <= 0) {
                closeQuietly(client);
                return;
            }
        }
    }

    private void down(Socket upstream, Socket client, Fate fate) {
        var cuts = fate.fault == Fault.CUT_DOWNSTREAM || fate.fault == Fault.HALF_CLOSE;
        var left = cuts ? fate.bytes : Integer.MAX_VALUE;
        var buffer = new byte[8_192];
        try {
            InputStream from = upstream.getInputStream();
            var to = client.getOutputStream();
            for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                write(to, buffer, Math.min(count, left), fate);
                left -= count;
                if (left <= 0 && fate.fault == Fault.HALF_CLOSE) {
                    client.shutdownOutput();
                    from.transferTo(OutputStream.nullOutputStream());
                    return;
                }
                if (left <= 0) {
                    break;
                }
            }
        } catch (IOException _) {
            // one of the two has gone
        }
        closeQuietly(client);
    }

    private static void write(OutputStream to, byte[] bytes, int count, Fate fate) throws IOException {
        if (fate.fault == Fault.LATENCY) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(fate.delay));
        }
        var slice = fate.fault == Fault.SLICING ? fate.delay : Math.max(1, count);
        for (var at = 0; at < count; at += slice) {
            to.write(bytes, at, Math.min(slice, count - at));
            to.flush();
        }
    }

    private void replay(byte[] bytes) {
        try (var again = new Socket()) {
            again.connect(server);
            again.setSoTimeout(REPLAY_PATIENCE_MILLIS);
            again.getOutputStream().write(bytes);
            again.shutdownOutput();
            again.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // the server may refuse it; that is its business
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }
}
