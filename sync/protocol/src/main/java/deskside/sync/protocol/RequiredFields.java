package deskside.sync.protocol;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Records read from JSON hold null where a field was missing; this finds it at once, where it is still the sender's mistake. */
final class RequiredFields {

    private RequiredFields() {
    }

    /** @throws MalformedWireData when a component of the record that is not {@code @Nullable} is null */
    static void check(Object value) {
        if (!(value instanceof Record)) {
            return;
        }
        for (var component : value.getClass().getRecordComponents()) {
            if (!component.getType().isPrimitive() && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && isNull(component, value)) {
                throw new MalformedWireData("not a valid " + value.getClass().getSimpleName() + ": '" + component.getName() + "' is missing", null);
            }
        }
    }

    private static boolean isNull(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value) == null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of the protocol are public", e);
        }
    }
}
