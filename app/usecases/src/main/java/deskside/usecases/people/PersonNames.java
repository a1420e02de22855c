package deskside.usecases.people;

import deskside.domain.people.Account;
import deskside.domain.people.Colleague;
import deskside.domain.people.Colleagues;
import deskside.domain.people.Session;

/** How somebody who works here is called: cases, proposals and messages hold accounts. Blocks on the store; safe for several threads. */
public final class PersonNames {

    private final Colleagues colleagues;
    private final Session session;

    public PersonNames(Colleagues colleagues, Session session) {
        this.colleagues = colleagues;
        this.session = session;
    }

    /** The account itself where nothing else is known: of somebody who has left, or from a hub that does not tell names. */
    public String of(String accountId) {
        return session.account().filter(me -> me.id().equals(accountId)).map(Account::displayName)
                .or(() -> colleagues.find(accountId).map(Colleague::name)).orElse(accountId);
    }
}
