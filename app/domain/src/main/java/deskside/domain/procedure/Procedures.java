package deskside.domain.procedure;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of the procedures and of how far conversations have come. Calls block on the store; safe for several threads. */
public interface Procedures {

    /** By id, expired and future ones included. */
    List<Procedure> all();

    Optional<Procedure> find(String procedureId);

    /** As the hub has it. */
    Optional<Progress> progress(String conversationId);
}
