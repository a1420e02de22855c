package deskside.ui.desk;

/**
 * Something the agent can do from everywhere, offered by the search.
 *
 * @param name  as it is shown
 * @param alias its name in the other language: it is found by both
 * @param keys  that do the same; may be blank
 */
public record DeskAction(String name, String alias, String keys, Runnable run) {
}
