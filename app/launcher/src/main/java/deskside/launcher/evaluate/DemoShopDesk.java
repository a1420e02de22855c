package deskside.launcher.evaluate;

import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.hub.shop.ShopData;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A desk for measuring, with nothing on it but what the demo shop knows. */
public final class DemoShopDesk {

    private DemoShopDesk() {
    }

    /**
     * Has learned when it is returned; its index may still be filling.
     *
     * @param scope ends it and deletes its data
     */
    public static Brain open(AppScope scope, ShopData shop, Consumer<String> progress) {
        var brain = CompositionRoot.brain(scope, scope.add(TemporaryFolder.create()).path(), progress);
        var changes = new ArrayList<Change>();
        Stream.of(shop.intents(), shop.products(), shop.policies(), shop.promotions(), shop.articles(), shop.scripts()).flatMap(all -> all.stream())
                .forEach(entity -> changes.add(new Change(changes.size() + 1, EntityType.of(entity), entity.id(), 1, Change.Op.UPSERT, entity)));
        brain.store().replica().apply(new ChangePage(changes, "all", false, shop.shop().frozenAt()), shop.shop().frozenAt());
        CompositionRoot.learn(brain, progress);
        return brain;
    }
}
