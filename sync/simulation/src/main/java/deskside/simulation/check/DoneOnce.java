package deskside.simulation.check;

import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.simulation.desk.Intent;
import deskside.sync.protocol.CommandReceipt.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** I2: no intent has more than one effect, no effect is without an intent, and each is done in the name of the person who asked for it. */
final class DoneOnce implements Invariant {

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        var executed = new HashMap<String, Integer>();
        for (var intent : evidence.ledger().intents()) {
            var id = intent.commandId();
            if (id != null && evidence.hub().receipt(id).filter(receipt -> receipt.outcome() == Outcome.EXECUTED).isPresent()) {
                if (intent.kind() == Intent.Kind.REPLY) {
                    reply(intent, evidence, wrong);
                } else {
                    executed.merge(intent.conversationId() + " by " + intent.agentId(), 1, Integer::sum);
                }
            } else {
                effectsOf(intent, evidence).forEach(message -> wrong.add("done although the hub says it was not: " + intent));
            }
        }
        events(evidence, executed, wrong);
        customers(evidence, wrong);
        return wrong;
    }

    private static void reply(Intent intent, Evidence evidence, List<String> wrong) {
        var effects = effectsOf(intent, evidence);
        if (effects.size() != 1) {
            wrong.add(effects.size() + " effects of " + intent);
        } else if (!effects.getFirst().authorId().equals(intent.agentId())) {
            wrong.add("done in the name of " + effects.getFirst().authorId() + ": " + intent);
        }
    }

    private static List<Message> effectsOf(Intent intent, Evidence evidence) {
        return intent.kind() == Intent.Kind.REPLY || intent.kind() == Intent.Kind.TRANSFER
                ? evidence.hub().messages(intent.conversationId()).stream().filter(message -> message.text().contains(intent.token())).toList()
                : List.of();
    }

    /** Everything but a reply leaves one line in the conversation. */
    private static void events(Evidence evidence, Map<String, Integer> executed, List<String> wrong) {
        var seen = new HashMap<String, Integer>();
        evidence.hub().messages().stream().filter(message -> message.sender() == Sender.SYSTEM)
                .forEach(message -> seen.merge(message.conversationId() + " by " + message.authorId(), 1, Integer::sum));
        var keys = new HashSet<>(seen.keySet());
        keys.addAll(executed.keySet());
        for (var key : keys) {
            var effects = seen.getOrDefault(key, 0);
            var intents = executed.getOrDefault(key, 0);
            if (!effects.equals(intents)) {
                wrong.add(effects + " events of " + key + ", asked for were " + intents);
            }
        }
    }

    private static void customers(Evidence evidence, List<String> wrong) {
        var texts = new HashSet<String>();
        evidence.hub().messages().stream().filter(message -> message.sender() == Sender.CUSTOMER)
                .filter(message -> !texts.add(message.text())).forEach(message -> wrong.add("the customer's '" + message.text() + "' came twice"));
    }
}
