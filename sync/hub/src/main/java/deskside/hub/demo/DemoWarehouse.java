package deskside.hub.demo;

import deskside.sync.protocol.ExpectedReturn;
import deskside.sync.protocol.WarehouseStepRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo shop's carrier and warehouse: whatever the hub expects back is picked up, arrives, passes the check and, where goods were exchanged, is followed by a
 * replacement, each a while after the other. It tells the hub so by the same route as a shop's own systems would. Each step has an id that follows from its
 * return, so that telling it again after a failure changes nothing. Safe for all threads.
 */
public final class DemoWarehouse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWarehouse.class);

    private final ChannelClient client;
    private final InstantSource clock;
    private final Duration step;
    /** Since when each return is in its state, as this has seen it. */
    private final Map<String, Instant> since = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-warehouse").factory());

    /** @param step how long everything takes: the customer, the carrier, the check, the packing */
    public DemoWarehouse(URI hub, String gatewayToken, InstantSource clock, Duration step) {
        this.client = new ChannelClient(hub, gatewayToken);
        this.clock = clock;
        this.step = step;
    }

    /** Works from now on. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, 0, Math.max(100, step.toMillis() / 4), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            for (var expected : client.expectedReturns().returns()) {
                if (!since.computeIfAbsent(expected.code() + " " + expected.state(), _ -> clock.instant()).plus(step).isAfter(clock.instant())) {
                    client.report(next(expected));
                }
            }
        } catch (IOException e) {
            LOG.debug("The hub cannot be reached, trying again: {}", e.toString());
        } catch (ChannelClient.NotTaken e) {
            LOG.warn("The hub does not take a step of the demo's warehouse: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WarehouseStepRequest next(ExpectedReturn expected) {
        var kind = switch (expected.state()) {
            case "AWAITING_PARCEL" -> "SCANNED";
            case "PARCEL_UNDERWAY" -> "RECEIVED";
            case "INSPECTING" -> "INSPECTED";
            default -> "SENT";
        };
        var sent = kind.equals("SENT");
        return new WarehouseStepRequest("demo-" + expected.code() + "-" + kind, expected.code(), kind, since.get(expected.code() + " " + expected.state()),
                kind.equals("INSPECTED") ? expected.pieces() : null, kind.equals("INSPECTED") ? "外观完好，配件齐全" : "", sent ? expected.carrier() : null,
                sent ? "SF" + expected.waybill().replaceAll("\\D", "") : null);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        client.close();
    }
}
