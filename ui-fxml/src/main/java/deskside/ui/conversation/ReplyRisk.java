package deskside.ui.conversation;

import deskside.domain.Subscription;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.secondperson.AskForReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What in the typed text must not be said, a moment after the last key; an earlier text's answer is dropped. */
final class ReplyRisk implements AutoCloseable {

    static final Duration PAUSE = Duration.ofMillis(250);

    private final CheckReply check;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final ReadOnlyObjectWrapper<@Nullable Finding> finding = new ReadOnlyObjectWrapper<>();
    private Subscription pause = () -> { };

    ReplyRisk(CheckReply check, Tasks tasks) {
        this.check = check;
        this.tasks = tasks;
    }

    /**
     * @param text            that was checked: the hit's positions are of this one
     * @param forSecondPerson somebody else may let it go as it is
     */
    record Finding(String text, RiskHit hit, boolean forSecondPerson) {

        boolean stops() {
            return hit.verdict() != RiskVerdict.WARN;
        }

        /** The words that the sentence is about; else the whole span. */
        String words() {
            return hit.details().isEmpty() || hit.details().getFirst().isBlank() ? text.substring(hit.start(), hit.end()) : hit.details().getFirst();
        }

        /** What the policy allows and its title, either may be blank; empty when nothing is known. */
        Optional<List<String>> rule() {
            return hit.details().size() < 3 || hit.details().get(1).isBlank() ? Optional.empty() : Optional.of(hit.details().subList(1, 3));
        }
    }

    /** The first hit that keeps the text from being sent, else the first warning; null while there is none. Stays while typing goes on. */
    ReadOnlyObjectProperty<@Nullable Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** The text has changed. */
    void follow(Optional<String> conversationId, String text) {
        pause.close();
        slot.clear();
        if (conversationId.isEmpty() || text.isBlank()) {
            finding.set(null);
        } else {
            pause = tasks.after(PAUSE, () -> look(conversationId.get(), text, () -> { }));
        }
    }

    /** Looks at once. @param then runs after the finding is there, unless the text has changed meanwhile */
    void look(String conversationId, String text, Runnable then) {
        pause.close();
        tasks.run(slot, () -> check.check(conversationId, text), hits -> {
            finding.set(worst(hits).map(hit -> new Finding(text, hit, AskForReply.mayBeAsked(hits))).orElse(null));
            then.run();
        });
    }

    private static Optional<RiskHit> worst(List<RiskHit> hits) {
        return CheckReply.stopping(hits).or(() -> hits.stream().findFirst());
    }

    @Override
    public void close() {
        pause.close();
        slot.close();
    }
}
