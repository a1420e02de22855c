package deskside.domain.people;

/** What an account may do; enforced in the hub and again in the store's queries. */
public enum Role {
    AGENT, SUPERVISOR, ADMINISTRATOR
}
