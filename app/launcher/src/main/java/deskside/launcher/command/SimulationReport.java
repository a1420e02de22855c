package deskside.launcher.command;

import deskside.simulation.MutantHunt;
import deskside.simulation.RangeResult;
import deskside.simulation.world.WorldResult;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a simulation has shown, as text or JSON. */
final class SimulationReport {

    private static final int MOST_VIOLATIONS = 3;

    private SimulationReport() {
    }

    static String of(RangeResult result, boolean json) {
        if (json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("schedules", result.schedules());
            map.put("seconds", result.seconds());
            map.put("schedulesPerSecond", result.schedulesASecond());
            map.put("events", result.events());
            map.put("violatedSeeds", result.violated());
            map.put("differingSeeds", result.differing());
            map.put("violations", result.examples().stream().map(SimulationReport::json).toList());
            return Json.write(map);
        }
        var text = new StringBuilder(String.format(Locale.ROOT, "%,d schedules in %.1f s: %.1f a second, %,d events; %s", result.schedules(),
                result.seconds(), result.schedulesASecond(), result.events(),
                result.held() ? "all invariants held." : result.violated() + " seeds with violations, " + result.differing().size()
                        + " that did not replay to the same trace " + result.differing() + "."));
        for (var example : result.examples()) {
            example.violations().stream().limit(MOST_VIOLATIONS).forEach(violation -> text.append("\n  seed ").append(example.seed()).append("  ")
                    .append(violation.invariant()).append("  ").append(violation.what()));
        }
        if (!result.examples().isEmpty()) {
            text.append("\nWhat led to it: deskside simulate --seed ").append(result.examples().getFirst().seed()).append(" --trace");
        }
        return text.toString();
    }

    static String of(WorldResult result, boolean trace, boolean json) {
        if (json) {
            var map = json(result);
            if (trace) {
                map.put("trace", result.trace());
            }
            return Json.write(map);
        }
        var text = new StringBuilder();
        if (trace) {
            result.trace().forEach(line -> text.append(line).append('\n'));
        }
        text.append("seed ").append(result.seed()).append(": ").append(result.events()).append(" events, trace ")
                .append(Long.toHexString(result.digest())).append(result.held() ? ", all invariants held." : "");
        result.violations().forEach(violation -> text.append("\n  ").append(violation.invariant()).append("  ").append(violation.what()));
        return text.toString();
    }

    static String of(MutantHunt.Catch caught, boolean json) {
        var mutant = caught.mutant();
        if (json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("mutant", mutant.name());
            map.put("breaks", mutant.breaks());
            map.put("expected", mutant.caughtBy());
            map.put("caught", caught.isCaught());
            map.put("invariants", caught.invariants());
            map.put("firstSeed", caught.firstSeed());
            map.put("schedules", caught.seeds());
            return Json.write(map);
        }
        return "%-27s %-58s %-5s %s".formatted(mutant.name(), mutant.breaks(), mutant.caughtBy(), caught.isCaught()
                ? "caught by seed " + caught.firstSeed() + " " + caught.invariants() : "NOT CAUGHT by " + caught.seeds() + " seeds");
    }

    private static Map<String, Object> json(WorldResult result) {
        var map = new LinkedHashMap<String, Object>();
        map.put("seed", result.seed());
        map.put("events", result.events());
        map.put("digest", Long.toHexString(result.digest()));
        map.put("violations", result.violations().stream()
                .map(violation -> Map.of("invariant", violation.invariant(), "what", violation.what())).toList());
        return map;
    }
}
