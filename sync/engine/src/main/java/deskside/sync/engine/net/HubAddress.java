package deskside.sync.engine.net;

import deskside.domain.sync.Reason;
import okhttp3.HttpUrl;

/** Where a hub is: https anywhere, plain http on this computer only. Written without a slash at the end. */
public record HubAddress(String text) {

    /**
     * @throws IllegalArgumentException for anything else; the message is a stored {@link Reason}
     */
    public HubAddress {
        text = text.strip().replaceAll("/+$", "");
        var url = HttpUrl.parse(text);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException(Reason.ADDRESS_INVALID.key());
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException(Reason.ADDRESS_NEEDS_HTTPS.key());
        }
    }

    /** Host and port, for people. */
    public String host() {
        var url = url();
        return url.host() + ":" + url.port();
    }

    boolean isLocal() {
        return isLoopback(url().host());
    }

    HttpUrl at(String path) {
        return HttpUrl.get(text + path);
    }

    private HttpUrl url() {
        return HttpUrl.get(text);
    }

    /** By name or literal address only: what a name resolves to can be changed by others. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
