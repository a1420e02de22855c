package deskside.usecases.conversation;

import deskside.assist.risk.RiskFilter;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
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
import java.util.function.Supplier;

/**
 * What in a reply must not be said, typed, canned and generated alike, from the desk's own copy of the policies: the same with the
 * line down. Thread-safe; blocks on the store, then takes some milliseconds for the longest reply.
 */
public final class CheckReply {

    /** The shop's day: validity of policies is given in China Standard Time. */
    private static final ZoneOffset SHOP_TIME = ZoneOffset.ofHours(8);

    private final Conversations conversations;
    private final Catalog catalog;
    private final Supplier<RiskFilter> filter;
    private final InstantSource clock;

    public CheckReply(Conversations conversations, Catalog catalog, RiskFilter filter, InstantSource clock) {
        this(conversations, catalog, () -> filter, clock);
    }

    /** @param filter asked at each check; may take long the first time */
    public CheckReply(Conversations conversations, Catalog catalog, Supplier<RiskFilter> filter, InstantSource clock) {
        this.conversations = conversations;
        this.catalog = catalog;
        this.filter = filter;
        this.clock = clock;
    }

    /** @return in the order of the text; positions are those of {@code text} as given */
    public List<RiskHit> check(String conversationId, String text) {
        var language = LanguageDetector.detect(text, conversations.find(conversationId).map(Conversation::language).orElse(Language.ZH));
        var today = LocalDate.ofInstant(clock.instant(), SHOP_TIME);
        return filter.get().check(text, language, RiskFacts.of(catalog.policies(), today));
    }

    /** The first hit that keeps a reply from being sent: forbidden, or in need of a second person. */
    public static Optional<RiskHit> stopping(List<RiskHit> hits) {
        return hits.stream().filter(hit -> hit.verdict() != RiskVerdict.WARN).findFirst();
    }
}
