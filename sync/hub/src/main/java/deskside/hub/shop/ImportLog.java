package deskside.hub.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one import has found: mistakes, ids that are defined and ids that are referred to. References are checked at the end, because a
 * file may refer to another one that is read later.
 */
final class ImportLog {

    /** More than a person mends in one go; a wrong column would otherwise give thousands. */
    static final int MOST_PROBLEMS = 50;

    private record Place(String file, int line) {
    }

    private record Reference(String kind, String id, Place from) {
    }

    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Map<String, Place>> defined = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private boolean more;

    void problem(String file, int line, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new ImportProblem(file, line, message));
        } else {
            more = true;
        }
    }

    void define(String kind, String id, String file, int line) {
        var before = defined.computeIfAbsent(kind, _ -> new HashMap<>()).putIfAbsent(id, new Place(file, line));
        if (before != null) {
            problem(file, line, "the " + kind + " '" + id + "' exists already (" + before.file() + ":" + before.line()
                    + "): give one of them another id");
        }
    }

    void refer(String kind, String id, String file, int line) {
        references.add(new Reference(kind, id, new Place(file, line)));
    }

    void checkReferences() {
        for (var reference : references) {
            if (!defined.getOrDefault(reference.kind(), Map.of()).containsKey(reference.id())) {
                problem(reference.from().file(), reference.from().line(), "there is no " + reference.kind() + " '" + reference.id()
                        + "': correct the id or add the " + reference.kind());
            }
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ShopImportException(problems, more);
        }
    }
}
