package deskside.domain.search;

/** What can be found by its name. */
public enum SearchKind {
    CONVERSATION, CUSTOMER, ORDER, ARTICLE, SCRIPT, POLICY, PRODUCT
}
