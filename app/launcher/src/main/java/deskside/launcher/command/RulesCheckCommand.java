package deskside.launcher.command;

import deskside.hub.shop.ProcedureExample;
import deskside.hub.shop.ProcedureExamples;
import deskside.hub.shop.RuleExample;
import deskside.hub.shop.RuleExamples;
import deskside.hub.shop.ShopData;
import deskside.launcher.ExitCode;
import deskside.rules.ProcedureBook;
import deskside.rules.RuleBook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside rules check}: whether the rules can be read, and decide their examples as expected. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Reads a shop's rules and procedures and goes through the examples kept beside them; exits 5 for mistakes in the files, 4 where an example comes out otherwise.")
public final class RulesCheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A shop's folder (default: the demo shop).")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private record Difference(RuleExample example, List<String> words) {
    }

    private record Way(ProcedureExample example, String words) {
    }

    private record Result(int rules, int examples, List<Difference> differences, int procedures, int ways, List<Way> otherWays) {

        boolean isRight() {
            return differences.isEmpty() && otherWays.isEmpty();
        }
    }

    @Override
    public Integer call() {
        var result = ShopFiles.with(folder, RulesCheckCommand::check);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Map.of("rules", result.rules, "examples", result.examples, "procedures", result.procedures, "ways", result.ways, "differences",
                    Stream.concat(result.differences.stream().map(RulesCheckCommand::map), result.otherWays.stream().map(RulesCheckCommand::map)).toList())));
        } else {
            result.differences.forEach(one -> out.println(one.example.file() + ":" + one.example.line() + ": " + one.example.name() + ": "
                    + String.join("; ", one.words)));
            result.otherWays.forEach(one -> out.println(one.example.file() + ":" + one.example.line() + ": " + one.example.name() + ": " + one.words));
            out.printf("%d rules, %d examples, %d come out otherwise%n", result.rules, result.examples, result.differences.size());
            out.printf("%d procedures, %d examples, %d lead elsewhere%n", result.procedures, result.ways, result.otherWays.size());
        }
        return result.isRight() ? ExitCode.OK : ExitCode.NOT_HELD;
    }

    private static Result check(Path root, ShopData shop) {
        var book = new RuleBook(shop.policies());
        var examples = RuleExamples.read(root, shop);
        var procedures = new ProcedureBook(shop.procedures());
        var ways = ProcedureExamples.read(root, shop);
        return new Result(book.size(), examples.size(), examples.stream().map(example -> new Difference(example, example.differences(book)))
                .filter(one -> !one.words.isEmpty()).toList(), shop.procedures().size(), ways.size(), ways.stream()
                        .flatMap(way -> way.difference(procedures).map(words -> new Way(way, words)).stream()).toList());
    }

    private static Map<String, Object> map(Way way) {
        return Map.of("file", way.example.file(), "line", way.example.line(), "name", way.example.name(), "differences", List.of(way.words));
    }

    private static Map<String, Object> map(Difference difference) {
        var map = new LinkedHashMap<String, Object>();
        map.put("file", difference.example.file());
        map.put("line", difference.example.line());
        map.put("name", difference.example.name());
        map.put("differences", difference.words);
        return map;
    }
}
