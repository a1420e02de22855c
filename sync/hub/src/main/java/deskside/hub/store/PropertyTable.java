package deskside.hub.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single values of the hub, such as its epoch. */
public final class PropertyTable {

    private final Handle handle;

    PropertyTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<String> find(String name) {
        return handle.createQuery("select property_value from hub_property where name = :name").bind("name", name).mapTo(String.class).findOne();
    }

    public void put(String name, String value) {
        int updated = handle.createUpdate("update hub_property set property_value = :value where name = :name").bind("name", name)
                .bind("value", value).execute();
        if (updated == 0) {
            handle.createUpdate("insert into hub_property (name, property_value) values (:name, :value)").bind("name", name)
                    .bind("value", value).execute();
        }
    }
}
