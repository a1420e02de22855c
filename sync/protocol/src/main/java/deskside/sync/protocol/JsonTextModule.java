package deskside.sync.protocol;

import deskside.domain.sync.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@link JsonText} as a value within a record: copied on writing, cut out on reading. */
final class JsonTextModule extends SimpleModule {

    /** The attribute of a reader that holds the bytes which it reads. */
    static final Object SOURCE = JsonTextModule.class;
    private static final long serialVersionUID = 1L;

    JsonTextModule() {
        super("JsonText");
        addSerializer(JsonText.class, new Writer());
        addDeserializer(JsonText.class, new Reader());
    }

    private static final class Writer extends StdSerializer<JsonText> {

        Writer() {
            super(JsonText.class);
        }

        @Override
        public void serialize(JsonText text, JsonGenerator generator, SerializationContext context) {
            generator.writeRawValue(text.toString());
        }
    }

    private static final class Reader extends StdDeserializer<JsonText> {

        Reader() {
            super(JsonText.class);
        }

        @Override
        public JsonText deserialize(JsonParser parser, DeserializationContext context) {
            var from = parser.currentTokenLocation().getByteOffset();
            if (from >= 0 && parser.currentToken().isStructStart() && context.getAttribute(SOURCE) instanceof byte[] source) {
                parser.skipChildren();
                return JsonText.of(source, Math.toIntExact(from), Math.toIntExact(parser.currentLocation().getByteOffset()));
            }
            return JsonText.of(context.readTree(parser).toString());
        }

        @Override
        public @Nullable JsonText getNullValue(DeserializationContext context) {
            return null;
        }
    }
}
