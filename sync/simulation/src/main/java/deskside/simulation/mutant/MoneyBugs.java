package deskside.simulation.mutant;

import deskside.domain.Money;
import deskside.domain.order.Order;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.simulation.hub.HubCore;
import deskside.simulation.seam.Seams;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.WireCodec;
import java.util.function.Function;

/** Bugs of the hub where money is concerned. */
final class MoneyBugs {

    private static final Money LARGE = Money.cny("200.01");

    private MoneyBugs() {
    }

    /** It does not look at who may pay how much alone. */
    static final class LimitsIgnored implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return asAdministrator(real, "openCase");
        }
    }

    /** It does not look at who decides. */
    static final class AnyoneDecides implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return asAdministrator(real, "decideCase");
        }
    }

    private static HubCore asAdministrator(HubCore real, String type) {
        return new ForwardingCore(real) {
            @Override
            public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                var who = session.account();
                var raised = new DeskSession(new Account(who.id(), who.login(), who.displayName(), Role.ADMINISTRATOR), session.deviceId(), session.expiresAt());
                return super.execute(request, idempotencyKey, request.type().equals(type) ? raised : session);
            }
        };
    }

    /** It puts today's facts in the place of those that the person saw, so that old requests fit. */
    static final class StaleRefundExecuted implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return changing(real, open -> real.database().read(tx -> tx.entities().find(EntityType.ORDER, open.orderId())).map(Order.class::cast)
                    .map(now -> with(open, open.amount(), now.refunded())).orElse(open));
        }
    }

    /** What waits for an approval is not what was asked for: whoever approves it approves something else. */
    static final class ApprovalNotBound implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return changing(real, open -> open.amount().compareTo(LARGE) < 0 ? open : with(open, open.amount().minus(Money.cny("1.00")), open.seenRefunded()));
        }
    }

    /** It says that it has paid what it refused to pay. */
    static final class SaidNotPaid implements Seams {
        @Override
        public HubCore hub(HubCore real) {
            return new ForwardingCore(real) {
                @Override
                public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                    var receipt = super.execute(request, idempotencyKey, session);
                    return request.type().equals("openCase") && receipt.outcome() == CommandReceipt.Outcome.REJECTED
                            ? new CommandReceipt(receipt.commandId(), CommandReceipt.Outcome.EXECUTED, receipt.receipt(), null) : receipt;
                }
            };
        }
    }

    private static Command.OpenCase with(Command.OpenCase open, Money amount, Money seenRefunded) {
        return new Command.OpenCase(open.commandId(), open.conversationId(), open.kind(), open.orderId(), amount, open.seenPaid(), seenRefunded, open.reason(),
                open.supersedes(), open.claim(), open.rule());
    }

    private static HubCore changing(HubCore real, Function<Command.OpenCase, Command.OpenCase> change) {
        return new ForwardingCore(real) {
            @Override
            public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
                return WireCodec.command(request) instanceof Command.OpenCase open
                        ? super.execute(Requests.withCommand(request, change.apply(open)), idempotencyKey, session)
                        : super.execute(request, idempotencyKey, session);
            }
        };
    }
}
