package deskside.hub;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Ids;
import deskside.hub.shop.SmallShop;
import deskside.hub.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A hub with the small shop, its clock under the test's control. Several on one folder are nodes on one database. */
final class RunningHub implements AutoCloseable {

    static final String GATEWAY = "test-gateway-token-0001";
    /** Of its first start: the small shop and the four who work there. */
    static final int FIRST_CHANGES = 11 + 4;
    private static final AtomicLong IDS = new AtomicLong();

    final Hub hub;
    private Instant now;

    RunningHub(TestDatabase database, Path folder, Instant now) {
        this.now = now;
        this.hub = Hub.start(config(database, folder), clock(), ids(), RiskFilter.standard());
    }

    RunningHub(TestDatabase database, Path folder) {
        this(database, folder, Instant.parse("2026-11-20T03:00:00Z"));
    }

    static HubConfig config(TestDatabase database, Path folder) {
        return HubConfig.demo(HubConfig.h2(folder.resolve("hub")), GATEWAY).withShop(SmallShop.write(folder.resolve("shop")))
                .withDatabase(database.url(folder), database.user(), "");
    }

    private InstantSource clock() {
        return () -> now;
    }

    static Ids ids() {
        return () -> "id-%08d".formatted(IDS.incrementAndGet());
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    TestDesk desk(String login) {
        return TestDesk.signedIn(hub.baseUri(), login, now);
    }

    TestDesk stranger(String deviceId) {
        return new TestDesk(hub.baseUri(), deviceId, now);
    }

    TestDesk gateway() {
        var gateway = stranger("none");
        gateway.token = GATEWAY;
        return gateway;
    }

    @Override
    public void close() {
        hub.close();
    }
}
