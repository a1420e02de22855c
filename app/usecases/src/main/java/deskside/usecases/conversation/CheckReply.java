package deskside.usecases.conversation;

import deskside.domain.Language;
import deskside.domain.assist.RiskCheck;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import deskside.domain.catalog.Catalog;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What in a reply must not be said, typed, canned and generated alike, from the desk's own copy of the policies: the same with the
 * line down. Thread-safe; blocks on the store, then takes some milliseconds for the longest reply.
 */
public final class CheckReply {

    /** The shop's day: validity of policies is given in China Standard Time. */
    private static final ZoneOffset SHOP_TIME = ZoneOffset.ofHours(8);

    private final Conversations conversations;
    private final Catalog catalog;
    private final RiskCheck filter;
    private final InstantSource clock;

    /** @param filter may take long the first time */
    public CheckReply(Conversations conversations, Catalog catalog, RiskCheck filter, InstantSource clock) {
        this.conversations = conversations;
        this.catalog = catalog;
        this.filter = filter;
        this.clock = clock;
    }

    /** @return in the order of the text; positions are those of {@code text} as given */
    public List<RiskHit> check(String conversationId, String text) {
        return check(conversations.find(conversationId).map(Conversation::language).orElse(Language.ZH), text);
    }

    /** As above, for a customer who is in no conversation. */
    public List<RiskHit> check(Language language, String text) {
        var today = LocalDate.ofInstant(clock.instant(), SHOP_TIME);
        return filter.check(text, language, RiskFacts.of(catalog.policies(), today));
    }

    /** The first hit that keeps a reply from being sent: forbidden, or in need of a second person. */
    public static Optional<RiskHit> stopping(List<RiskHit> hits) {
        return hits.stream().filter(hit -> hit.verdict() != RiskVerdict.WARN).findFirst();
    }
}
