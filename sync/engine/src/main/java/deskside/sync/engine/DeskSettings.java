package deskside.sync.engine;

import deskside.domain.Ids;
import deskside.domain.Settings;
import deskside.sync.engine.net.HubAddress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What sync remembers in the desk's settings. As thread-safe as those. */
final class DeskSettings {

    /** The address as the person wrote it; also read by the sign-in screen. */
    static final String HUB_ADDRESS = "hub.address";
    private static final String HUB_EPOCH = "hub.epoch";
    private static final String COMPARED_AT = "sync.comparedAt";
    private static final String RECORD_SHAPE = "sync.recordShape";
    private static final String DEVICE_ID = "desk.deviceId";

    private final Settings settings;

    DeskSettings(Settings settings) {
        this.settings = settings;
    }

    Optional<HubAddress> hub() {
        return settings.get(HUB_ADDRESS).flatMap(text -> {
            try {
                return Optional.of(new HubAddress(text));
            } catch (IllegalArgumentException e) {
                // Written by hand or by another version: as good as none, the person is asked to sign in.
                return Optional.empty();
            }
        });
    }

    void rememberHub(HubAddress address, String epoch) {
        settings.put(HUB_EPOCH, epoch);
        settings.put(HUB_ADDRESS, address.text());
    }

    Optional<String> hubEpoch() {
        return settings.get(HUB_EPOCH);
    }

    /** When the copy was last held against the hub's. */
    Optional<Instant> comparedAt() {
        return settings.get(COMPARED_AT).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException e) {
                // as good as never: it is done once more
                return Optional.empty();
            }
        });
    }

    void rememberComparison(Instant at) {
        settings.put(COMPARED_AT, at.toString());
    }

    /** Of the program that made the copy, see {@code RecordShape}; empty for a new desk. */
    Optional<String> recordShape() {
        return settings.get(RECORD_SHAPE);
    }

    void rememberRecordShape(String shape) {
        settings.put(RECORD_SHAPE, shape);
    }

    /** Made at the first call and kept: the hub counts this desk's commands by it. */
    String deviceId(Ids ids) {
        return settings.get(DEVICE_ID).orElseGet(() -> {
            var id = ids.next();
            settings.put(DEVICE_ID, id);
            return id;
        });
    }
}
