package deskside.usecases.secondperson;

import deskside.domain.assist.RiskHit;
import deskside.domain.conversation.ReplyRequest;
import java.util.List;

/**
 * A reply that waits for a decision, as the deciding person sees it.
 *
 * @param askedBy        by name
 * @param customerName   masked
 * @param text           masked
 * @param hits           why it needs a second person, by this desk's rules; positions are those of the text in clear
 * @param lastSaid       the newest text of the customer, masked; blank when there is none
 * @param saidSince      how many messages the customer has written since its author wrote it
 * @param right          whether the person at this desk may decide
 * @param decisionWaits  a decision of this desk is on its way
 */
public record ReplyRequestRow(
        ReplyRequest request, String askedBy, String customerName, String text, List<RiskHit> hits, String lastSaid, int saidSince, DecideReply.Right right,
        boolean decisionWaits) {

    public ReplyRequestRow {
        hits = List.copyOf(hits);
    }
}
