package deskside.hub.shop;

import java.util.List;
import java.util.stream.Collectors;

/** The shop's files hold mistakes, so nothing was imported. The message lists them, one a line. */
public final class ShopImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportProblem> problems;

    ShopImportException(List<ImportProblem> problems, boolean more) {
        super("Nothing was imported, mend these mistakes in the shop's files and try again"
                + (more ? " (only the first " + problems.size() + " are listed)" : "") + ":\n"
                + problems.stream().map(ImportProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of files and lines as they were read; not kept when the exception is serialised. */
    public List<ImportProblem> problems() {
        return problems;
    }
}
