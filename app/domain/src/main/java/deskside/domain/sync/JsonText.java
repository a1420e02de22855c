package deskside.domain.sync;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value as whoever made it has written it, byte for byte: it goes on to where it is kept without being read and written again, and
 * fields that this version does not know stay in it. Immutable.
 */
public final class JsonText {

    /** One of the two: it is seldom needed in both forms. */
    private final @Nullable String text;
    private final byte @Nullable [] utf8;

    private JsonText(@Nullable String text, byte @Nullable [] utf8) {
        this.text = text;
        this.utf8 = utf8;
    }

    /** @param json one whole value */
    public static JsonText of(String json) {
        return new JsonText(json, null);
    }

    /** The part of {@code source}, which is UTF-8, from {@code from} to before {@code to}. */
    public static JsonText of(byte[] source, int from, int to) {
        return new JsonText(null, Arrays.copyOfRange(source, from, to));
    }

    /** Encoded; not to be changed. */
    public byte[] utf8() {
        return utf8 != null ? utf8 : toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonText same && toString().equals(same.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return text != null ? text : new String(Objects.requireNonNull(utf8), StandardCharsets.UTF_8);
    }
}
