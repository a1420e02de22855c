package deskside.sync.protocol;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records read from JSON hold null where a field was missing; this finds it at once, where it is still the sender's mistake. */
final class RequiredFields {

    /** Those that can be missing at all. To read annotations takes longer than to read the JSON. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {

        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).filter(component -> !component.getType().isPrimitive()).map(Field::of).toList();
        }
    };

    private record Field(String name, Method accessor, boolean mayBeNull) {

        static Field of(RecordComponent component) {
            return new Field(component.getName(), component.getAccessor(), component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("records of the protocol are public", e);
            }
        }
    }

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
        for (var field : FIELDS.get(value.getClass())) {
            var content = field.of(value);
            if (content == null && !field.mayBeNull) {
                throw new MalformedWireData("not a valid " + value.getClass().getSimpleName() + ": '" + field.name + "' is missing", null);
            }
            if (content instanceof List<?> || content != null && content.getClass().getPackage() == RequiredFields.class.getPackage()) {
                check(content);
            }
        }
    }
}
