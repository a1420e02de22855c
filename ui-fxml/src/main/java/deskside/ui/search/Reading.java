package deskside.ui.search;

/** Where a document is read, and from where its answer can go into a reply. FX thread only. */
public interface Reading {

    ReaderViewModel reader();

    /** Puts the answer of the document that is being read into the composer. */
    void insertRead();

    /** Whether an answer can go anywhere. */
    boolean canInsert();
}
