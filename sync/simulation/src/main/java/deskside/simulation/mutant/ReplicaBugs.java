package deskside.simulation.mutant;

import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.Replica;
import deskside.simulation.seam.Seams;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bugs of a desk's copy of the hub's data. */
final class ReplicaBugs {

    private ReplicaBugs() {
    }

    static final class CursorBeforeApply implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return new ForwardingReplica(real) {
                @Override
                public void apply(ChangePage page, Instant receivedAt) {
                    real.apply(new ChangePage(List.of(), page.nextCursor(), page.more(), page.serverTime()), receivedAt);
                    super.apply(page, receivedAt);
                }
            };
        }
    }

    /** The last change of a page of several is left to a transaction that never comes. */
    static final class HalfAPage implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return changing(real, page -> with(page, page.changes().size() > 1 ? page.changes().subList(0, page.changes().size() - 1) : page.changes(), page.more()));
        }
    }

    /** A new copy counts as complete with its first page. */
    static final class SwappedTooEarly implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return changing(real, page -> with(page, page.changes(), false));
        }
    }

    /** A new copy is begun, and the cursor of the old one stays. */
    static final class OldCursorKept implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return new ForwardingReplica(real) {
                @Override
                public void renew() {
                    var old = real.cursor();
                    super.renew();
                    old.ifPresent(cursor -> real.apply(new ChangePage(List.of(), cursor, true, Instant.EPOCH), Instant.EPOCH));
                }
            };
        }
    }

    /** What has not come again in a new copy is not removed. */
    static final class OldRowsKept implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return changing(real, page -> with(page, page.changes(), true));
        }
    }

    static final class TombstoneIgnored implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return changing(real, page -> with(page, page.changes().stream().filter(change -> change.op() == Change.Op.UPSERT).toList(), page.more()));
        }
    }

    /** Whatever is there already stays, as if versions were compared the wrong way round. */
    static final class VersionsIgnored implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return changing(real, page -> with(page, page.changes().stream()
                    .map(change -> new Change(change.seq(), change.type(), change.id(), 1, change.op(), change.entity())).toList(), page.more()));
        }
    }

    /** The screen does not see that a message is the delivered reply. */
    static final class ShownTwice implements Seams {
        @Override
        public Conversations shown(Conversations real) {
            return new Conversations() {
                @Override
                public Optional<Conversation> find(String conversationId) {
                    return real.find(conversationId);
                }

                @Override
                public List<Conversation> open() {
                    return real.open();
                }

                @Override
                public List<Conversation> writtenSince(Instant since) {
                    return real.writtenSince(since);
                }

                @Override
                public List<Message> messages(String conversationId, int limit) {
                    return undelivered(real.messages(conversationId, limit));
                }

                @Override
                public List<Message> messagesBefore(String conversationId, long beforeSeq, int limit) {
                    return undelivered(real.messagesBefore(conversationId, beforeSeq, limit));
                }

                @Override
                public List<Message> messagesFrom(String conversationId, long seq) {
                    return undelivered(real.messagesFrom(conversationId, seq));
                }

                @Override
                public Set<String> told(Set<String> keys) {
                    return real.told(keys);
                }

                @Override
                public List<Conversation> ofCustomer(String customerId, int limit) {
                    return real.ofCustomer(customerId, limit);
                }
            };
        }

        private static List<Message> undelivered(List<Message> messages) {
            return messages.stream().map(m -> new Message(m.id(), m.version(), m.conversationId(), m.seq(),
                    m.sender(), m.authorId(), m.text(), m.sentAt(), null, m.botConfidence())).toList();
        }
    }

    private static Replica changing(Replica real, UnaryOperator<ChangePage> change) {
        return new ForwardingReplica(real) {
            @Override
            public void apply(ChangePage page, Instant receivedAt) {
                super.apply(change.apply(page), receivedAt);
            }
        };
    }

    private static ChangePage with(ChangePage page, List<Change> changes, boolean more) {
        return new ChangePage(changes, page.nextCursor(), more, page.serverTime());
    }
}
