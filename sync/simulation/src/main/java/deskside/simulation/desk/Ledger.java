package deskside.simulation.desk;

import deskside.simulation.time.Agenda;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that people have asked for in a world, and what customers have written. */
public final class Ledger {

    private final Agenda agenda;
    private final List<Intent> intents = new ArrayList<>();
    private final Map<String, String> customersTexts = new HashMap<>();

    public Ledger(Agenda agenda) {
        this.agenda = agenda;
    }

    Intent open(Intent.Kind kind, String desk, String agentId, String conversationId, long seenSeq, Intent.@Nullable Claim claim) {
        var intent = new Intent(intents.size() + 1, kind, desk, agentId, conversationId, seenSeq, claim, agenda.instant());
        intents.add(intent);
        return intent;
    }

    public List<Intent> intents() {
        return List.copyOf(intents);
    }

    public Optional<Intent> find(String commandId) {
        return intents.stream().filter(intent -> commandId.equals(intent.commandId())).findFirst();
    }

    /** The hub has said that it took a customer's text. @param text with its token */
    public void taken(String text, String conversationId) {
        customersTexts.put(text, conversationId);
    }

    /** Text to conversation. */
    public Map<String, String> customersTexts() {
        return Map.copyOf(customersTexts);
    }
}
