package deskside.hub.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single values of the hub, such as its epoch. */
public final class PropertyTable {

    private final Handle handle;
    /** As this transaction has seen them. */
    private final Map<String, Optional<String>> known = new HashMap<>();

    PropertyTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<String> find(String name) {
        return known.computeIfAbsent(name, _ -> handle.createQuery("select property_value from hub_property where name = :name").bind("name", name)
                .mapTo(String.class).findOne());
    }

    public void put(String name, String value) {
        known.remove(name);
        int updated = handle.createUpdate("update hub_property set property_value = :value where name = :name").bind("name", name)
                .bind("value", value).execute();
        if (updated == 0) {
            handle.createUpdate("insert into hub_property (name, property_value) values (:name, :value)").bind("name", name)
                    .bind("value", value).execute();
        }
    }
}
