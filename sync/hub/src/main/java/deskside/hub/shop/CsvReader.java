package deskside.hub.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads CSV with a header line into {@link Fields}, so that rows are checked as YAML entries are. */
final class CsvReader {

    private static final CsvMapper MAPPER = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    private static final int MOST_ROWS = 2_000_000;

    private final SourceFile file;
    private final ImportLog log;

    CsvReader(SourceFile file, ImportLog log) {
        this.file = file;
        this.log = log;
    }

    List<Fields> rows() {
        var rows = new ArrayList<Fields>();
        List<String> header = List.of();
        int line = 1;
        try (var parser = MAPPER.reader().createParser(file.text())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY && rows.size() < MOST_ROWS) {
                var cells = new ArrayList<String>();
                int newlines = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    cells.add(parser.getString());
                    newlines += (int) parser.getString().chars().filter(c -> c == '\n').count();
                }
                if (header.isEmpty()) {
                    header = List.copyOf(cells);
                } else if (cells.size() != header.size()) {
                    log.problem(file.name(), line, "has " + cells.size() + " columns, the header has " + header.size()
                            + ": quote values that hold a comma");
                } else {
                    rows.add(row(header, cells, line));
                }
                line += 1 + newlines;
            }
        } catch (JacksonException e) {
            log.problem(file.name(), line, "not valid CSV (" + e.getOriginalMessage().lines().findFirst().orElse("") + "): check the quotes");
        }
        if (header.isEmpty()) {
            log.problem(file.name(), 1, "empty: add at least the header line");
        }
        return rows;
    }

    private Fields row(List<String> header, List<String> cells, int line) {
        Map<String, Node> fields = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            fields.put(header.get(i), new Node.Scalar(line, cells.get(i), false));
        }
        return new Fields(file.name(), new Node.Mapping(line, fields), log);
    }
}
