package deskside.domain.conversation;

import java.util.List;

/**
 * Who else is at a conversation at this moment. It is no fact: nothing of it is kept, and what is not told again is over.
 *
 * @param colleagues     who have it open, by name
 * @param customerTyping as far as the channel tells
 */
public record Presence(List<Colleague> colleagues, boolean customerTyping) {

    public static final Presence NOBODY = new Presence(List.of(), false);

    public Presence {
        colleagues = List.copyOf(colleagues);
    }

    /** @param typing they write a reply */
    public record Colleague(String name, boolean typing) {
    }
}
