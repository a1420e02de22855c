package deskside.domain.assist;

import deskside.domain.Language;
import java.util.List;

/** Finds what must not be sent to a customer. The desk asks before it sends, the hub before it delivers; safe for all threads. */
@FunctionalInterface
public interface RiskCheck {

    /**
     * @param language of the conversation; where the text is plainly in the other one, that counts, and replacements are in it
     * @param facts    what the shop's policies allow to promise
     * @return in the order of the text, without overlaps: the stricter and longer hit stays
     */
    List<RiskHit> check(String text, Language language, RiskFacts facts);
}
