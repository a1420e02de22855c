package deskside.store.db;

import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.Procedures;
import deskside.domain.procedure.Progress;
import java.util.List;
import java.util.Optional;

/** Procedures from memory after the first read, progress from the file. */
public final class H2Procedures implements Procedures {

    private final Database database;
    private final ReferenceCopies copies;

    public H2Procedures(Database database, ReferenceCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    @Override
    public List<Procedure> all() {
        return copies.procedures.all();
    }

    @Override
    public Optional<Procedure> find(String procedureId) {
        return copies.procedures.find(procedureId);
    }

    @Override
    public Optional<Progress> progress(String conversationId) {
        return database.read(handle -> EntityTables.PROGRESS.find(handle, conversationId));
    }
}
