package deskside.hub.desk;

import deskside.domain.assist.RiskCheck;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import deskside.domain.catalog.Policy;
import deskside.domain.conversation.Conversation;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must not reach a customer, whatever program sends it: the desk's own check is there to help its agent, this one is there to hold. It uses the
 * policies as they are at the hub, so a promise that was allowed when a reply was queued may be refused now. Safe for all threads.
 */
final class ReplyRisk {

    private final RiskCheck check;
    private final MadeOfPolicies<List<Policy>> policies = new MadeOfPolicies<>(Function.identity());
    private volatile @Nullable OfDay facts;

    /** What the policies, as they were then, allow on a day. */
    private record OfDay(List<Policy> policies, LocalDate day, RiskFacts facts) {
    }

    ReplyRisk(RiskCheck check) {
        this.check = check;
    }

    /** Of a text that one person sends. */
    @Nullable Rejection ofOne(HubTransaction tx, String text, Conversation conversation, Instant now) {
        return switch (strictest(tx, text, conversation, now)) {
            case BLOCK -> Rejection.FORBIDDEN_WORDS;
            case SECOND_PERSON -> Rejection.NEEDS_SECOND_PERSON;
            case WARN -> null;
        };
    }

    /** Of a text that a second person is asked for, or allows. */
    @Nullable Rejection ofTwo(HubTransaction tx, String text, Conversation conversation, Instant now) {
        return strictest(tx, text, conversation, now) == RiskVerdict.BLOCK ? Rejection.FORBIDDEN_WORDS : null;
    }

    private RiskVerdict strictest(HubTransaction tx, String text, Conversation conversation, Instant now) {
        if (text.isBlank()) {
            return RiskVerdict.WARN;
        }
        return check.check(text, conversation.language(), facts(policies.get(tx), LocalDate.ofInstant(now, HubRules.zone(tx)))).stream().map(RiskHit::verdict).max(Comparator.naturalOrder()).orElse(RiskVerdict.WARN);
    }

    private RiskFacts facts(List<Policy> current, LocalDate day) {
        var known = facts;
        if (known == null || known.policies != current || !known.day.equals(day)) {
            known = new OfDay(current, day, RiskFacts.of(current, day));
            facts = known;
        }
        return known.facts;
    }
}
