package deskside.store.db;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonInclude;
import deskside.domain.attachment.Attachment;
import deskside.domain.sync.Command;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Records as the tables hold them: JSON of their components, UTF-8. Unknown fields are ignored when reading. Safe for several threads. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // only components: a record's other methods (isPositive) are no data
            .changeDefaultVisibility(checker -> checker.withFieldVisibility(ANY).withGetterVisibility(NONE).withIsGetterVisibility(NONE))
            .addMixIn(Command.SendReply.class, WordsAlone.class)
            .build();

    /** A reply without attachments is written as before there were any: the seals of rows and of the journal's records still fit. */
    private abstract static class WordsAlone {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Attachment> attachments = List.of();
    }

    private Json() {
    }

    public static byte[] write(Object object) {
        return MAPPER.writeValueAsBytes(object);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** One text of a record, much faster than reading the whole. @throws IllegalArgumentException when the record has no such component */
    static String text(byte[] json, String component) {
        try (var parser = MAPPER.createParser(json)) {
            parser.nextToken();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals(component)) {
                    return parser.getString();
                }
                parser.skipChildren();
            }
        }
        throw new IllegalArgumentException("no " + component + " in what was to be a record");
    }
}
