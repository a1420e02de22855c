package deskside.hub;

import deskside.domain.Ids;
import deskside.domain.assist.RiskCheck;
import deskside.hub.access.Gateway;
import deskside.hub.access.SignIns;
import deskside.hub.aftersales.CaseClock;
import deskside.hub.aftersales.Warehouse;
import deskside.hub.attachment.AttachmentInbox;
import deskside.hub.channel.ChannelInbox;
import deskside.hub.desk.CommandExecutor;
import deskside.hub.desk.Pulls;
import deskside.hub.desk.RevokedDevices;
import deskside.hub.http.AttachmentRoutes;
import deskside.hub.http.ChannelRoutes;
import deskside.hub.http.DeskRoutes;
import deskside.hub.http.DeviceRoutes;
import deskside.hub.http.HubServer;
import deskside.hub.http.OversightRoutes;
import deskside.hub.http.PokeBoard;
import deskside.hub.http.PortTaken;
import deskside.hub.http.WarehouseRoutes;
import deskside.hub.oversight.Oversight;
import deskside.hub.oversight.Retention;
import deskside.hub.presence.PresenceBoard;
import deskside.hub.store.DatabaseUnavailable;
import deskside.hub.store.HubDatabase;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running hub, alone or beside others on the same PostgreSQL database. Safe for all threads; closing it twice does nothing. */
public final class Hub implements AutoCloseable {

    private final HubDatabase database;
    private final HubServer server;
    private final Retention retention;
    private final CaseClock caseClock;
    private final URI baseUri;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Hub(HubDatabase database, HubServer server, Retention retention, CaseClock caseClock, URI baseUri) {
        this.database = database;
        this.server = server;
        this.retention = retention;
        this.caseClock = caseClock;
        this.baseUri = baseUri;
    }

    /**
     * Opens the database, loads the shop if it changed, and listens. Blocks until requests are served.
     *
     * @param risks what of a reply must not reach a customer, or not by one person alone
     * @throws HubUnavailable when the port is taken or the database cannot be used
     * @throws deskside.hub.shop.ShopImportException with all mistakes of the shop's files
     */
    public static Hub start(HubConfig config, InstantSource clock, Ids ids, RiskCheck risks) {
        HubDatabase database = null;
        boolean started = false;
        try {
            database = HubDatabase.open(config.jdbcUrl(), config.user(), config.password());
            var hub = start(config, clock, ids, risks, database);
            started = true;
            return hub;
        } catch (DatabaseUnavailable | PortTaken e) {
            throw new HubUnavailable(e.getMessage(), e);
        } finally {
            if (!started && database != null) {
                database.close();
            }
        }
    }

    private static Hub start(HubConfig config, InstantSource clock, Ids ids, RiskCheck risks, HubDatabase database) {
        var identity = HubIdentity.of(database, ids);
        var signIns = new SignIns(database, clock, config.tokenLifetime(), identity.epoch());
        signIns.addFirstAccounts(config.firstPasswords());
        signIns.tellNames();
        var loading = new ShopLoading(database, clock, config.retention());
        if (config.shopFolder() == null) {
            loading.loadDemo();
        } else {
            loading.load(config.shopFolder());
        }
        var pokes = new PokeBoard(Pulls.SCOPE, database.read(tx -> tx.feed().end()), clock);
        database.onAppended(pokes::poke);
        var commands = new CommandExecutor(database, clock, ids, risks);
        var presence = new PresenceBoard(clock);
        var desk = new DeskRoutes(signIns, new Pulls(database, clock, identity.epoch(), identity.cursorKey()), commands, presence, identity.epoch(), clock);
        var oversight = new Oversight(database, clock, identity.epoch());
        var devices = new DeviceRoutes(signIns, new RevokedDevices(database, commands, clock, pokes::nudge), oversight);
        var gateway = new Gateway(config.gatewayToken());
        var channel = new ChannelRoutes(gateway, new ChannelInbox(database, clock, ids), presence);
        var attachments = new AttachmentRoutes(signIns, gateway, new AttachmentInbox(database, clock));
        var warehouse = new WarehouseRoutes(gateway, new Warehouse(database, clock, ids));
        var server = HubServer.start(config.host(), config.port(), desk, devices, channel, attachments, warehouse, new OversightRoutes(signIns, oversight), pokes);
        var retention = new Retention(database, clock, config.retention());
        retention.start();
        var caseClock = new CaseClock(database, clock, ids);
        caseClock.start();
        return new Hub(database, server, retention, caseClock, URI.create("http://" + config.host() + ":" + server.port()));
    }

    /** Where it listens, without a slash at the end. */
    public URI baseUri() {
        return baseUri;
    }

    /** Every route as {@code METHOD path}; the OpenAPI file describes exactly these. */
    public Set<String> routes() {
        return server.routes();
    }

    /** Ends open requests and closes the database. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            retention.close();
            caseClock.close();
            database.drain();
            try {
                server.close();
            } finally {
                database.close();
            }
        }
    }
}
