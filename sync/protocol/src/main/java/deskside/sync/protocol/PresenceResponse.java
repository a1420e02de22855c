package deskside.sync.protocol;

import java.util.List;

/**
 * Who else is at the conversation.
 *
 * @param people  of other desks
 * @param seconds how long this is true unless it is told again
 */
public record PresenceResponse(List<PresentPerson> people, boolean customerTyping, int seconds) {

    public PresenceResponse {
        people = List.copyOf(people);
    }
}
