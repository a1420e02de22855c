package deskside.testkit;

import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.Procedures;
import deskside.domain.procedure.Progress;
import java.util.List;
import java.util.Optional;

/** Procedures and progress out of {@link InMemoryTables}. */
public final class InMemoryProcedures implements Procedures {

    private final InMemoryTables tables;

    public InMemoryProcedures(InMemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Procedure> all() {
        return tables.of(Procedure.class).all();
    }

    @Override
    public Optional<Procedure> find(String procedureId) {
        return tables.of(Procedure.class).find(procedureId);
    }

    @Override
    public Optional<Progress> progress(String conversationId) {
        return tables.of(Progress.class).find(conversationId);
    }
}
