package deskside.sync.engine.net;

import deskside.domain.sync.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What a network error means to a person. */
final class Unreachables {

    private Unreachables() {
    }

    static Failure of(IOException error, String host) {
        var reason = switch (error) {
            case UnknownHostException _ -> Reason.OFFLINE_UNKNOWN_HOST;
            case ConnectException _ -> Reason.OFFLINE_REFUSED;
            case NoRouteToHostException _ -> Reason.OFFLINE_REFUSED;
            case InterruptedIOException _ -> Reason.OFFLINE_TIMEOUT;
            case SSLException _ -> Reason.OFFLINE_TLS;
            default -> Reason.OFFLINE_CUT;
        };
        return new Failure.Unreachable(reason.with(host), null);
    }
}
