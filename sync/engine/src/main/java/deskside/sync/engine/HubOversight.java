package deskside.sync.engine;

import deskside.domain.Settings;
import deskside.domain.audit.Evidence;
import deskside.domain.audit.Oversight;
import deskside.domain.people.Session;
import deskside.domain.sync.Reason;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.HubClient;
import deskside.sync.protocol.EvidenceRequest;
import java.util.function.Function;

/** Asks the hub that this desk is signed in at, as the person who is signed in. Opens a line for each question. Safe for all threads. */
public final class HubOversight implements Oversight {

    private final DeskSettings settings;
    private final TokenStore tokens;
    private final Session session;

    public HubOversight(Settings settings, TokenStore tokens, Session session) {
        this.settings = new DeskSettings(settings);
        this.tokens = tokens;
        this.session = session;
    }

    @Override
    public Result<Evidence> evidence(String conversationId, String reason, boolean inClear) {
        return ask(hub -> hub.evidence(new EvidenceRequest(conversationId, reason, inClear)));
    }

    private <T> Result<T> ask(Function<HubClient, Answer<T>> question) {
        var address = settings.hub();
        // a token of somebody else must not serve here, see TokenStore
        var token = tokens.load().filter(kept -> session.account().filter(who -> who.id().equals(kept.accountId())).isPresent());
        if (address.isEmpty() || token.isEmpty()) {
            return new Result.Failed<>(Reason.SIGNED_OUT_EXPIRED.key());
        }
        try (var hub = new HubClient(address.get(), () -> token.get().value())) {
            return switch (question.apply(hub)) {
                case Answer.Ok<T>(var value) -> new Result.Done<>(value);
                case Answer.Failed<T>(var failure) -> new Result.Failed<>(failure.reason());
            };
        }
    }
}
