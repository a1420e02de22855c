package deskside.testkit;

import deskside.domain.conversation.ReadMarks;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Read marks in a map. */
public final class InMemoryReadMarks implements ReadMarks {

    private final Map<String, Long> marks = new ConcurrentHashMap<>();

    @Override
    public OptionalLong find(String conversationId) {
        var mark = marks.get(conversationId);
        return mark == null ? OptionalLong.empty() : OptionalLong.of(mark);
    }

    @Override
    public void save(String conversationId, long seq) {
        marks.merge(conversationId, seq, Math::max);
    }

    @Override
    public Map<String, Long> ofOpenConversations() {
        return Map.copyOf(marks);
    }
}
