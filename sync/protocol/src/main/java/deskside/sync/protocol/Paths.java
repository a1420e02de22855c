package deskside.sync.protocol;

/** The hub's addresses, below its base address. */
public final class Paths {

    public static final String HEALTH = "/v1/health";
    public static final String SIGN_IN = "/v1/sign-in";
    public static final String PULL = "/v1/sync/pull";
    public static final String DIGEST = "/v1/sync/digest";
    public static final String DEVICES = "/v1/devices";
    public static final String REVOKE = "/v1/devices/revoke";
    public static final String ESCROW = "/v1/escrow";
    public static final String ESCROW_DECISION = "/v1/escrow/decision";
    public static final String POKES = "/v1/sync/pokes";
    public static final String COMMANDS = "/v1/commands";
    public static final String COMMAND_BATCHES = "/v1/command-batches";
    public static final String CHANNEL_MESSAGES = "/v1/channel/messages";
    public static final String CHANNEL_REPLIES = "/v1/channel/replies";

    public static final String WAREHOUSE_RETURNS = "/v1/warehouse/returns";
    public static final String WAREHOUSE_STEPS = "/v1/warehouse/steps";
    /** Below it the hash of the content, in lower-case hex. */
    public static final String ATTACHMENTS = "/v1/attachments";
    /** As {@link #ATTACHMENTS}, for gateways. */
    public static final String CHANNEL_ATTACHMENTS = "/v1/channel/attachments";

    public static final String PRESENCE = "/v1/presence";
    public static final String CHANNEL_TYPING = "/v1/channel/typing";

    public static final String AUDIT = "/v1/audit";
    public static final String EVIDENCE = "/v1/evidence";
    public static final String ERASURES = "/v1/erasures";

    /** Header of {@link #COMMANDS}; its value is the commandId. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Version of the wire records; a hub answers 426 to a desk that it cannot serve. */
    public static final int SCHEMA = 1;

    private Paths() {
    }
}
