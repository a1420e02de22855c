package deskside.assist.risk;

import deskside.domain.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The hand-written sentences; rules were tuned on the odd rows only, the even ones are held out. */
final class RiskSentences {

    private RiskSentences() {
    }

    static List<Sentence> all() {
        try {
            var lines = Files.readAllLines(Path.of("src/test/data/risk-sentences.tsv"));
            var sentences = new ArrayList<Sentence>();
            for (var i = 1; i < lines.size(); i++) {
                var columns = lines.get(i).split("\t");
                sentences.add(new Sentence(columns[0], columns[1].equals("risky"), columns[2], Language.ofCode(columns[3]), i % 2 == 0));
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Sentence(String text, boolean risky, String riskClass, Language language, boolean heldOut) {
    }
}
