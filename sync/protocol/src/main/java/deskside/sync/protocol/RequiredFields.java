package deskside.sync.protocol;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records read from JSON hold null where a field was missing; this finds it at once, where it is still the sender's mistake. */
final class RequiredFields {

    /** Those that can be missing at all. Reflection hands out new ones at each call. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {

        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).filter(component -> !component.getType().isPrimitive()).toList();
        }
    };

    private RequiredFields() {
    }

    /** @throws MalformedWireData when a component of the record, or of one in a list of it, is null and not {@code @Nullable} */
    static void check(@Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(RequiredFields::check);
            return;
        }
        if (!(value instanceof Record)) {
            return;
        }
        for (var component : COMPONENTS.get(value.getClass())) {
            var field = read(component, value);
            if (field == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new MalformedWireData("not a valid " + value.getClass().getSimpleName() + ": '" + component.getName() + "' is missing", null);
            }
            if (field instanceof List<?> || field != null && field.getClass().getPackage() == RequiredFields.class.getPackage()) {
                check(field);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of the protocol are public", e);
        }
    }
}
