package deskside.ui.conversation;

import deskside.domain.Subscription;
import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.Tasks;
import java.time.Duration;

/** Tells the other panels that somebody types, until the keys have rested for a while. FX thread only. */
final class TypingSign {

    private static final Duration REST = Duration.ofSeconds(2);

    private final ConversationContext context;
    private final Tasks tasks;
    private Subscription timer = () -> { };

    TypingSign(ConversationContext context, Tasks tasks) {
        this.context = context;
        this.tasks = tasks;
    }

    void typed() {
        context.typing(true);
        timer.close();
        timer = tasks.after(REST, () -> context.typing(false));
    }

    void end() {
        timer.close();
        context.typing(false);
    }
}
