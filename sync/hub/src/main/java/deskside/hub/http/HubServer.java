package deskside.hub.http;

import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.Paths;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.Set;
import java.util.TreeSet;

/** Listens and routes. Safe for all threads. */
public final class HubServer implements AutoCloseable {

    /** Bytes; a reply of the longest text in UTF-8 with its envelope takes a tenth of it. */
    static final int LARGEST_BODY = 256 * 1024;
    static final int LARGEST_BATCH = CommandBatch.MOST * 32 * 1024;

    /** A page of the feed takes a quarter of the time of the usual 6 and a ninth more bytes, see decision record 45. */
    private static final int GZIP_LEVEL = 2;

    private final Javalin javalin;
    private final PokeBoard pokes;

    private HubServer(Javalin javalin, PokeBoard pokes) {
        this.javalin = javalin;
        this.pokes = pokes;
    }

    /**
     * @param port 0 for any free one
     * @throws PortTaken when another program listens there
     */
    public static HubServer start(String host, int port, DeskRoutes desk, DeviceRoutes devices, ChannelRoutes channel, AttachmentRoutes attachments,
            WarehouseRoutes warehouse, OversightRoutes oversight, PokeBoard pokes) {
        var javalin = Javalin.create(config -> configure(config, desk, devices, channel, attachments, warehouse, oversight, pokes));
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            javalin.stop();
            throw new PortTaken(host, port, e);
        }
        return new HubServer(javalin, pokes);
    }

    private static void configure(JavalinConfig config, DeskRoutes desk, DeviceRoutes devices, ChannelRoutes channel,
            AttachmentRoutes attachments, WarehouseRoutes warehouse, OversightRoutes oversight, PokeBoard pokes) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_BATCH;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
        var routes = config.routes;
        routes.get(Paths.HEALTH, desk::health);
        routes.post(Paths.SIGN_IN, desk::signIn);
        routes.post(Paths.PULL, desk::pull);
        routes.post(Paths.DIGEST, desk::digest);
        routes.post(Paths.COMMANDS, desk::command);
        routes.post(Paths.COMMAND_BATCHES, desk::commandBatch);
        devices.register(routes);
        routes.before(Paths.POKES, desk::beforePokes);
        routes.sse(Paths.POKES, pokes::serve);
        routes.post(Paths.PRESENCE, desk::presence);
        routes.post(Paths.CHANNEL_MESSAGES, channel::receive);
        routes.post(Paths.CHANNEL_TYPING, channel::typing);
        routes.get(Paths.CHANNEL_REPLIES, channel::replies);
        routes.get(Paths.WAREHOUSE_RETURNS, warehouse::expected);
        routes.post(Paths.WAREHOUSE_STEPS, warehouse::report);
        attachments.register(routes);
        routes.get(Paths.AUDIT, oversight::audit);
        routes.post(Paths.EVIDENCE, oversight::evidence);
        routes.post(Paths.ERASURES, oversight::erase);
        routes.after(Exchange::readToEnd);
        Problems.register(routes);
    }

    public int port() {
        return javalin.port();
    }

    /** Every route as {@code METHOD path}. */
    public Set<String> routes() {
        var routes = new TreeSet<String>();
        javalin.unsafe.internalRouter.allHttpHandlers().stream().map(handler -> handler.endpoint).filter(endpoint -> endpoint.method.isHttpMethod())
                .forEach(endpoint -> routes.add(endpoint.method.name() + " " + endpoint.path));
        return routes;
    }

    @Override
    public void close() {
        pokes.close();
        javalin.stop();
    }
}
