package deskside.assist.risk;

import deskside.domain.LocalText;
import deskside.domain.assist.RiskClass;
import deskside.domain.assist.RiskVerdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads rule files; their format is explained at the top of {@code rules.tsv}. Not thread-safe. */
final class RuleReader {

    private static final Pattern GAP = Pattern.compile("\\s+(~{1,2})(\\d+)\\s+");
    private static final int COLUMNS = 6;

    private final Map<String, String> lists = new HashMap<>();
    private final Map<RuleBook.Cue, List<RiskRule.Word>> cues = new EnumMap<>(RuleBook.Cue.class);
    private final List<RiskRule> rules = new ArrayList<>();

    /** @throws IllegalArgumentException with the line number for a line that is no rule */
    RuleBook read(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            try {
                readLine(lines.get(i), i + 1);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("risk rules, line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new RuleBook(rules, cues);
    }

    private void readLine(String line, int number) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("$")) {
            var parts = line.split("\\s*=\\s*", 2);
            lists.merge(parts[0].strip(), expand(parts[1].strip()), (one, more) -> one + "|" + more);
        } else if (line.startsWith("!")) {
            var parts = line.split("\\s*=\\s*", 2);
            var cue = RuleBook.Cue.valueOf(parts[0].substring(1).strip().toUpperCase(Locale.ROOT));
            cues.computeIfAbsent(cue, _ -> new ArrayList<>()).addAll(words(parts[1]));
        } else {
            rules.add(rule(line.split("\t", -1), number));
        }
    }

    private RiskRule rule(String[] columns, int number) {
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(columns.length + " columns instead of " + COLUMNS);
        }
        var riskClass = RiskClass.ofCode(columns[0]);
        var verdict = RiskVerdict.valueOf(columns[1].toUpperCase(Locale.ROOT));
        var flags = columns[2];
        return new RiskRule(columns[0] + "/" + number, riskClass, verdict, flags.contains("c"), flags.contains("s"), flags.contains("n"),
                groups(columns[3]), new LocalText(columns[4], columns[5]));
    }

    private List<RiskRule.Group> groups(String pattern) {
        var groups = new ArrayList<RiskRule.Group>();
        var matcher = GAP.matcher(pattern);
        var start = 0;
        var gap = 0;
        var onwards = false;
        while (matcher.find()) {
            groups.add(new RiskRule.Group(words(pattern.substring(start, matcher.start())), gap, onwards));
            gap = Integer.parseInt(matcher.group(2));
            onwards = matcher.group(1).length() == 2;
            start = matcher.end();
        }
        groups.add(new RiskRule.Group(words(pattern.substring(start)), gap, onwards));
        return groups;
    }

    private List<RiskRule.Word> words(String alternatives) {
        var words = new ArrayList<RiskRule.Word>();
        for (var word : expand(alternatives.strip()).split("\\|")) {
            var open = word.endsWith("*");
            var units = TextView.of(open ? word.substring(0, word.length() - 1) : word).text();
            if (units.isEmpty()) {
                throw new IllegalArgumentException("an empty word in " + alternatives);
            }
            words.add(new RiskRule.Word(units, open));
        }
        return words;
    }

    private String expand(String alternatives) {
        var out = new StringBuilder();
        for (var word : alternatives.split("\\|")) {
            var list = word.startsWith("$") && Character.isLetter(word.charAt(1)) ? lists.get(word) : word;
            if (list == null) {
                throw new IllegalArgumentException("unknown list " + word);
            }
            out.append(out.isEmpty() ? "" : "|").append(list);
        }
        return out.toString();
    }
}
