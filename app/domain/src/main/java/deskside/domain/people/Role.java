package deskside.domain.people;

/** What an account may do, each all that the one before may; enforced in the hub and again in the use cases, see {@link Right}. */
public enum Role {
    AGENT, SUPERVISOR, ADMINISTRATOR;

    public boolean may(Right right) {
        return compareTo(right.least()) >= 0;
    }
}
