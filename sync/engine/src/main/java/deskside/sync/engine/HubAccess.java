package deskside.sync.engine;

import deskside.domain.people.Session;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.HubAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hub that this desk is signed in at. Remembers what it read until {@link #refresh}. Safe for all threads. */
final class HubAccess implements AutoCloseable {

    private final Hub.Opener opener;
    private final DeskSettings settings;
    private final TokenStore tokens;
    private final Session session;
    private volatile String token = "";
    private @Nullable HubAddress address;
    private @Nullable SignedIn signedIn;

    HubAccess(Hub.Opener opener, DeskSettings settings, TokenStore tokens, Session session) {
        this.opener = opener;
        this.settings = settings;
        this.tokens = tokens;
        this.session = session;
    }

    /** A hub, and whose commands may be sent to it. */
    record SignedIn(Hub hub, String agentId) {
    }

    synchronized Optional<SignedIn> current() {
        return Optional.ofNullable(signedIn);
    }

    /** Reads address, token and account anew. A token of anybody but the account is none. */
    synchronized void refresh() {
        var account = session.account();
        token = tokens.load().filter(kept -> account.filter(who -> who.id().equals(kept.accountId())).isPresent())
                .map(TokenStore.Token::value).orElse("");
        var wanted = settings.hub();
        if (token.isEmpty() || account.isEmpty() || wanted.isEmpty()) {
            closeHub();
            return;
        }
        var same = signedIn != null && wanted.get().equals(address);
        if (!same) {
            closeHub();
        }
        var hub = same && signedIn != null ? signedIn.hub() : opener.open(wanted.get(), () -> token);
        address = wanted.get();
        signedIn = new SignedIn(hub, account.get().id());
    }

    void abandon() {
        current().ifPresent(current -> current.hub().abandon());
    }

    @Override
    public synchronized void close() {
        closeHub();
    }

    private void closeHub() {
        if (signedIn != null) {
            signedIn.hub().close();
            signedIn = null;
        }
    }
}
