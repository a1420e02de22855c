package deskside.store.db;

import deskside.domain.assist.RankingMemory;
import deskside.domain.assist.RankingVersion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the ranking has learned, in the file. Numbers are kept as text, separated by spaces, exactly as {@link Double#toString} writes them. */
public final class H2RankingMemory implements RankingMemory {

    private final Database database;

    public H2RankingMemory(Database database) {
        this.database = database;
    }

    @Override
    public List<RankingVersion> versions() {
        return database.read(handle -> handle.createQuery("select number, weights, made_at, cause from ranking_version order by number desc")
                .map((row, _) -> new RankingVersion(row.getLong(1), numbers(row.getString(2)), Nanos.instant(row.getLong(3)), row.getString(4)))
                .list());
    }

    @Override
    public RankingVersion append(List<Double> weights, Instant at, String cause) {
        return database.write(handle -> {
            var number = handle.createQuery("select coalesce(max(number), 0) + 1 from ranking_version").mapTo(Long.class).one();
            handle.execute("insert into ranking_version (number, weights, made_at, cause) values (?, ?, ?, ?)", number, text(weights), Nanos.of(at), cause);
            handle.execute("delete from ranking_version where number <= ?", number - KEPT_VERSIONS);
            return new RankingVersion(number, weights, at, cause);
        });
    }

    @Override
    public void keepSigns(String suggestionId, List<Double> signs, Instant at) {
        database.write(handle -> {
            handle.execute("""
                    insert into shown_suggestion (place, suggestion_id, signs, shown_at) select (select coalesce(max(place), 0) + 1 from shown_suggestion), ?, ?, ?
                    where not exists (select 1 from shown_suggestion where suggestion_id = ?)""", suggestionId, text(signs), Nanos.of(at), suggestionId);
            return handle.execute("delete from shown_suggestion where place <= (select max(place) from shown_suggestion) - ?", KEPT_SUGGESTIONS);
        });
    }

    @Override
    public Optional<List<Double>> signs(String suggestionId) {
        return database.read(handle -> handle.createQuery("select signs from shown_suggestion where suggestion_id = :id")
                .bind("id", suggestionId).mapTo(String.class).findOne().map(H2RankingMemory::numbers));
    }

    private static String text(List<Double> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static List<Double> numbers(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }
}
