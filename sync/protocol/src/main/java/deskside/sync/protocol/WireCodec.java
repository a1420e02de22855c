package deskside.sync.protocol;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonInclude;
import deskside.domain.Entity;
import deskside.domain.attachment.Attachment;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.JsonText;
import deskside.domain.sync.OutboxItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the protocol, both ways. Unknown fields are ignored when read. Stateless, safe for all threads. */
public final class WireCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // only components: what a record tells besides (isPositive) is no data
            .changeDefaultVisibility(checker -> checker.withFieldVisibility(ANY).withGetterVisibility(NONE).withIsGetterVisibility(NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addMixIn(Command.SendReply.class, WordsAlone.class)
            .addModule(new JsonTextModule())
            .build();

    private static final JsonMapper CANONICAL = MAPPER.rebuild().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private static final Map<String, Class<? extends Command>> COMMANDS = Map.ofEntries(
            Map.entry("sendReply", Command.SendReply.class),
            Map.entry("acceptConversation", Command.AcceptConversation.class),
            Map.entry("closeConversation", Command.CloseConversation.class),
            Map.entry("transferConversation", Command.TransferConversation.class),
            Map.entry("openCase", Command.OpenCase.class),
            Map.entry("decideCase", Command.DecideCase.class),
            Map.entry("grantLess", Command.GrantLess.class),
            Map.entry("withdrawCase", Command.WithdrawCase.class),
            Map.entry("settleCase", Command.SettleCase.class),
            Map.entry("changeAddress", Command.ChangeAddress.class),
            Map.entry("keepProgress", Command.KeepProgress.class),
            Map.entry("proposeArticleChange", Command.ProposeArticleChange.class),
            Map.entry("decideProposal", Command.DecideProposal.class),
            Map.entry("recordCall", Command.RecordCall.class),
            Map.entry("tellCustomer", Command.TellCustomer.class),
            Map.entry("requestReply", Command.RequestReply.class),
            Map.entry("decideReply", Command.DecideReply.class),
            Map.entry("revealField", Command.RevealField.class));

    /** A reply without attachments is written as before there were any: what was queued or answered then has the same hash. */
    private abstract static class WordsAlone {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Attachment> attachments = List.of();
    }

    private WireCodec() {
    }

    public static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    public static byte[] writeUtf8(Object record) {
        return MAPPER.writeValueAsBytes(record);
    }

    /** @throws MalformedWireData when the text is not such a record */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** @param json in UTF-8 @throws MalformedWireData when it is not such a record */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            var value = MAPPER.readerFor(type).withAttribute(JsonTextModule.SOURCE, json).<T>readValue(json);
            if (value == null) {
                throw new MalformedWireData("empty " + type.getSimpleName(), null);
            }
            RequiredFields.check(value);
            return value;
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new MalformedWireData("not a valid " + type.getSimpleName() + ": " + firstLine(e.getMessage()), e);
        }
    }

    public static JsonNode entityBody(Entity entity) {
        return MAPPER.valueToTree(entity);
    }

    /** As it stands in a change. */
    public static JsonText entityText(Entity entity) {
        return JsonText.of(write(entity));
    }

    /** @throws MalformedWireData when the body does not fit the type */
    public static Entity entity(EntityType type, JsonText body) {
        try {
            return MAPPER.readValue(body.utf8(), type.recordType());
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new MalformedWireData("not a valid " + type.wireName() + ": " + firstLine(e.getMessage()), e);
        }
    }

    /** Changes of types that this version does not know are left out. */
    public static ChangePage page(PullResponse response) {
        var changes = new ArrayList<Change>();
        for (var change : response.changes()) {
            if (isKnown(change.type())) {
                var type = EntityType.ofWireName(change.type());
                var body = change.body();
                changes.add(new Change(change.seq(), type, change.id(), change.version(), Change.Op.valueOf(change.op()),
                        body == null ? null : entity(type, body), body));
            }
        }
        return new ChangePage(changes, response.nextCursor(), response.more(), response.serverTime());
    }

    public static CommandRequest request(OutboxItem item, String deviceId) {
        var command = item.command();
        var payload = MAPPER.<JsonNode>valueToTree(command);
        return new CommandRequest(command.commandId(), deviceId, command.aggregate(), item.aggregateSeq(), typeName(command), payload,
                payloadHash(payload), item.createdAt(), item.notAfter());
    }

    /** @throws MalformedWireData for an unknown type or a payload that does not fit it */
    public static Command command(CommandRequest request) {
        var type = COMMANDS.get(request.type());
        if (type == null) {
            throw new MalformedWireData("unknown command type '" + request.type() + "'", null);
        }
        try {
            return MAPPER.treeToValue(request.payload(), type);
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new MalformedWireData("not a valid " + request.type() + ": " + firstLine(e.getMessage()), e);
        }
    }

    /** Whether this version has a command of that name. */
    public static boolean knowsCommand(String typeName) {
        return COMMANDS.containsKey(typeName);
    }

    /** The name of a command's type on the wire and in tables. */
    public static String typeName(Command command) {
        return switch (command) {
            case Command.SendReply _ -> "sendReply";
            case Command.AcceptConversation _ -> "acceptConversation";
            case Command.CloseConversation _ -> "closeConversation";
            case Command.TransferConversation _ -> "transferConversation";
            case Command.OpenCase _ -> "openCase";
            case Command.DecideCase _ -> "decideCase";
            case Command.GrantLess _ -> "grantLess";
            case Command.WithdrawCase _ -> "withdrawCase";
            case Command.SettleCase _ -> "settleCase";
            case Command.ChangeAddress _ -> "changeAddress";
            case Command.KeepProgress _ -> "keepProgress";
            case Command.RevealField _ -> "revealField";
            case Command.ProposeArticleChange _ -> "proposeArticleChange";
            case Command.DecideProposal _ -> "decideProposal";
            case Command.RecordCall _ -> "recordCall";
            case Command.TellCustomer _ -> "tellCustomer";
            case Command.RequestReply _ -> "requestReply";
            case Command.DecideReply _ -> "decideReply";
        };
    }

    /** Lower-case hex SHA-256 of the payload as JSON without white space and with the names of each object in code-unit order. */
    public static String payloadHash(JsonNode payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(payload)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean isKnown(String wireName) {
        for (var type : EntityType.values()) {
            if (type.wireName().equals(wireName)) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(String message) {
        return message == null ? "no details" : message.lines().findFirst().orElse("no details");
    }
}
