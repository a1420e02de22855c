package deskside.usecases.aftersales;

import deskside.domain.Settings;
import deskside.domain.conversation.Conversations;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers were told already, by whomever, what is on its way to them, and what somebody here does not want to tell. Blocks on the store. */
final class ToldNotices {

    private static final String WAVED = "notices.waved";
    /** Kept, the newest; older events are not fresh any more. */
    private static final int MOST_WAVED = 400;

    private final Conversations conversations;
    private final Outbox outbox;
    private final Settings settings;

    ToldNotices(Conversations conversations, Outbox outbox, Settings settings) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Those that are still to be told. */
    List<Notice> untold(List<Notice> notices) {
        if (notices.isEmpty()) {
            return notices;
        }
        var over = new HashSet<>(waved());
        over.addAll(conversations.told(notices.stream().map(Notice::key).collect(Collectors.toUnmodifiableSet())));
        outbox.pending().stream().map(item -> about(item.command())).filter(Objects::nonNull).forEach(over::add);
        return notices.stream().filter(notice -> !over.contains(notice.key())).toList();
    }

    private static @Nullable String about(Command command) {
        return switch (command) {
            case Command.SendReply reply -> reply.suggestionId();
            case Command.TellCustomer tell -> tell.about();
            default -> null;
        };
    }

    /** It is not offered again at this desk. */
    void waveOff(Notice notice) {
        var all = new LinkedHashSet<>(waved());
        all.add(notice.key());
        settings.put(WAVED, String.join("\n", all.stream().skip(Math.max(0, all.size() - MOST_WAVED)).toList()));
    }

    private List<String> waved() {
        return settings.get(WAVED).map(text -> Arrays.asList(text.split("\n"))).orElse(List.of());
    }
}
