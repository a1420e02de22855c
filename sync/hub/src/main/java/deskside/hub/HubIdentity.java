package deskside.hub;

import deskside.domain.Ids;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import java.security.SecureRandom;
import java.util.Base64;

/** What a hub's database keeps from its first day on. @param epoch its id; @param cursorKey what its cursors are authenticated with */
record HubIdentity(String epoch, byte[] cursorKey) {

    private static final String EPOCH = "epoch";
    private static final String CURSOR_KEY = "cursor-key";

    static HubIdentity of(HubDatabase database, Ids ids) {
        return database.writeAtStart(tx -> {
            if (tx.properties().find(EPOCH).isEmpty()) {
                var key = new byte[32];
                new SecureRandom().nextBytes(key);
                tx.properties().put(EPOCH, ids.next());
                tx.properties().put(CURSOR_KEY, Base64.getEncoder().encodeToString(key));
            }
            return new HubIdentity(required(tx, EPOCH), Base64.getDecoder().decode(required(tx, CURSOR_KEY)));
        });
    }

    private static String required(HubTransaction tx, String name) {
        return tx.properties().find(name).orElseThrow(() -> new IllegalStateException("the hub's database has lost its " + name));
    }
}
