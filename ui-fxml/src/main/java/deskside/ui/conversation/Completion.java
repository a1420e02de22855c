package deskside.ui.conversation;

import deskside.domain.Subscription;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.CompleteReply;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a sentence, offered at the caret. It holds back: each offer that is typed over asks for more letters before the next, and
 * after {@link #PATIENCE} of them in a row there is none until the conversation is opened again or a sentence is taken. FX thread only.
 */
final class Completion implements AutoCloseable {

    /** Nothing flickers under fast fingers. */
    static final Duration PAUSE = Duration.ofMillis(150);
    /** How much of a sentence must be typed before it is continued, in UTF-16 units, and how much more after each refusal. */
    private static final int LEAST = 2;
    private static final int MORE = 2;
    static final int PATIENCE = 4;

    private final CompleteReply complete;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
    private final Set<String> refused = new HashSet<>();
    private Subscription pause = () -> { };
    private int refusals;

    Completion(CompleteReply complete, Tasks tasks) {
        this.complete = complete;
        this.tasks = tasks;
    }

    /** @param text and {@code caret}: what it was offered for; @param rest what Tab puts in */
    record Offer(String text, int caret, String sentence, String rest) {
    }

    /** Null while nothing is offered. */
    ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** The text or the caret has changed. Only the end of a line is continued. */
    void follow(String text, int caret) {
        var before = offer.get();
        if (before != null && before.text().equals(text) && before.caret() == caret) {
            return;
        }
        pause.close();
        slot.clear();
        if (before != null && text.startsWith(before.text()) && caret == text.length() && caret > before.caret()) {
            var typed = text.substring(before.caret());
            if (before.rest().startsWith(typed) && typed.length() < before.rest().length()) {
                // Typed along: the offer shrinks and stays.
                offer.set(new Offer(text, caret, before.sentence(), before.rest().substring(typed.length())));
                return;
            }
            if (!before.rest().startsWith(typed)) {
                refuse(before);
            }
        }
        offer.set(null);
        var atLineEnd = caret > 0 && (caret == text.length() || text.charAt(caret) == '\n');
        if (atLineEnd && refusals < PATIENCE) {
            pause = tasks.after(PAUSE, () -> look(text, caret));
        }
    }

    private void refuse(Offer refusedOffer) {
        refusals++;
        refused.add(refusedOffer.sentence());
    }

    private void look(String text, int caret) {
        var least = LEAST + MORE * refusals;
        var not = Set.copyOf(refused);
        tasks.run(slot, () -> complete.complete(text.substring(0, caret), least, not),
                found -> offer.set(found.map(rest -> new Offer(text, caret, rest.sentence(), rest.rest())).orElse(null)));
    }

    /** What Tab puts at the caret; there is no offer afterwards. */
    Optional<Offer> take() {
        var taken = Optional.ofNullable(offer.get());
        if (taken.isPresent()) {
            refusals = 0;
            withdraw();
        }
        return taken;
    }

    /** Takes the offer off the screen without a verdict: something else has the agent's attention. */
    void withdraw() {
        pause.close();
        slot.clear();
        offer.set(null);
    }

    /** Another conversation: what was refused in the last one may fit here. */
    void forget() {
        withdraw();
        refusals = 0;
        refused.clear();
    }

    @Override
    public void close() {
        pause.close();
        slot.close();
    }
}
