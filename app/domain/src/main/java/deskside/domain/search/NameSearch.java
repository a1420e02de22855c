package deskside.domain.search;

import java.util.List;

/** Search over the names of everything at this desk. Calls block (CPU bound); safe for several threads. */
public interface NameSearch {

    /** Of each kind the best, best first; for odd text nothing. All words of the text must fit. @param limit of each kind, 1..200 */
    List<NameHit> find(String text, int limit);

    /** How many things can be found by name now. */
    int size();
}
