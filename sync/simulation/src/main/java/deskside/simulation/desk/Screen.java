package deskside.simulation.desk;

import deskside.domain.sync.Command;
import deskside.usecases.conversation.Timeline;
import java.util.HashSet;

/** What a desk shows, looked at as a screen does: when somebody opens a conversation, and whenever the copy changes. */
final class Screen {

    private static final int MESSAGES = 500;

    private Screen() {
    }

    /** The conversations with replies on their way, which is where something could show twice. */
    static void afterChange(SimulatedDesk desk, DeskProgram program, Surroundings world) {
        program.ports.outbox().pending().stream().filter(item -> item.command() instanceof Command.SendReply)
                .map(item -> item.command().conversationId()).distinct()
                .forEach(id -> program.loadTimeline.load(id, MESSAGES).ifPresent(timeline -> check(desk, timeline, world)));
    }

    /** Texts have a token each, so the same text twice is the same message twice. */
    static void check(SimulatedDesk desk, Timeline timeline, Surroundings world) {
        var shown = new HashSet<String>();
        for (var entry : timeline.entries()) {
            if (!shown.add(entry.text().contains("〔") ? entry.text() : entry.key())) {
                world.alarm().violated("I6", desk.name() + " shows '" + entry.text() + "' twice in " + timeline.conversation().id());
            }
        }
    }
}
