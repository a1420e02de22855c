package deskside.hub.http;

import deskside.hub.access.Gateway;
import deskside.hub.aftersales.Warehouse;
import deskside.sync.protocol.WarehouseStepRequest;
import io.javalin.http.Context;

/** What the systems of carriers and the warehouse call, with the gateway's secret. Safe for all threads. */
public final class WarehouseRoutes {

    private final Gateway gateway;
    private final Warehouse warehouse;

    public WarehouseRoutes(Gateway gateway, Warehouse warehouse) {
        this.gateway = gateway;
        this.warehouse = warehouse;
    }

    void expected(Context context) {
        gateway.require(context.header("Authorization"));
        Exchange.answer(context, warehouse.expected());
    }

    void report(Context context) {
        gateway.require(context.header("Authorization"));
        Exchange.answer(context, warehouse.report(Exchange.body(context, WarehouseStepRequest.class)));
    }
}
