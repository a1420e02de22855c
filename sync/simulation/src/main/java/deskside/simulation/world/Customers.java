package deskside.simulation.world;

import deskside.simulation.desk.Ledger;
import deskside.simulation.hub.Call;
import deskside.simulation.hub.ShopBase;
import deskside.simulation.hub.SimulatedHub;
import deskside.simulation.time.Agenda;
import deskside.simulation.time.Dice;
import deskside.simulation.time.Trace;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.WireCodec;
import java.time.Duration;

/** Customers who write, and the gateway that brings what they write to the hub until it says that it has it. */
final class Customers {

    private static final int CONVERSATIONS = 4;
    private static final Duration RETRY = Duration.ofSeconds(7);

    private final Agenda agenda;
    private final Trace trace;
    private final SimulatedHub hub;
    private final Ledger ledger;
    private final Dice dice;
    private final boolean repeats;
    private int written;

    /** @param repeats whether the gateway sometimes brings the same again, as after a lost answer */
    Customers(Agenda agenda, Trace trace, SimulatedHub hub, Ledger ledger, Dice dice, boolean repeats) {
        this.agenda = agenda;
        this.trace = trace;
        this.hub = hub;
        this.ledger = ledger;
        this.dice = dice;
        this.repeats = repeats;
    }

    void write() {
        var number = ++written;
        var which = dice.between(0, CONVERSATIONS);
        var conversation = "k-" + which;
        var text = "请问到哪了〔c" + number + "〕";
        var fromBot = dice.chance(0.1);
        var request = new ChannelMessageRequest("x-" + number, conversation, ShopBase.CUSTOMERS.get(which % ShopBase.CUSTOMERS.size()), null,
                "app", "zh", fromBot ? "BOT" : "CUSTOMER", text, agenda.instant(), fromBot ? null : "要人工", fromBot ? 0.4 : null);
        bring(new Call(Paths.CHANNEL_MESSAGES, "", "", WireCodec.write(request)), text, conversation, !fromBot);
    }

    private void bring(Call call, String text, String conversation, boolean byCustomer) {
        var served = hub.serve(call).filter(answer -> answer.status() == 200);
        trace.say("gateway", (served.isPresent() ? "brought " : "could not bring ") + text + " to " + conversation);
        if (served.isPresent() && byCustomer) {
            ledger.taken(text, conversation);
        }
        if (served.isEmpty()) {
            agenda.after(RETRY, () -> bring(call, text, conversation, byCustomer));
        } else if (repeats && dice.chance(0.1)) {
            agenda.after(RETRY, () -> bring(call, text, conversation, byCustomer));
        }
    }
}
