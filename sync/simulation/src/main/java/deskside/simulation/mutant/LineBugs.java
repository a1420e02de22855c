package deskside.simulation.mutant;

import deskside.simulation.seam.Seams;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bugs of the engine between the queue and the wire. */
final class LineBugs {

    private LineBugs() {
    }

    static final class NewKeyOnRetry implements Seams {

        private final Map<String, Integer> tries = new HashMap<>();

        @Override
        public Hub line(Hub real, String desk) {
            return new ForwardingLine(real) {
                @Override
                public Answer<CommandReceipt> send(CommandRequest request) {
                    var tried = tries.merge(request.commandId(), 1, Integer::sum);
                    if (tried == 1) {
                        return super.send(request);
                    }
                    return relabelled(super.send(Requests.withId(request, request.commandId() + "-" + tried, request.aggregateSeq() + 1000 + tried)), request);
                }
            };
        }
    }

    /** No answer is taken for a no. */
    static final class SilenceIsRejection implements Seams {
        @Override
        public Hub line(Hub real, String desk) {
            return new ForwardingLine(real) {
                @Override
                public Answer<CommandReceipt> send(CommandRequest request) {
                    var answer = super.send(request);
                    return answer instanceof Answer.Failed<CommandReceipt>(Failure.Unreachable(var why, _))
                            ? Answer.failed(new Failure.Refused(why)) : answer;
                }
            };
        }
    }

    /** An ended sign-in ends what was to be sent. */
    static final class SignInEndIsRejection implements Seams {
        @Override
        public Hub line(Hub real, String desk) {
            return new ForwardingLine(real) {
                @Override
                public Answer<CommandReceipt> send(CommandRequest request) {
                    var answer = super.send(request);
                    return answer instanceof Answer.Failed<CommandReceipt>(Failure.Unauthorized _)
                            ? Answer.failed(new Failure.Refused("signed out")) : answer;
                }
            };
        }
    }

    /** The desk's clock goes out with the command, as if it were the hub's. */
    static final class DeadlineOnDesksClock implements Seams {
        @Override
        public Hub line(Hub real, String desk) {
            return new ForwardingLine(real) {
                @Override
                public Answer<CommandReceipt> send(CommandRequest request) {
                    // created and term are given on the hub's clock; a desk whose clock is a day behind would say so
                    return super.send(Requests.withTerm(request, request.notAfter().minus(Duration.ofDays(1))));
                }
            };
        }
    }

    /** 410 is answered by going on from a cursor of one's own making: none of the new feed is asked for. */
    static final class ResyncSkipped implements Seams {

        @Override
        public Hub line(Hub real, String desk) {
            return new ForwardingLine(real) {
                @Override
                public Answer<PullResponse> pull(PullRequest request) {
                    var answer = super.pull(request);
                    if (answer instanceof Answer.Failed<PullResponse>(Failure.Resync _)) {
                        return skipToEnd(request);
                    }
                    return answer;
                }

                private Answer<PullResponse> skipToEnd(PullRequest request) {
                    @Nullable String cursor = null;
                    while (true) {
                        if (!(super.pull(new PullRequest(request.deviceId(), request.scope(), cursor, request.limit(), request.schema()))
                                instanceof Answer.Ok<PullResponse>(var page))) {
                            return Answer.failed(new Failure.Unreachable("offline.cut|-", null));
                        }
                        cursor = page.nextCursor();
                        if (!page.more()) {
                            return Answer.ok(new PullResponse(List.of(), cursor, false, page.serverTime()));
                        }
                    }
                }
            };
        }
    }

    /** The copy is never held against the hub's. */
    static final class DriftUnnoticed implements Seams {
        @Override
        public Hub line(Hub real, String desk) {
            return new ForwardingLine(real) {
                @Override
                public Answer<DigestResponse> digest(DigestRequest request) {
                    return Answer.failed(new Failure.Refused("not asked"));
                }
            };
        }
    }

    /** A revoked desk removes its data whether the hub has its queue or not. */
    static final class WipedBeforeHandOver implements Seams {
        @Override
        public Hub line(Hub real, String desk) {
            return new ForwardingLine(real) {
                @Override
                public Answer<EscrowResponse> handOver(EscrowRequest request) {
                    return Answer.ok(new EscrowResponse(request.commands().size()));
                }
            };
        }
    }

    static final class NeverPolls implements Seams {
        @Override
        public Instant nextRun(Instant next, Instant now, boolean online) {
            return online ? now.plus(Duration.ofDays(1)) : next;
        }
    }

    static final class BackoffWithoutEnd implements Seams {

        private Duration wait = Duration.ofSeconds(1);

        @Override
        public Instant nextRun(Instant next, Instant now, boolean online) {
            wait = online ? Duration.ofSeconds(1) : wait.multipliedBy(2).compareTo(Duration.ofHours(6)) > 0 ? wait : wait.multipliedBy(2);
            return online ? next : now.plus(wait);
        }
    }

    static final class Spins implements Seams {
        @Override
        public Instant nextRun(Instant next, Instant now, boolean online) {
            return online ? now.plus(Duration.ofMillis(40)) : next;
        }
    }

    static final class IdsRepeat implements Seams {
        @Override
        public boolean repeatsIds() {
            return true;
        }
    }

    /** So that the engine takes the receipt for that of its own command. */
    private static Answer<CommandReceipt> relabelled(Answer<CommandReceipt> answer, CommandRequest request) {
        return answer instanceof Answer.Ok<CommandReceipt>(var receipt)
                ? Answer.ok(new CommandReceipt(request.commandId(), receipt.outcome(), receipt.receipt(), receipt.reason())) : answer;
    }
}
