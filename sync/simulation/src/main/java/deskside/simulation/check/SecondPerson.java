package deskside.simulation.check;

import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Limits;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.simulation.desk.Intent;
import deskside.simulation.hub.ShopBase;
import deskside.sync.protocol.CommandReceipt.Outcome;
import java.util.ArrayList;
import java.util.List;

/** I4: nothing over somebody's limit was carried out but after a supervisor other than they had allowed just that amount. */
final class SecondPerson implements Invariant {

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        for (var one : evidence.hub().of(Case.class)) {
            var needed = !Limits.covers(account(one.openedBy()).role(), one.amount());
            if (one.state() == CaseState.DONE && needed && evidence.ledger().intents().stream().noneMatch(intent -> allows(intent, one, evidence))) {
                wrong.add("carried out without a second person: " + one);
            }
        }
        return wrong;
    }

    private static boolean allows(Intent intent, Case one, Evidence evidence) {
        return intent.kind() == Intent.Kind.DECISION && intent.commandId() != null && intent.claim().approved() && intent.claim().subject().equals(one.id())
                && intent.claim().amount().equals(one.amount()) && !intent.agentId().equals(one.openedBy())
                && account(intent.agentId()).role() != Role.AGENT
                && evidence.hub().receipt(intent.commandId()).filter(receipt -> receipt.outcome() == Outcome.EXECUTED).isPresent();
    }

    private static Account account(String id) {
        return ShopBase.ACCOUNTS.stream().filter(account -> account.id().equals(id)).findFirst().orElseThrow();
    }
}
