package deskside.hub.store;

import deskside.domain.procedure.Progress;
import deskside.domain.sync.EntityType;

/** How far conversations have come in procedures; one each. */
public final class ProgressTable {

    private final Entities entities;

    ProgressTable(Entities entities) {
        this.entities = entities;
    }

    /** In the place of what was kept before; the version is counted here. The conversation is locked by whoever calls. */
    public void keep(Progress now) {
        var version = entities.version(EntityType.PROGRESS, now.id()).map(before -> before + 1).orElse(1L);
        entities.put(new Progress(now.id(), version, now.procedureId(), now.revision(), now.orderId(), now.sku(), now.taken(), now.keptBy(), now.keptAt(),
                now.ended()));
    }
}
