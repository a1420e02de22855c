package deskside.domain.conversation;

/** Where the customer writes (or calls) from. */
public enum Channel {
    WECHAT_MINI("wechat-mini"), APP("app"), WEB("web"), PHONE("phone");

    private final String wireName;

    Channel(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** @throws IllegalArgumentException for a name that is none of the above */
    public static Channel ofWireName(String wireName) {
        for (var channel : values()) {
            if (channel.wireName.equals(wireName)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("unknown channel '" + wireName + "': use wechat-mini, app, web or phone");
    }
}
