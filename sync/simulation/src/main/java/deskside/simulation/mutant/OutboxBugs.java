package deskside.simulation.mutant;

import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Replica;
import deskside.simulation.hub.ShopBase;
import deskside.simulation.seam.Seams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bugs of a desk's queue. */
final class OutboxBugs {

    private OutboxBugs() {
    }

    static final class OrderIgnored implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public List<OutboxItem> due(String agentId, Instant now, int limit) {
                    return real.pending().stream().filter(item -> item.state() == OutboxState.READY && item.agentId().equals(agentId)).toList().reversed();
                }
            };
        }
    }

    static final class RetryCountedAsDelivered implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public void retryLater(String commandId, String error, Instant nextAttemptAt) {
                    real.settle(commandId, OutboxState.ACKED, null, null, nextAttemptAt);
                }
            };
        }
    }

    static final class NotRecovered implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public void recoverInterrupted() {
                    // forgotten
                }
            };
        }
    }

    static final class SettleLost implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at) {
                    if (state != OutboxState.REJECTED) {
                        super.settle(commandId, state, receipt, error, at);
                    }
                }
            };
        }
    }

    /** Held ones without saying why. */
    static final class ReasonForgotten implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at) {
                    super.settle(commandId, state, receipt, null, at);
                }
            };
        }
    }

    static final class HeldReplySent implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return changed(real, item -> with(item, item.agentId(), false, item.notAfter()));
        }
    }

    static final class TermIgnored implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return changed(real, item -> with(item, item.agentId(), false, item.notAfter().plus(Duration.ofDays(2))));
        }
    }

    /** Whoever is signed in sends what everybody queued. */
    static final class OthersItemsPushed implements Seams {
        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public List<OutboxItem> due(String agentId, Instant now, int limit) {
                    return ShopBase.ACCOUNTS.stream().flatMap(account -> real.due(account.id(), now, limit).stream())
                            .map(item -> with(item, agentId, item.offline(), item.notAfter())).toList();
                }
            };
        }
    }

    /** The row goes when it is sent, and comes back only when the answer says so. */
    static final class DeletedBeforeReceipt implements Seams {

        private final Set<String> gone = new HashSet<>();

        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public void markSending(String commandId) {
                    super.markSending(commandId);
                    gone.add(commandId);
                }

                @Override
                public void retryLater(String commandId, String error, Instant nextAttemptAt) {
                    gone.remove(commandId);
                    super.retryLater(commandId, error, nextAttemptAt);
                }

                @Override
                public void takeBack(List<String> commandIds) {
                    commandIds.forEach(gone::remove);
                    super.takeBack(commandIds);
                }

                @Override
                public void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at) {
                    gone.remove(commandId);
                    super.settle(commandId, state, receipt, error, at);
                }

                @Override
                public void recoverInterrupted() {
                    real.pending().stream().map(item -> item.command().commandId()).filter(gone::contains)
                            .forEach(id -> real.settle(id, OutboxState.DROPPED, null, null, Instant.EPOCH));
                }
            };
        }
    }

    /** A person is told "queued" before it is on the disk. */
    static final class QueuedInMemory implements Seams {

        private record Waiting(Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter) {
        }

        private final Map<String, List<Waiting>> memory = new HashMap<>();

        @Override
        public Outbox queue(Outbox real, String desk) {
            // a new program begins with nothing in its memory
            var waiting = new ArrayList<Waiting>();
            memory.put(desk, waiting);
            return new ForwardingOutbox(real) {
                @Override
                public OutboxItem enqueue(Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter) {
                    waiting.add(new Waiting(command, agentId, offline, createdAt, notAfter));
                    return new OutboxItem(command, agentId, 1, offline, createdAt, notAfter, OutboxState.READY, 0, null, null, null, null);
                }
            };
        }

        @Override
        public Outbox outbox(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public List<OutboxItem> pending() {
                    var waiting = memory.getOrDefault(desk, List.of());
                    List.copyOf(waiting).forEach(one -> real.enqueue(one.command, one.agentId, one.offline, one.createdAt, one.notAfter));
                    waiting.clear();
                    return real.pending();
                }
            };
        }
    }

    /** What a person has dropped goes out all the same. */
    static final class DroppedIsSent implements Seams {
        @Override
        public Outbox queue(Outbox real, String desk) {
            return new ForwardingOutbox(real) {
                @Override
                public void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at) {
                    if (state == OutboxState.DROPPED) {
                        real.release(commandId, at.plus(Duration.ofHours(2)));
                    } else {
                        super.settle(commandId, state, receipt, error, at);
                    }
                }
            };
        }
    }

    /** After 410 the desk begins with nothing at all. */
    static final class ResetDropsOutbox implements Seams {
        @Override
        public Replica replica(Replica real, Outbox outbox, String desk) {
            return new ForwardingReplica(real) {
                @Override
                public void renew() {
                    super.renew();
                    outbox.pending().forEach(item -> outbox.settle(item.command().commandId(), OutboxState.DROPPED, null, null, Instant.EPOCH));
                }
            };
        }
    }

    private static Outbox changed(Outbox real, UnaryOperator<OutboxItem> change) {
        return new ForwardingOutbox(real) {
            @Override
            public List<OutboxItem> pending() {
                return real.pending().stream().map(change).toList();
            }

            @Override
            public List<OutboxItem> due(String agentId, Instant now, int limit) {
                // as if terms had not been looked at
                return real.pending().stream().map(change).filter(item -> item.state() == OutboxState.READY && item.agentId().equals(agentId)
                        && (item.nextAttemptAt() == null || !item.nextAttemptAt().isAfter(now)) && !item.notAfter().isBefore(now)).toList();
            }

            @Override
            public Optional<OutboxItem> find(String commandId) {
                return real.find(commandId).map(change);
            }
        };
    }

    private static OutboxItem with(OutboxItem item, String agentId, boolean offline, Instant notAfter) {
        return new OutboxItem(item.command(), agentId, item.aggregateSeq(), offline, item.createdAt(), notAfter, item.state(), item.attempts(),
                item.nextAttemptAt(), item.lastError(), item.receipt(), item.settledAt());
    }
}
