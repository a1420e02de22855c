package deskside.launcher.command;

import deskside.domain.assist.AssistResult;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.privacy.Masking;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.usecases.assist.SuggestAnswers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside suggest}: what the desk would suggest for one text; personal data are masked, as on the screen. */
@Command(name = "suggest", mixinStandardHelpOptions = true,
        description = "Shows intents, entities and ranked answers for one text of a customer, from this machine's own data.",
        footer = {"", "Examples:", "  deskside suggest \"我的快递怎么还没到\"",
            "  deskside suggest \"刚买的炸锅降价了能退差价吗\" --customer c-0001", "  deskside suggest \"Does the X200 fit my laptop?\" --json"})
public final class SuggestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", description = "What the customer wrote.")
    private String text = "";

    @Option(names = "--customer", paramLabel = "ID", description = "Answer for this customer, with their orders.")
    private @Nullable String customerId;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LocalData localData = new LocalData();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (text.isBlank()) {
            throw new Failure(ExitCode.USAGE, "The text is empty: write what the customer said.");
        }
        try (var scope = new AppScope()) {
            var brain = localData.open(scope, spec.commandLine().getErr());
            CompositionRoot.learn(brain, spec.commandLine().getErr()::println);
            var customer = Optional.ofNullable(customerId).flatMap(brain.store().customers()::find);
            if (customerId != null && customer.isEmpty()) {
                throw new Failure(ExitCode.USAGE, "There is no customer " + customerId + " in this desk's data.");
            }
            var answer = brain.suggestAnswers().suggestForText(text, customerId);
            if (!(answer instanceof SuggestAnswers.Answer.Assisted assisted)) {
                throw new Failure(ExitCode.DATA, "This desk has no intents yet: open it once while the hub can be reached.");
            }
            var out = spec.commandLine().getOut();
            var masking = customer.map(Masking::of).orElse(Masking.ofAnybody());
            out.println(json ? Json.write(json(assisted.result(), assisted.elapsed(), masking)) : text(assisted.result(), assisted.elapsed(), masking));
            return ExitCode.OK;
        }
    }

    static String text(AssistResult result, Duration elapsed, Masking.OfCustomer masking) {
        var lines = new StringBuilder();
        lines.append("intents    ").append(result.intents().isEmpty() ? "unknown" : result.intents().stream()
                .map(intent -> "%s %.0f%%".formatted(intent.name().in(result.language()), 100 * intent.probability()))
                .collect(Collectors.joining(" · "))).append('\n');
        if (!result.entities().isEmpty()) {
            lines.append("entities   ").append(result.entities().stream().map(entity -> entity.kind() + " " + masking.text(entity.value()))
                    .collect(Collectors.joining(" · "))).append('\n');
        }
        lines.append("emotion    %s %.2f%n".formatted(result.emotion().kind(), result.emotion().strength()));
        lines.append("hand-over  %d%n".formatted(result.handOver().total()));
        if (result.abstention() != null) {
            lines.append("no safe answer: ").append(result.abstention()).append('\n');
        }
        for (var suggestion : result.suggestions()) {
            lines.append("%n%3.0f%%  %s%n".formatted(100 * suggestion.probability(), masking.text(suggestion.text())));
            lines.append("      ").append(suggestion.sources().stream().map(SuggestCommand::label).collect(Collectors.joining(" · "))).append('\n');
        }
        return lines.append("%n%.1f ms, engine %s".formatted(elapsed.toNanos() / 1e6, result.tier())).toString();
    }

    private static String label(SuggestionSource source) {
        return source.revision() > 0 ? "%s《%s》v%d".formatted(source.id(), source.title(), source.revision())
                : "%s %s".formatted(source.id(), source.title());
    }

    static Map<String, Object> json(AssistResult result, Duration elapsed, Masking.OfCustomer masking) {
        var row = new LinkedHashMap<String, Object>();
        row.put("language", result.language().code());
        row.put("tier", result.tier());
        row.put("intents", result.intents().stream().map(SuggestCommand::json).toList());
        row.put("entities", result.entities().stream().map(entity -> json(entity, masking)).toList());
        row.put("emotion", Map.of("kind", result.emotion().kind(), "strength", result.emotion().strength(), "trend", result.emotion().trend()));
        row.put("handOver", Map.of("total", result.handOver().total(), "parts", result.handOver().parts()));
        row.put("suggestions", result.suggestions().stream().map(suggestion -> json(suggestion, masking)).toList());
        row.put("abstention", result.abstention());
        row.put("elapsedMillis", elapsed.toNanos() / 1e6);
        return row;
    }

    private static Map<String, Object> json(RecognizedIntent intent) {
        return Map.of("id", intent.intentId(), "group", intent.group(), "name", intent.name().zh(), "probability", intent.probability());
    }

    private static Map<String, Object> json(RecognizedEntity entity, Masking.OfCustomer masking) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", entity.kind());
        row.put("start", entity.start());
        row.put("end", entity.end());
        row.put("text", masking.text(entity.text()));
        row.put("value", masking.text(entity.value()));
        row.put("orderId", entity.orderId());
        return row;
    }

    private static Map<String, Object> json(Suggestion suggestion, Masking.OfCustomer masking) {
        var card = new LinkedHashMap<String, Object>();
        card.put("text", masking.text(suggestion.text()));
        card.put("probability", suggestion.probability());
        card.put("confidence", suggestion.confidence());
        card.put("reasons", suggestion.reasons());
        card.put("sources", suggestion.sources());
        return card;
    }
}
