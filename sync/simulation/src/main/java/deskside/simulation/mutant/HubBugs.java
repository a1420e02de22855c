package deskside.simulation.mutant;

import deskside.hub.access.DeskSession;
import deskside.hub.desk.CommandBatches;
import deskside.simulation.hub.HubCore;
import deskside.simulation.seam.Seams;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bugs of the hub. */
final class HubBugs {

    private HubBugs() {
    }

    /** Executed ids are forgotten at a restart, as if they were kept in memory. */
    static final class DedupInMemory implements Seams {

        private final Set<String> everSeen = new HashSet<>();

        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {

                private final Set<String> seen = new HashSet<>();

                @Override
                public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                    var isNew = seen.add(request.commandId());
                    var wasSeen = !everSeen.add(request.commandId());
                    return isNew && wasSeen ? again(real, request, session, "-restart", 1) : super.execute(request, idempotencyKey, session);
                }
            };
        }
    }

    /** What was executed a while ago is executed again; a while is two other commands here. */
    static final class DedupWithTimeLimit implements Seams {

        private final Set<String> everSeen = new HashSet<>();
        private final ArrayDeque<String> lately = new ArrayDeque<>();

        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                    var forgotten = !everSeen.add(request.commandId()) && !lately.contains(request.commandId());
                    lately.add(request.commandId());
                    if (lately.size() > 2) {
                        lately.removeFirst();
                    }
                    return forgotten ? again(real, request, session, "-later", 1) : super.execute(request, idempotencyKey, session);
                }
            };
        }
    }

    /** Looks first and writes later: of two that come at the same time both are executed. Here: of two that come one right after the other. */
    static final class CheckThenAct implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {

                private String last = "";

                @Override
                public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                    var atOnce = request.commandId().equals(last);
                    last = request.commandId();
                    return atOnce ? again(real, request, session, "-twin", 1) : super.execute(request, idempotencyKey, session);
                }
            };
        }
    }

    /** In a batch, what comes behind a command without a result is executed all the same, and so before it. */
    static final class BatchGoesOn implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {

                private int batches;

                @Override
                public CommandAnswers executeAll(CommandBatch batch, DeskSession session) {
                    // now and then the first one is "still running", as for a hub that was asked twice
                    var busy = ++batches % 2 == 0;
                    return new CommandAnswers(batch.commands().stream().map(command -> busy && command.equals(batch.commands().getFirst())
                            ? new CommandAnswer(409, null, new Problem("STILL_RUNNING", "It is being executed"), 1)
                            : CommandBatches.answers(new CommandBatch(List.of(command)), one -> execute(one, one.commandId(), session)).answers().getFirst()).toList());
                }
            };
        }
    }

    /** Numbers are taken before the commit: now and then a page goes past a change that commits a moment later. */
    static final class NaiveSequence implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {

                private int pages;

                @Override
                public PullResponse pull(PullRequest request, DeskSession session) {
                    var page = super.pull(request, session);
                    var late = page.changes().size() > 1 && ++pages % 7 == 0;
                    return late ? new PullResponse(page.changes().subList(0, page.changes().size() - 2), page.nextCursor(), page.more(),
                            page.serverTime()) : page;
                }
            };
        }
    }

    /** A page ends in the middle of a transaction, and the cursor says that it is over. */
    static final class PageSplitInTransaction implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public PullResponse pull(PullRequest request, DeskSession session) {
                    var page = super.pull(request, session);
                    return page.changes().size() > request.limit()
                            ? new PullResponse(page.changes().subList(0, request.limit()), page.nextCursor(), page.more(), page.serverTime())
                            : page;
                }
            };
        }
    }

    /** The hub does not look at terms. */
    static final class TermIgnored implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                    return super.execute(Requests.withTerm(request, request.notAfter().plus(Duration.ofDays(3))), idempotencyKey, session);
                }
            };
        }
    }

    /** What a supervisor releases is executed under another id, so that nobody sees that it has been done. */
    static final class EscrowExecutedAgain implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public CommandReceipt decide(EscrowDecisionRequest request, DeskSession session) {
                    var entry = real.database().read(tx -> tx.escrow().find(request.commandId())).orElseThrow();
                    var receipt = super.decide(request, session);
                    if (receipt.outcome() == CommandReceipt.Outcome.EXECUTED) {
                        var author = real.database().read(tx -> tx.accounts().find(entry.agentId())).orElseThrow();
                        again(real, Requests.withTerm(entry.command(), session.expiresAt()), new DeskSession(author, entry.command().deviceId(), session.expiresAt()), "-escrow", 1);
                    }
                    return receipt;
                }
            };
        }
    }

    /** What a revoked desk hands over is thrown away. */
    static final class EscrowForgotten implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public EscrowResponse handOver(EscrowRequest request, DeskSession session) {
                    return new EscrowResponse(request.commands().size());
                }
            };
        }
    }

    /** The answer is made up without the effect when the hub is asked again. */
    static final class AnswerWithoutEffect implements Seams {

        private int asked;

        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                    return ++asked % 5 == 0 ? new CommandReceipt(request.commandId(), CommandReceipt.Outcome.EXECUTED, "none", null)
                            : super.execute(request, idempotencyKey, session);
                }
            };
        }
    }

    /** What a gateway brings twice is there twice. */
    static final class ChannelNotIdempotent implements Seams {

        private int brought;

        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public ChannelMessageResponse receive(ChannelMessageRequest r) {
                    return super.receive(new ChannelMessageRequest(r.externalId() + "-" + ++brought, r.conversationId(), r.customerId(), r.orderId(),
                            r.channel(), r.language(), r.sender(), r.text(), r.sentAt(), r.handOverReason(), r.botConfidence()));
                }
            };
        }
    }

    /** Executes it as if it had never been seen. */
    private static CommandReceipt again(HubCore real, CommandRequest request, DeskSession session, String suffix, int times) {
        var id = request.commandId() + suffix;
        var receipt = real.execute(Requests.withId(request, id, request.aggregateSeq() + 10_000L * times), id, session);
        return new CommandReceipt(request.commandId(), receipt.outcome(), receipt.receipt(), receipt.reason());
    }
}
