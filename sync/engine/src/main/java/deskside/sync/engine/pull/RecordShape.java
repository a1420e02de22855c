package deskside.sync.engine.pull;

import deskside.domain.sync.EntityType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HexFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What this program can keep of the hub's data, as a hash of the names and types of all fields. When another version of the program could keep
 * more, what an older one left out of its copy has to be pulled again. Stateless.
 */
public final class RecordShape {

    private RecordShape() {
    }

    /** Lower-case hex SHA-256. */
    public static String current() {
        var words = new StringBuilder();
        for (var type : EntityType.values()) {
            words.append(type.wireName()).append('=');
            describe(type.recordType(), words, new LinkedHashSet<>());
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void describe(Type type, StringBuilder words, Set<Type> outer) {
        words.append(type.getTypeName());
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> describe(argument, words, outer));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            words.append(Arrays.toString(plain.getEnumConstants()));
        } else if (type instanceof Class<?> plain && plain.isRecord() && outer.add(plain)) {
            words.append('{');
            for (var component : plain.getRecordComponents()) {
                words.append(component.getName()).append(':');
                describe(component.getGenericType(), words, outer);
                words.append(';');
            }
            words.append('}');
            outer.remove(plain);
        }
    }
}
