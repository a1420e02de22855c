package deskside.ui.assistant;

import deskside.domain.Language;
import deskside.domain.Subscription;
import deskside.domain.assist.Confidence;
import deskside.domain.conversation.Channel;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.learning.HitRate;
import deskside.usecases.learning.HitRates;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How often suggestions of each confidence were adopted lately in the open conversation's channel, as last counted. FX thread only. */
final class AdoptionRates implements Subscription {

    /** A rate over thousands of showings does not move within this, and counting reads them all. */
    static final Duration RECENTLY = Duration.ofSeconds(30);

    private final Supplier<HitRates> load;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private @Nullable HitRates counted;
    private @Nullable Channel channel;
    private boolean recent;

    AdoptionRates(Supplier<HitRates> load, Tasks tasks) {
        this.load = load;
        this.tasks = tasks;
    }

    void channel(Channel now) {
        channel = now;
    }

    /** Counts anew, unless that was done a moment ago; until it is done the last count stands. */
    void count() {
        if (!recent) {
            recent = true;
            tasks.after(RECENTLY, () -> recent = false);
            tasks.run(slot, load, loaded -> counted = loaded);
        }
    }

    /** Empty until it has been counted. */
    Optional<HitRate> find(Language language, Confidence level) {
        return counted == null || channel == null ? Optional.empty() : Optional.of(counted.of(language, channel, level));
    }

    @Override
    public void close() {
        slot.close();
    }
}
