package deskside.hub.desk;

import deskside.domain.catalog.Policy;
import deskside.domain.sync.EntityType;
import deskside.hub.store.HubTransaction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that is made of all of the shop's policies, kept until one of them changes. Safe for all threads. */
final class MadeOfPolicies<T> {

    private record Made<T>(long changes, T what) {
    }

    private final Function<List<Policy>, T> maker;
    private volatile @Nullable Made<T> made;

    MadeOfPolicies(Function<List<Policy>, T> maker) {
        this.maker = maker;
    }

    T get(HubTransaction tx) {
        long changes = tx.entities().changesOf(EntityType.POLICY);
        var known = made;
        if (known == null || known.changes != changes) {
            known = new Made<>(changes, maker.apply(tx.entities().all(EntityType.POLICY).stream().map(Policy.class::cast).toList()));
            made = known;
        }
        return known.what;
    }
}
