package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** From a pattern's matches to entities. Stateless. */
final class Finds {

    private Finds() {
    }

    /** The span is group {@code span} of each match; an empty {@code value} drops the match. */
    static List<RecognizedEntity> all(Pattern pattern, String text, int span, RecognizedEntity.Kind kind,
            Function<MatchResult, Optional<String>> value) {
        var found = new ArrayList<RecognizedEntity>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var match = matcher.toMatchResult();
            if (match.start(span) >= 0) {
                value.apply(match).ifPresent(v ->
                        found.add(new RecognizedEntity(kind, match.start(span), match.end(span), match.group(span), v)));
            }
        }
        return found;
    }

    /** Adds of {@code more} what overlaps nothing found before. */
    static void addNew(List<RecognizedEntity> found, List<RecognizedEntity> more) {
        for (var entity : more) {
            if (isFree(found, entity.start(), entity.end())) {
                found.add(entity);
            }
        }
    }

    static boolean isFree(List<RecognizedEntity> found, int start, int end) {
        return found.stream().noneMatch(f -> f.start() < end && start < f.end());
    }
}
